"""crmq on Apache Spark.

Spark deals out the work and does it again where a machine dies; what finds records, cleans, compares and counts is crmq, started as a process
for each task and fed through a pipe. Nothing here looks into a record. The driver holds a few numbers a part.

    spark-submit crmq_spark.py --plan plan.json --output s3a://bucket/cleaned s3a://bucket/contacts/*.csv

Storage: local paths (the same on every machine), and whatever pyarrow.fs reads and writes by its address (s3, gs, abfs, hdfs).
"""
import argparse
import base64
import contextlib
import functools
import glob
import hashlib
import json
import os
import posixpath
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import traceback
import uuid

BLOCK = 1 << 20
WORK = '_crmq'
#: records that one task matches, and above them records of a partition
ALONE, MATCHED = 10_000_000, 500_000


def tell(text):
    """For people. Spark puts all that an application prints into one stream: who wants to tell it apart has it marked."""
    mark = os.environ.get('CRMQ_MARK', '')
    print('\n'.join(mark + line for line in text.rstrip('\n').split('\n')), flush=True)


def tell_whole():
    """For whoever has the lines marked: everything is in its place. An exit code alone may be that of spark-submit."""
    mark = os.environ.get('CRMQ_MARK', '')
    if mark:
        print(mark + mark + 'whole', flush=True)


class CrmqFailed(Exception):
    """What crmq said when it gave up, in a form that is found again in Spark's own message."""

    def __init__(self, said, code):
        self.said, self.code = said, code
        super().__init__('crmq-said:%s:%d:' % (base64.b64encode(said.encode()).decode(), code))

    def __reduce__(self):
        return CrmqFailed, (self.said, self.code)


def said_in(error):
    """What crmq said, where it failed on an executor and Spark gave up; else nothing."""
    text = repr(error) + str(error) + str(getattr(error, 'java_exception', ''))
    found = re.search(r'crmq-said:([A-Za-z0-9+/=]*):(\d+):', text)
    return CrmqFailed(base64.b64decode(found[1]).decode(), int(found[2])) if found else None


def reason_in(text):
    """The line that names what went wrong: of a traceback the last, of all else the first."""
    lines = text.strip().split('\n')
    raised = [line for line in lines if re.match(r'[A-Za-z_][\w.]*(?:Error|Exception)\b', line)]
    return (raised[-1] if 'Traceback' in text and raised else lines[0]).strip()


# ---------------------------------------------------------------------------------------------------------------------------- storage


class Local:
    """Paths that every machine sees."""

    @staticmethod
    def path(uri):
        return re.sub('^file:(//[^/]*)?', '', uri)

    def files(self, pattern):
        pattern = self.path(pattern)
        if os.path.isdir(pattern):
            pattern = os.path.join(glob.escape(pattern), '*')
        paths = [pattern] if os.path.isfile(pattern) else sorted(glob.glob(pattern))
        return [(path, self.stamp(path)) for path in paths if os.path.isfile(path) and is_shown(path)]

    def stamp(self, uri):
        """Size and date of a file; of none, None."""
        try:
            found = os.stat(self.path(uri))
        except FileNotFoundError:
            return None
        return found.st_size, found.st_mtime_ns

    def everywhere(self, path):
        return os.path.abspath(path)

    def read(self, uri, start, end):
        with open(self.path(uri), 'rb') as file:
            file.seek(start)
            yield from blocks(file, None if end is None else end - start)

    def work(self, uri):
        """A folder to write files in that `put` brings to a place below `uri`."""
        os.makedirs(self.path(uri), exist_ok=True)
        return tempfile.mkdtemp(prefix='attempt-', dir=self.path(uri))

    def put(self, local, uri):
        """At once: a task that is done twice leaves one file, and never half of one."""
        os.makedirs(os.path.dirname(self.path(uri)), exist_ok=True)
        os.replace(local, self.path(uri))

    def move(self, source, target):
        self.remove(target)
        os.replace(self.path(source), self.path(target))

    def names(self, uri):
        path = self.path(uri)
        if os.path.exists(path) and not os.path.isdir(path):
            raise CrmqFailed('crmq: %s is a file, and a folder is needed\n  name another\n' % path, 2)
        return sorted(os.listdir(path)) if os.path.isdir(path) else []

    def remove(self, uri):
        path = self.path(uri)
        if os.path.isdir(path):
            shutil.rmtree(path, ignore_errors=True)
        elif os.path.exists(path):
            os.remove(path)


def bucket(address):
    """The file system of a bucket, or of a name node, and where that begins in it."""
    from pyarrow import fs

    try:  # what fits into one request goes in one
        return fs.FileSystem.from_uri(address + ('?allow_delayed_open=true' if address.startswith('s3:') else ''))
    except ValueError:  # a pyarrow that does not know of it
        return fs.FileSystem.from_uri(address)


class Remote:
    """What pyarrow.fs knows by its address."""

    def fs(self, uri):
        """Only what stands before the key is an address: a key may hold blanks, `%`, `?` and `#`."""
        scheme, _, rest = uri.partition('://')
        host, _, key = rest.partition('/')
        fs, root = bucket('%s://%s/' % (re.sub('^s3[an]$', 's3', scheme), host))
        return fs, root.rstrip('/') + '/' + key

    def files(self, pattern):
        from pyarrow import fs as arrow

        magic = re.search(r'[*?\[]', pattern)
        base = pattern[: pattern.rfind('/', 0, magic.start())] if magic else pattern
        fs, path = self.fs(base)
        if magic and self.stamp(pattern):  # a name that only looks like a pattern
            return [(pattern, self.stamp(pattern))]
        info = fs.get_file_info(path)
        if info.type == arrow.FileType.File:
            return [(pattern, stamp_in(info))]
        rest = pattern[len(base) + 1 :] if magic else '*'
        wanted = re.compile(''.join({'*': '[^/]*', '?': '[^/]'}.get(one, re.escape(one)) for one in rest))
        found = fs.get_file_info(arrow.FileSelector(path, recursive='/' in rest, allow_not_found=True))
        inner = lambda one: one.path[len(path) :].lstrip('/')  # noqa: E731
        shown = [one for one in found if one.is_file and wanted.fullmatch(inner(one)) and is_shown(one.path)]
        return sorted((base + '/' + inner(one), stamp_in(one)) for one in shown)

    def stamp(self, uri):
        fs, path = self.fs(uri)
        return stamp_in(fs.get_file_info(path))

    def everywhere(self, uri):
        return uri

    def read(self, uri, start, end):
        fs, path = self.fs(uri)
        with fs.open_input_file(path) as file:
            file.seek(start)
            yield from blocks(file, None if end is None else end - start)

    def work(self, uri):
        return tempfile.mkdtemp(prefix='crmq-')

    def put(self, local, uri):
        fs, path = self.fs(uri)
        fs.create_dir(posixpath.dirname(path), recursive=True)
        with open(local, 'rb') as file, fs.open_output_stream(path) as out:
            for block in blocks(file, None):
                out.write(block)

    def move(self, source, target):
        from pyarrow import fs as arrow

        fs, path = self.fs(source)
        _, goal = self.fs(target)
        if fs.get_file_info(path).is_file:
            fs.move(path, goal)
            return
        for one in fs.get_file_info(arrow.FileSelector(path, recursive=True)):
            if one.is_file:
                fs.move(one.path, goal + one.path[len(path) :])

    def names(self, uri):
        from pyarrow import fs as arrow

        fs, path = self.fs(uri)
        return sorted(one.base_name for one in fs.get_file_info(arrow.FileSelector(path, allow_not_found=True)))

    def remove(self, uri):
        from pyarrow import fs as arrow

        fs, path = self.fs(uri)
        kind = fs.get_file_info(path).type
        if kind == arrow.FileType.Directory:
            fs.delete_dir(path)
        elif kind == arrow.FileType.File:
            fs.delete_file(path)


def stamp_in(info):
    return (info.size, info.mtime_ns) if info.is_file else None


def store(uri):
    return Remote() if re.match('(?!file:)[A-Za-z][A-Za-z0-9+.-]*://', uri) else Local()


def is_shown(path):
    """As Hadoop has it: what begins with _ or . is no data."""
    return posixpath.basename(path)[0] not in '_.'


def blocks(file, left):
    while left is None or left > 0:
        block = file.read(BLOCK if left is None else min(BLOCK, left))
        if not block:
            return
        left = None if left is None else left - len(block)
        yield block


# ------------------------------------------------------------------------------------------------------------------------------- crmq


class Cost:
    """What the processes of crmq that a task started took: seconds of CPU, KiB of memory at their peak, bytes that they sent to other tasks."""

    cpu = 0.0
    peak = 0
    sent = 0

    @classmethod
    def begin(cls):
        cls.cpu, cls.peak, cls.sent = 0.0, 0, 0

    @classmethod
    def taken(cls):
        return cls.cpu, cls.peak, cls.sent


def measured(work, job, task):
    Cost.begin()
    answer = work(job, task)
    return answer, Cost.taken()


def added_up(step, began, costs):
    """What a step cost, by what each of its tasks took. `mostCpu` beside the mean says how unevenly the work was dealt out."""
    cpu, peak, sent = zip(*costs)
    return {
        **{'step': step, 'tasks': len(costs), 'wall': time.time() - began, 'cpu': sum(cpu), 'mostCpu': max(cpu)},
        **{'peakKiB': max(peak), 'sentBytes': sum(sent)},
    }


def crmq(job, words, feed=(), stdout=None, fine=(0,)):
    """Runs crmq on the bytes of `feed`; answers what it wrote, its exit code and what it said. It may stop reading when it has enough."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        out = stdout or told
        env = {**os.environ, **job['env']}
        try:
            process = subprocess.Popen(job['crmq'] + words, stdin=subprocess.PIPE, stdout=out, stderr=said, env=env)
        except OSError as error:
            where = ' '.join(job['crmq'])
            raise CrmqFailed('crmq: cannot start %s on this machine: %s\n  say with --crmq how it is started there' % (where, error.strerror), 3)
        try:
            for block in feed:
                process.stdin.write(block)
            process.stdin.close()
        except BrokenPipeError:
            pass
        except BaseException:
            process.kill()
            raise
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        Cost.cpu += usage.ru_utime + usage.ru_stime
        Cost.peak = max(Cost.peak, usage.ru_maxrss)
        said.seek(0)
        text = said.read().decode(errors='replace')
        if code not in fine:
            raise CrmqFailed(text or 'crmq: the process ended with %d\n' % code, code if code > 0 else 3)
        told.seek(0)
        return told.read(), code, text


def file_with(folder, name, value):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(value if isinstance(value, str) else json.dumps(value))
    return path


@contextlib.contextmanager
def unchanged(task):
    """What was read of a file that was written to since it was listed is no answer, and what goes wrong with it is no news.
    Looked at after reading: where storage is shared, opening a file brings what is known of it up to date."""
    try:
        yield
    finally:
        (size, _), now = task['stamp'], store(task['file']).stamp(task['file'])
        if now != task['stamp']:
            why = 'it is gone' if not now else 'it was written to' if now[0] == size else 'it had %d bytes and has %d' % (size, now[0])
            hint = 'nothing was written; wait until the file is complete, or clean a copy of it'
            raise CrmqFailed('crmq: %s was changed while it was read: %s\n      %s\n' % (task['file'], why, hint), 3)


def ask(job, task):
    """One question about one file: what it is, where records begin in a split, where its footer is, its hash."""
    with unchanged(task):
        return answer_of(job, task)


def answer_of(job, task):
    uri = task['file']
    source = store(uri)
    if task['ask'] == 'hash':
        digest = hashlib.sha256()
        for block in source.read(uri, 0, None):
            digest.update(block)
        return digest.hexdigest()
    with tempfile.TemporaryDirectory() as folder:
        words = ['index', '--plan', file_with(folder, 'plan.json', job['plan'])]
        if task['ask'] == 'head':
            words += ['--head', '--name', posixpath.basename(uri), '--overrides', json.dumps(job['overrides'])]
            words += ['--count'] if task['count'] else []
        else:
            words += ['--layout', file_with(folder, 'layout.json', task['layout']), '--from', str(task['from'])]
            words += ['--tail'] if task['ask'] == 'tail' else ['--to', str(task['to'])]
            words += ['--exact'] if task.get('exact') else []
        answer, _, _ = crmq(job, words, source.read(uri, task.get('from', 0), None))
        return json.loads(answer)


def stage(job, part):
    """The record stage for one part. Its files appear below `work` whole, and the same however often the task is done."""
    goal = store(job['work'])
    folder = goal.work(job['work'])
    try:
        words = ['stage', '--plan', file_with(folder, 'plan.json', job['plan'])]
        words += ['--run', file_with(folder, 'run.json', job['run'])]
        words += ['--part', file_with(folder, 'part.json', part['part'])] + job['plugins']
        name = 'part-%05d' % part['number']
        if job['settles']:
            kinds = {'frames': 'frames/' + name}
            words += ['--frames', os.path.join(folder, 'frames')]
        else:
            kinds = {kind: named(job, kind, part['number']) for kind in ('cleaned', 'changes', 'rejected', 'tally')}
            words += [word for kind, flag in FLAGS.items() for word in (flag, os.path.join(folder, kind))]
        with unchanged(part), open(os.path.join(folder, 'cleaned'), 'wb') as cleaned:
            feed = store(part['file']).read(part['file'], part['from'], part['to'])
            answer, _, _ = crmq(job, words, feed, None if job['settles'] else cleaned)
        written = [keep(goal, os.path.join(folder, kind), job['work'], name) for kind, name in kinds.items()]
        for file in written:
            file.update({'input': part['file'], 'firstRow': part['part']['firstRow']})
        return {'written': written, 'staged': json.loads(answer) if job['settles'] else None}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


FLAGS = {'changes': '--ledger', 'rejected': '--rejected', 'tally': '--tally'}


def keep(goal, local, work, name):
    digest = hashlib.sha256()
    with open(local, 'rb') as file:
        for block in blocks(file, None):
            digest.update(block)
    size = os.path.getsize(local)
    goal.put(local, work + '/' + name)
    return {'path': name, 'bytes': size, 'sha256': digest.hexdigest()}


def add_up(job, group):
    """Tallies of several parts → one, so that the driver never reads them all."""
    number, names = group
    goal = store(job['work'])
    folder = goal.work(job['work'])
    try:
        feed = (block for name in names for block in goal.read(job['work'] + '/' + name, 0, None))
        answer, _, _ = crmq(job, ['tally', '--plan', file_with(folder, 'plan.json', job['plan'])], feed)
        name = 'sums/%s-%05d.json' % (job['level'], number)
        goal.put(file_with(folder, 'sum', answer.decode()), job['work'] + '/' + name)
        return name
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def line_of(job, number, part, frames):
    """A part in the list of them."""
    return json.dumps({**part, 'frames': frames, 'cleaned': 'part-%05d%s' % (number, job['ending'])}) + '\n'


def settle(job, parts):
    """Where records were compared with each other, or a policy looks at all: one task that reads what the stage made of every part."""
    goal = store(job['work'])
    folder = goal.work(job['work'])
    try:
        lines = []
        for number, part in enumerate(parts):
            lines.append(line_of(job, number, part, local_frames(goal, job, number, folder)))
        out = os.path.join(folder, 'out')
        words = ['settle', '--plan', file_with(folder, 'plan.json', job['plan']), '--run', file_with(folder, 'run.json', job['run'])]
        words += ['--out-dir', out] + job['quiet']
        words += ['--parts', file_with(folder, 'parts', ''.join(lines)), '--about', file_with(folder, 'about', job['about'])]
        _, code, said = crmq(job, words, fine=(0, 1))
        found = [os.path.relpath(os.path.join(at, name), out) for at, _, names in os.walk(out) for name in names]
        written = [keep(goal, os.path.join(out, name), job['work'], 'final/' + name) for name in sorted(found)]
        return {'written': written, 'code': code, 'said': said}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


# --------------------------------------------------------------------------------------------------------------------------- shuffles

#: of what a task of crmq writes, its answer; what the task took, and which files it wrote
ANSWER, COST, FILES = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def messages(job, words, feed):
    """A process of `crmq match`: bytes in, and out as (channel, partition, bytes). It reads all before it writes."""
    with tempfile.TemporaryFile() as out:
        crmq(job, words, feed, stdout=out)
        out.seek(0)
        while True:
            head = out.read(12)
            if not head:
                return
            channel, partition, length = struct.unpack('<III', head)
            Cost.sent += 0 if channel == ANSWER else length
            yield channel, partition, out.read(length)


def told_apart(reads, own, everybody):
    """What a task of a step is fed: a message each, with the number of its channel."""
    for channel, blob in own:
        yield struct.pack('<II', reads.index(channel), len(blob))
        yield blob
    for channel, blobs in everybody.items():
        for blob in blobs:
            yield struct.pack('<II', len(reads) + list(everybody).index(channel), len(blob))
            yield blob


def match(job, request, shared, partition, own):
    """One task of a step. Yields (name of the channel, partition, bytes), and last which files it wrote and what it took."""
    Cost.begin()
    goal = store(job['work'])
    reads, writes = request['reads'], request['writes'] + request.get('appends', [])
    with tempfile.TemporaryDirectory() as folder:
        words = ['match', request['step'], '--plan', file_with(folder, 'plan.json', job['plan']), '--run', file_with(folder, 'run.json', job['run'])]
        words += ['--known', file_with(folder, 'known.json', request['known']), '--partition', str(partition), '--of', str(job['homes'])]
        words += ['--parts', file_with(folder, 'parts', job['parts'])] if request.get('knowsParts') else []
        words += ['--frames', local_frames(goal, job, partition, folder)] if request.get('atParts') else []
        words += ['--reads', ','.join(reads + list(shared)), '--writes', ','.join(writes)]
        if request.get('isWriting'):
            out = goal.work(job['work'])
            words += ['--out-dir', out]
        for channel, to, blob in messages(job, words, told_apart(reads, own, shared)):
            yield (ANSWER, partition, blob) if channel == ANSWER else (writes[channel], to, blob)
        if request.get('isWriting'):
            yield FILES, partition, [keep(goal, os.path.join(out, kind), job['work'], named(job, kind, partition)) for kind in sorted(os.listdir(out))]
            shutil.rmtree(out, ignore_errors=True)
    yield COST, partition, Cost.taken()


def named(job, kind, number):
    endings = {'cleaned': job['ending'], 'tally': '.json', 'review': '.csv'}
    return '%s/part-%05d%s' % (kind, number, endings.get(kind, '.' + job['run'].get('ledgerFormat', 'csv')))


def features(job, number):
    """What matching needs of a part, on its way home."""
    Cost.begin()
    goal = store(job['work'])
    writes = ['homes', 'holdings']
    with tempfile.TemporaryDirectory() as folder:
        place = local_frames(goal, job, number, folder)
        words = ['match', 'features', '--plan', file_with(folder, 'plan.json', job['plan']), '--run', file_with(folder, 'run.json', job['run'])]
        words += ['--parts', file_with(folder, 'parts', job['parts']), '--frames', place]
        words += ['--partition', str(number), '--of', str(job['homes']), '--writes', ','.join(writes)]
        for channel, to, blob in messages(job, words, ()):
            if channel != ANSWER:
                yield writes[channel], to, blob
    yield COST, number, Cost.taken()


def local_frames(goal, job, number, folder):
    """The frames of a part as a file of this machine."""
    frames = job['work'] + '/frames/part-%05d' % number
    if isinstance(goal, Local):
        return Local.path(frames)
    place = os.path.join(folder, 'frames-%05d' % number)
    with open(place, 'wb') as file:
        file.writelines(goal.read(frames, 0, None))
    return place


class Sent:
    """What a step sent by a channel. It is dealt out to partitions once, however many steps read it there."""

    def __init__(self, sent):
        self.sent = sent
        self.dealt = {}

    def to(self, partitions):
        if partitions not in self.dealt:
            self.dealt[partitions] = self.sent.partitionBy(partitions, int)
        return self.dealt[partitions]


class Shuffles:
    """Channels of bytes by partition, and the steps of `crmq match` over them. Which steps there are, crmq says."""

    def __init__(self, run):
        self.run = run
        self.job = run.job
        self.sc = run.sc
        self.channels = {}
        #: by channel, the steps whose outputs it is in
        self.kept = {}
        #: files of the run that tasks wrote, by part
        self.written = {}
        self.parts = 0

    def go(self, parts):
        """Matches, merges and writes. Answers the files that came of it, and by what records were matched."""
        job, self.parts = self.job, parts
        self.take('features', self.sc.parallelize(range(parts), parts).flatMap(lambda number: features(job, number)), ['homes', 'holdings'], [])
        with tempfile.TemporaryDirectory() as folder:
            words = ['match', '--plan', file_with(folder, 'plan.json', job['plan']), '--run', file_with(folder, 'run.json', job['run'])]
            env = {**os.environ, **job['env']}
            with open(os.path.join(folder, 'said'), 'w+', encoding='utf-8') as said:
                pipes = {'stdin': subprocess.PIPE, 'stdout': subprocess.PIPE, 'stderr': said, 'text': True, 'encoding': 'utf-8'}
                process = subprocess.Popen(job['crmq'] + words, env=env, **pipes)
                try:
                    matched = self.follow(process)
                    if matched is None:
                        code = process.wait()
                        said.seek(0)
                        raise CrmqFailed(said.read() or 'crmq: matching ended before it was done\n', code if code > 0 else 3)
                finally:
                    process.kill()
                    process.wait()
        self.let_go([])
        return [file for _, files in sorted(self.written.items()) for file in files], matched

    def let_go(self, kept, before=None):
        """What no channel is in any more need not be on the disks."""
        for out in before if before is not None else [one for some in self.kept.values() for one in some]:
            if all(out is not one for one in kept):
                out.unpersist()

    def follow(self, process):
        for line in process.stdout:
            request = json.loads(line)
            if 'matched' in request:
                return request['matched']
            process.stdin.write(json.dumps(self.step(request)) + '\n')
            process.stdin.flush()
        return None

    def step(self, request):
        """Answers of the tasks of a step, by partition."""
        job = self.job
        shared = {name: [blob for _, (_, blob) in self.of([name], 1).collect()] for name in request.get('all', [])}
        given = self.sc.broadcast(shared)
        tasks = 1 if request.get('alone') else self.parts if request.get('atParts') else job['homes']
        work = lambda partition, own: match(job, request, given.value, partition, (message for _, message in own))  # noqa: E731
        out = self.of(request['reads'], tasks).mapPartitionsWithIndex(work)
        return self.take(request['step'], out, request['writes'], request.get('appends', []))

    def of(self, names, partitions):
        """What was sent by some channels, in the partitions that it was sent to."""
        found = [one for name in names for one in self.channels.get(name, [])]
        if not found:
            return self.sc.parallelize([], partitions)
        if partitions == 1:
            return self.sc.union([one.sent for one in found]).coalesce(1)
        # a union of what is dealt out alike is, and nothing is sent for it
        return functools.reduce(lambda one, other: one.union(other), [one.to(partitions) for one in found])

    def take(self, name, out, writes, appends):
        """Does a step, and keeps what it sent."""
        from pyspark import StorageLevel

        began = time.time()
        out = out.persist(StorageLevel.DISK_ONLY)
        told = out.filter(lambda one: one[0] in (ANSWER, COST, FILES)).collect()
        costs = [cost for kind, _, cost in told if kind == COST]
        self.written.update({part: files for kind, part, files in told if kind == FILES})
        self.run.costs.append(added_up('match ' + name, began, costs))
        for channel in writes + appends:
            sent = Sent(out.filter(lambda one, channel=channel: one[0] == channel).map(lambda one: (one[1], (one[0], one[2]))))
            self.channels[channel] = (self.channels.get(channel, []) if channel in appends else []) + [sent]
        before = [one for channel in writes for one in self.kept.pop(channel, [])]
        for channel in writes + appends:
            self.kept.setdefault(channel, []).append(out)
        self.let_go([one for kept in self.kept.values() for one in kept], before)
        return [json.loads(blob) for _, blob in sorted((partition, blob) for kind, partition, blob in told if kind == ANSWER)]


# ----------------------------------------------------------------------------------------------------------------------------- driver


class Run:
    def __init__(self, spark, args):
        self.sc = spark.sparkContext
        self.args = args
        self.output = store(args.output).everywhere(args.output.rstrip('/'))
        self.goal = store(self.output)
        self.costs = []
        #: what stands in the output folder of a run that is not whole yet
        self.moved = []
        with open(args.plan, encoding='utf-8') as file:
            plan = file.read()
        with open(args.run, encoding='utf-8') as file:
            run = json.load(file)
        env = {'NODE_NO_WARNINGS': '1'}
        if 'maskKeyFile' in run:
            with open(run.pop('maskKeyFile'), encoding='latin1') as file:
                env['CRMQ_MASK_KEY'] = file.read().strip()
        parsed = json.loads(plan)
        self.dedupes = parsed['dedupe']['enabled']
        #: whether one task has to see all records, however many there are
        self.gathers = parsed.get('policy') is not None or 'decisions' in run
        self.job = {
            'plan': plan,
            'crmq': args.crmq_words or args.crmq.split(),
            'run': run,
            'env': env,
            'work': self.output + '/' + WORK,
            'overrides': run['overrides'],
            'plugins': [word for path in run['plugins'] for word in ('--plugin', path)],
            'quiet': ['--quiet'] if args.quiet else [],
            'settles': parsed['dedupe']['enabled'] or parsed.get('policy') is not None,
            'homes': 0,
            'ending': '.' + run.get('cleanedFormat', parsed['layout']['format']),
        }

    def each(self, work, tasks):
        """Work for each task on some executor; answers in the order of the tasks."""
        job = self.job
        if not tasks:
            return []
        began = time.time()
        done = self.sc.parallelize(tasks, len(tasks)).map(lambda task: measured(work, job, task)).collect()
        self.costs.append(added_up(work.__name__, began, [cost for _, cost in done]))
        return [answer for answer, _ in done]

    def say(self, text):
        if not self.args.quiet:
            tell('crmq: ' + text)

    def go(self):
        self.refuse()
        self.named, stamps = {}, {}
        for pattern, found in files_of(self.args.inputs):
            if not found:
                raise CrmqFailed('crmq: there is no file in %s\n      %s\n' % (pattern, 'check the path; files that begin with _ or . are left out'), 3)
            for path, stamp in found:  # what is found twice is one file
                place = store(path).everywhere(path)
                self.named.setdefault(place, path)
                stamps.setdefault(place, stamp)
        files = list(stamps.items())
        try:
            parts = self.parts(files)
            self.say('%d file%s, %d part%s' % (len(files), 's'[: len(files) != 1], len(parts), 's'[: len(parts) != 1]))
            staged = self.each(stage, parts)
            files = [file for one in staged for file in one['written']]
            code, said, written = self.settled(staged) if self.job['settles'] else self.added(files)
            self.commit(written, parts)
            tell_whole()
            if said:
                tell(said)
            return code
        finally:
            self.clear()

    def clear(self):
        """Takes away what is in the way of nobody but this run, and, of one that came to nothing, all."""
        for name in [*reversed(self.moved), WORK]:
            self.goal.remove(self.output + '/' + name)

    def refuse(self):
        """Nothing is overwritten but what an earlier run wrote, and that only where somebody said so."""
        there = [name for name in self.goal.names(self.output) if name != WORK]
        if there and not self.args.force:
            raise CrmqFailed('crmq: there is something in %s already\n  overwrite it with --force, or name another\n' % self.output, 2)
        self.earlier = self.written_before(there)
        strangers = [name for name in there if name not in self.earlier]
        if strangers:
            said = 'crmq: %s in %s is of no earlier run, and is not overwritten\n  name another folder\n'
            raise CrmqFailed(said % (strangers[0], self.output), 2)
        self.goal.remove(self.job['work'])

    def written_before(self, there):
        """What an earlier run left in the output folder, by its manifest; the manifest first, so that it goes first."""
        files = []
        for name, place in (('manifest.json', there), (WORK + '/manifest.json', self.goal.names(self.job['work']))):
            if 'manifest.json' in place:  # in the second, of a run that was killed when it was moving its files
                with contextlib.suppress(ValueError, KeyError, TypeError):
                    text = b''.join(self.goal.read(self.output + '/' + name, 0, None))
                    files += [file['path'].split('/')[0] for file in json.loads(text)['outputs']]
        return ['manifest.json', '_SUCCESS', *dict.fromkeys(files)] if files else []

    # -- parts

    def parts(self, files):
        size = sum(length for _, (length, _) in files)
        split = max(1, -(-size // self.args.partitions)) if self.args.partitions else self.args.split_bytes
        heads = self.each(ask, [{'ask': 'head', 'file': path, 'stamp': stamp, 'count': stamp[0] <= split} for path, stamp in files])
        known = [{'file': path, 'stamp': stamp, 'size': stamp[0], 'head': head, 'splits': [], 'tail': None} for (path, stamp), head in zip(files, heads)]
        hashes = [one for one in known if 'count' not in one['head'] and one['head']['splittable']]
        questions = [question for one in hashes for question in splits_of(one, split)]
        answers = self.each(ask, questions + [{'ask': 'hash', 'file': one['file'], 'stamp': one['stamp']} for one in hashes])
        for one, digest in zip(hashes, answers[len(questions) :]):
            one['sha256'] = digest
        self.learn(known, questions, answers)
        while True:
            lines = ''.join(json.dumps(one) + '\n' for one in known)
            chained = json.loads(crmq(self.job, ['index', '--chain'], [lines.encode()])[0])
            if chained['done']:
                break
            questions = [question for one, told in zip(known, chained['files']) for question in open_questions(one, told)]
            self.learn(known, questions, self.each(ask, questions))
        self.job['about'] = {'inputs': [about(one, told, self.named) for one, told in zip(known, chained['files'])], 'outputs': [], 'place': self.args.output.rstrip('/')}
        parts = [part_of(one, told, at) for one, told in zip(known, chained['files']) for at in range(len(told['parts']))]
        return [{**part, 'number': number} for number, part in enumerate(parts)]

    @staticmethod
    def learn(known, questions, answers):
        by_file = {one['file']: one for one in known}
        for question, answer in zip(questions, answers):
            one = by_file[question['file']]
            if question['ask'] == 'split':
                one['splits'].append(answer)
            else:
                one[question['ask']] = answer

    # -- results

    def added(self, files, matched=None):
        """The report of a run whose parts were written by themselves."""
        written = [file for file in files if not file['path'].startswith('tally/')]
        names = [file['path'] for file in files if file['path'].startswith('tally/')]
        level = 0
        while len(names) > 16:
            self.job['level'] = level
            groups = [(number, names[at : at + 16]) for number, at in enumerate(range(0, len(names), 16))]
            names, level = self.each(add_up, groups), level + 1
        self.job['about']['outputs'] = [
            {'path': self.args.output.rstrip('/') + '/' + kind, 'kind': kind, 'rows': None}
            for kind in ('cleaned', 'changes', 'rejected', *(('duplicates', 'crosswalk', 'review') if matched else ()))
        ]
        with tempfile.TemporaryDirectory() as folder:
            feed = (block for name in names for block in self.goal.read(self.job['work'] + '/' + name, 0, None))
            words = ['tally', '--plan', file_with(folder, 'plan.json', self.job['plan']), '--report-dir', folder + '/out']
            words += ['--run', file_with(folder, 'run.json', self.job['run'])]
            words += ['--about', file_with(folder, 'about', self.job['about'])] + self.job['quiet']
            words += ['--matched', file_with(folder, 'matched', matched)] if matched else []
            _, code, said = crmq(self.job, words, feed, fine=(0, 1))
            for name in sorted(os.listdir(folder + '/out')):
                kept = self.goal.work(self.job['work'])
                shutil.copyfile(os.path.join(folder, 'out', name), os.path.join(kept, name))
                written.append(keep(self.goal, os.path.join(kept, name), self.job['work'], name))
        return code, said, written

    def homes(self, staged):
        """Into how many partitions records are dealt out to be matched; 0: one task matches and merges. A policy looks at all of them, and decisions name any."""
        records = sum(one['staged']['rows'] for one in staged)
        if not self.dedupes or self.gathers:
            return 0
        return self.args.match_partitions if self.args.match_partitions else -(-records // MATCHED) if records > ALONE else 0

    def settled(self, staged):
        self.job['homes'] = self.homes(staged)
        if self.job['homes'] > 0:
            self.job['parts'] = ''.join(line_of(self.job, number, one['staged'], '') for number, one in enumerate(staged))
            files, matched = Shuffles(self).go(len(staged))
            del self.job['parts']
            return self.added(files, matched)
        done = self.each(settle, [[one['staged'] for one in staged]])[0]
        written = [{**file, 'path': file['path'][len('final/') :]} for file in done['written']]
        return done['code'], done['said'], [{**file, 'from': 'final/' + file['path']} for file in written]

    def listed(self, written, parts):
        """The files of a run as its manifest has them. Of a cleaned part: whose records, from which row on, and how long its header is."""
        for file in written:
            entry = {key: file[key] for key in ('path', 'bytes', 'sha256')}
            found = re.match(r'cleaned/part-(\d+)', file['path'])
            if found:
                part = parts[int(found[1])]
                entry.update({'input': self.named[part['file']], 'firstRow': part['part']['firstRow']})
                if 'cleanedFormat' not in self.job['run']:
                    entry['headBytes'] = part['headBytes']
            yield entry

    def commit(self, written, parts):
        """Everything is there and known to be whole. The manifest, which says so, comes last."""
        tops = {}
        for file in written:
            name = file['path'].split('/')[0]
            tops[name] = ('final/' if 'from' in file else '') + name
        outputs = list(self.listed(written, parts))
        manifest = {'manifestVersion': 1, 'engine': 'spark', 'inputs': self.job['about']['inputs'], 'outputs': outputs, 'costs': self.costs}
        self.write(WORK + '/manifest.json', json.dumps(manifest, indent=2) + '\n')
        for name in self.earlier:
            self.goal.remove(self.output + '/' + name)
        for name, place in [*tops.items(), ('manifest.json', 'manifest.json')]:
            self.moved.append(name)
            self.goal.move(self.job['work'] + '/' + place, self.output + '/' + name)
        self.moved.append('_SUCCESS')
        self.write('_SUCCESS', '')
        self.moved = []

    def write(self, name, text):
        folder = self.goal.work(self.job['work'])
        self.goal.put(file_with(folder, 'text', text), self.output + '/' + name)


def files_of(patterns):
    return [(pattern, store(pattern).files(pattern)) for pattern in patterns]


def splits_of(one, split):
    """The questions about a file that is cut: its first record is where its head says, the others are found."""
    head, size = one['head'], one['size']
    starts = list(range(head['data'], size, split)) or [head['data']]
    same = {'ask': 'split', 'file': one['file'], 'stamp': one['stamp'], 'layout': head['layout']}
    return [{**same, 'from': at, 'to': min(at + split, size), 'exact': at == head['data']} for at in starts]


def open_questions(one, told):
    same = {'file': one['file'], 'stamp': one['stamp'], 'layout': one['head']['layout']}
    questions = [{**same, 'ask': 'split', **again} for again in told.get('again', [])]
    if 'tailFrom' in told:
        questions.append({**same, 'ask': 'tail', 'from': told['tailFrom']})
    if told.get('count'):
        questions.append({**same, 'ask': 'head', 'count': True})
    return questions


def about(one, told, named):
    head = one['head']
    read = head.get('count') or {'bytes': one['size'], 'sha256': one.get('sha256')}
    return {
        'name': posixpath.basename(one['file']),
        'path': named[one['file']],
        'gzip': head['gzip'],
        'encoding': head['layout']['encoding'],
        'encodingReason': head['encodingReason'],
        'bytes': read['bytes'],
        'sha256': read['sha256'],
        'rows': told['records'],
    }


def part_of(one, told, at):
    part, head = told['parts'][at], one['head']
    ends = (at == 0, at == len(told['parts']) - 1)
    lines = [[line for line in told['dropped'] if line['kind'] == kind] for kind in ('preamble', 'footer')]
    dropped, footer = [found if is_there else [] for found, is_there in zip(lines, ends)]
    whole = part['to'] is None
    own = {'firstLine': part['firstLine'], 'head': head['head'], 'dropped': dropped, 'footer': footer}
    described = {'name': posixpath.basename(one['file']), 'firstRow': part['firstRow'], 'layout': head['layout'], 'records': part['records']}
    described.update({'sha256': head['count']['sha256']} if whole else {})
    place = {'file': one['file'], 'stamp': one['stamp'], 'from': part['from'], 'to': part['to']}
    return {**place, 'headBytes': head['headBytes'], 'part': {**described, 'range': None if whole else own}}


def main():
    parser = argparse.ArgumentParser(description='Cleans CRM exports on Spark, by a plan of crmq.')
    parser.add_argument('inputs', nargs='*', help='files, folders or patterns')
    parser.add_argument('--plan', help='plan.json, as crmq plan writes it')
    parser.add_argument('--run', help='run.json beside it: what the report is asked for')
    parser.add_argument('--output', help='a folder that is not there yet')
    parser.add_argument('--crmq', default='crmq', help='the command that starts crmq on an executor')
    parser.add_argument('--crmq-words', type=json.loads, help='the same as a JSON list of words')
    parser.add_argument('--split-bytes', type=int, default=64 << 20, help='bytes of a part (default: 64 MiB)')
    parser.add_argument('--partitions', type=int, help='how many parts to aim at, instead of --split-bytes')
    parser.add_argument('--match-partitions', type=int, help='match in so many partitions, however few records there are')
    parser.add_argument('--force', action='store_true', help='overwrite what is in the output folder')
    parser.add_argument('--quiet', action='store_true')
    parser.add_argument('--list', action='store_true', help='print the files of each input as JSON; without Spark')
    parser.add_argument('--cat', action='store_true', help='print the first input; without Spark')
    args = parser.parse_args()
    if args.list:
        print(json.dumps([[path for path, _ in found] for _, found in files_of(args.inputs)]))
        return 0
    if args.cat:
        try:
            sys.stdout.buffer.writelines(store(args.inputs[0]).read(args.inputs[0], 0, None))
            sys.stdout.flush()
        except BrokenPipeError:
            os._exit(0)
        return 0
    return submitted(args)


def submitted(args):
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

    runs = []

    def stop(number, _frame):
        """Spark hears of it by itself. What is half done goes, as far as it is ours."""
        for run in runs:
            run.clear()
        os._exit(128 + number)

    def listen():
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, stop)

    listen()
    spark = None
    try:
        # what was sent and is read no more leaves the disks when the driver's garbage is collected
        conf = SparkConf().setIfMissing('spark.cleaner.periodicGC.interval', '2min')
        spark = SparkSession.builder.config(conf=conf).appName('crmq').getOrCreate()
        listen()
        runs.append(Run(spark, args))
        return runs[0].go()
    except Exception as error:
        failed = error if isinstance(error, CrmqFailed) else said_in(error)
        if failed:
            tell(failed.said)
            return failed.code
        traceback.print_exc()
        tell('crmq: Spark failed: ' + (reason_in(str(getattr(error, 'java_exception', None) or error)) or repr(error)))
        return 3
    finally:
        if spark:
            spark.stop()


if __name__ == '__main__':
    sys.exit(main())
