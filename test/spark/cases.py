"""What goes wrong on clusters, made to go wrong. Each case answers what it shows, and what is wrong (nothing: ''). """
import csv
import glob
import gzip
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import identity
import objects
from identity import arguments, compare, crmq_spark

COLUMNS = ['Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Notes', 'Last Activity Date']
FIRST = ['Anna', 'Bernd', 'Chloé', 'Daniel', 'Eva', 'Félix', 'Greta', 'Hannes', 'Ines', 'Jon']
LAST = ['Meyer', 'Smith', 'Virtanen', 'García', 'Dubois', 'Rossi', 'Novák', 'Larsen', 'Byrne', 'Okafor', 'Silva']


def contacts(rows, notes=lambda row: '', phone=lambda row: '(212) 555-%04d' % (row % 9000 + 100)):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in range(rows):
        first, last = FIRST[row * 7 % len(FIRST)], LAST[row // 3 % len(LAST)]
        email = '%s.%s%d@Example%d.org' % (first.lower(), last.lower(), row // 2, row % 97)
        writer.writerow([row + 1, first, last + ' ' * (row % 3), email, phone(row), notes(row), '2025-%02d-01' % (row % 12 + 1)])
    return out.getvalue().encode()


class Case:
    """A folder with input files, and both runs in it."""

    def __init__(self, **files):
        self.home = tempfile.TemporaryDirectory()
        self.folder = self.home.name
        self.files = list(files)
        for name, content in files.items():
            os.makedirs(os.path.dirname(os.path.join(self.folder, name)), exist_ok=True)
            with open(os.path.join(self.folder, name), 'wb') as file:
                file.write(content)

    def __enter__(self):
        self.before = os.getcwd()
        os.chdir(self.folder)
        return self

    def __exit__(self, *_):
        os.chdir(self.before)
        self.home.cleanup()

    def local(self, *words):
        done = identity.run(['clean', *self.files, *words, '--country', 'US', '--no-html', '--out-dir', 'ledger'], self.folder)
        if done.returncode:
            raise AssertionError(done.stderr.decode())

    def plan(self, *words):
        done = identity.run(['plan', *self.files, *words, '--country', 'US', '--no-html', '-o', 'plan'], self.folder)
        if done.returncode:
            raise AssertionError(done.stderr.decode())

    def both(self, spark, *words, **more):
        self.local(*words)
        self.plan(*words)
        crmq_spark.Run(spark, arguments(self.folder, self.files, **more)).go()
        return self.difference()

    def difference(self):
        try:
            compare(self.folder, os.path.join(self.folder, 'out'), self.files)
        except identity.Differs as wrong:
            return str(wrong)
        return ''


def quoted_newlines(spark):
    """Nearly every cut falls into a cell; a cell may hold what looks like records."""
    rows = 340
    partitions = 7 if QUICK in sys.argv else 17
    lines = ['4,Not,A,record@example.org,212,x,2025-01-01', 'said "hello", twice', '"', 'ümlaut', '']
    data = contacts(rows, lambda row: '\r\n'.join(lines[row % 5 :] + lines[: row % 5]) * (1 + row % 4))
    with Case(**{'in.csv': data}) as case:
        found = case.both(spark, '--no-dedupe', partitions=partitions)
        own = spark.read.option('header', True).csv(os.path.join(case.folder, 'in.csv')).count()
        parts = len(glob.glob(case.folder + '/out/cleaned/*'))
    if not found and (own == rows or parts < partitions - 2):
        found = 'this file shows nothing: Spark reads %d of %d records, %d parts' % (own, rows, parts)
    return '%d records in %d parts; Spark reading lines finds %d' % (rows, parts, own), found


def skewed_block(spark):
    """One phone number that 100,000 records have, matched in shuffles."""
    rows = 4_000 if QUICK in sys.argv else 100_000
    with Case(**{'in.csv': contacts(rows, phone=lambda row: '(212) 555-0100')}) as case:
        found = case.both(spark, partitions=4, match_partitions=2 if QUICK in sys.argv else 4) or matched_apart(case)
    return '%d records share a number' % rows, found


def matched_apart(case):
    """Whether matching was dealt out at all."""
    costs = json.loads(identity.read(case.folder, 'out', 'manifest.json'))['costs']
    return '' if any(cost['step'] == 'match weigh' and cost['tasks'] > 1 for cost in costs) else 'one task matched'


def killed_when(spark, case, found_when, *words, **more):
    """Both runs, and on Spark an executor process is killed at its moment; what is wrong."""
    killed = []

    def kill(folder):
        for _ in range(6000):
            if found_when(folder + '/out/_crmq'):
                found = executors()
                if found:
                    os.kill(found[0], signal.SIGKILL)
                    killed.append(found[0])
                return
            time.sleep(0.01)

    killer = threading.Thread(target=kill, args=(case.folder,))
    killer.start()
    found = case.both(spark, *words, **more)
    killer.join()
    return found or ('' if killed else 'no executor was killed')


def killed_executor(spark):
    """An executor process is killed while it cleans: its tasks are done again, and no row is there twice."""
    with Case(**{'in.csv': contacts(12_000)}) as case:
        found = killed_when(spark, case, lambda work: glob.glob(work + '/cleaned/*'), '--no-dedupe', partitions=12)
    return 'killed, and the same bytes', found


def killed_while_matching(spark):
    """The same between the steps of matching: what the executor had of their channels is made again."""

    def among_steps(work):
        if len(glob.glob(work + '/frames/*')) < 3:
            return False
        time.sleep(12)
        return True

    with Case(**{'in.csv': contacts(6_000)}) as case:
        found = killed_when(spark, case, among_steps, partitions=3, match_partitions=3) or matched_apart(case)
    return 'killed, and the same bytes', found


def executors():
    mine = os.getpid()
    listed = subprocess.run(['ps', '-eo', 'pid,ppid,args'], capture_output=True, text=True).stdout.splitlines()[1:]
    parents = {int(line.split()[0]): int(line.split()[1]) for line in listed}
    found = [int(line.split()[0]) for line in listed if 'CoarseGrainedExecutorBackend' in line]
    return [pid for pid in found if descends(pid, mine, parents)]


def descends(pid, ancestor, parents):
    while pid in parents:
        if pid == ancestor:
            return True
        pid = parents[pid]
    return False


def command_line(spark):
    """`crmq clean --engine spark` over a folder, of which one file is gzipped; what is there is not overwritten; a bad file is told of."""
    names = ['in/a.csv', 'in/b.csv', 'in/c.csv.gz']
    files = dict(zip(names, [contacts(300), contacts(200), gzip.compress(contacts(100))]))
    with Case(**files) as case:
        case.local('--report', 'local.sarif')
        words = ['clean', 'in', '--country', 'US', '--no-html', '--engine', 'spark', '--master', 'local-cluster[2,1,1024]', '-o', 'out']
        further = ['--report', 'out.sarif', '--history', 'runs.ndjson']
        done = identity.run([*words, '--partitions', '5', *further], case.folder)
        if done.returncode:
            return '', 'exit %d: %s' % (done.returncode, done.stderr.decode())
        found = case.difference() or comes_back(case.folder)
        if b'WARN' in done.stderr or b'written    ' not in done.stderr:
            found = found or 'says %r' % done.stderr.decode()
        again = identity.run(words, case.folder)
        if again.returncode != 2 or b'something in' not in again.stderr:
            found = found or 'a second run says %r' % again.stderr.decode()
        case.plan()
        found = found or overwrites(crmq_spark.Run(spark, arguments(case.folder, [], force=True, partitions=1)), case.folder)
    return '3 files, one gzipped', found


def comes_back(folder):
    """What is wrong with the further report and the record of the run."""
    score = json.loads(identity.read(folder, 'out', 'report.json'))['score']
    runs = [json.loads(line) for line in identity.read(folder, 'runs.ndjson').splitlines()]
    if [run['score'] for run in runs] != [score]:
        return 'recorded is %r' % runs
    return '' if identity.read(folder, 'out.sarif') == identity.read(folder, 'local.sarif') else 'out.sarif is another one'


def object_store(spark):
    """From S3 to S3 by addresses, with keys that are no proper addresses: the objects hold what a local run writes."""
    names = ['contacts/north & south.csv', 'contacts/50% off.csv']
    with Case(**dict(zip(names, [contacts(300), contacts(200)]))) as case, objects.Bucket():
        case.files = sorted(names)
        case.local()
        store = crmq_spark.store('s3a://')
        for name in names:
            shutil.copy(name, 'sent')
            store.put('sent', 's3a://lake/' + name)
        words = ['--country', 'US', '--no-html', '--engine', 'spark', '--master', 'local-cluster[2,1,1024]', '--partitions', '3']
        command = ['clean', 's3a://lake/contacts/*.csv', *words, '-o', 's3a://lake/cleaned']
        done = identity.run(command, case.folder)
        if done.returncode:
            return '', 'exit %d: %s' % (done.returncode, done.stderr.decode())
        for uri, _ in store.files('s3a://lake/cleaned/*') + store.files('s3a://lake/cleaned/*/*'):
            path = os.path.join('out', uri[len('s3a://lake/cleaned/') :])
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'wb') as file:  # commands that find the rest name the inputs as this run was given them
                file.write(b''.join(store.read(uri, 0, None)).replace(b's3a://lake/contacts', b'contacts'))
        again = identity.run(command, case.folder)
        found = '' if again.returncode == 2 and b'something in' in again.stderr else 'a second run says %r' % again.stderr.decode()
        left = [name for name in store.names('s3a://lake/cleaned') if name.startswith('_crmq')]
        return '2 objects read, %d written' % len(store.names('s3a://lake/cleaned')), case.difference() or found or ' '.join(left)


def csv_rows(pattern):
    texts = [identity.read(path).decode() for path in sorted(glob.glob(pattern)) if os.path.isfile(path)]
    return [row for text in texts for row in list(csv.reader(io.StringIO(text, newline='')))[1:]]


def parquet_rows(spark, files):
    return [list(row) for file in files for row in spark.read.parquet(file).collect()]


def parquet(spark):
    """Parts as Parquet hold what the parts of a CSV run hold, as Spark reads it; with the task that merges and without."""
    shapes = [('--no-dedupe', 5), ('--dedupe', 3)]
    for flag, partitions in shapes[1:] if QUICK in sys.argv else shapes:
        words = [flag] if flag != '--dedupe' else []
        notes = lambda row: ['=1+1', 'said "hi",\r\ntwice', '007', 'ümlaut 𝄞', ''][row % 5]  # noqa: E731
        with Case(**{'in.csv': contacts(400, notes)}) as case:
            rows = {}
            for name, more in (('csv', []), ('parquet', ['--cleaned-format', 'parquet', '--ledger-format', 'parquet'])):
                case.plan(*words, *more, '--force')
                given = arguments(case.folder, case.files, partitions=partitions)
                given.output = os.path.join(case.folder, name)
                crmq_spark.Run(spark, given).go()
            rows['csv'] = csv_rows(case.folder + '/csv/cleaned/*.csv')
            files = sorted(glob.glob(case.folder + '/parquet/cleaned/*.parquet'))
            rows['parquet'] = parquet_rows(spark, files)
            for side in ('changes', 'rejected', 'duplicates'):
                # one file where one task merges, parts where none does
                told = sorted(csv_rows(case.folder + '/csv/%s*' % side) + csv_rows(case.folder + '/csv/%s/*' % side))
                found = sorted(parquet_rows(spark, glob.glob(case.folder + '/parquet/%s*.parquet' % side) + glob.glob(case.folder + '/parquet/%s/*.parquet' % side)))
                if len(found) != len(told) or told != [row[: len(line)] for row, line in zip(found, told)] or (side == 'changes' and not told):
                    return '', '%d lines of %s are not the %d of CSV' % (len(found), side, len(told))
            table = spark.read.parquet(case.folder + '/parquet/cleaned')
            texts = {kind for _, kind in table.dtypes}
            counts = (table.count(), table.where("`Record ID` = '7'").count())
        if rows['csv'] != rows['parquet'] or len(files) < 2:
            return '', '%d rows in %d files are not the %d of CSV' % (len(rows['parquet']), len(files), len(rows['csv']))
        if table.columns != COLUMNS or texts != {'string'} or counts != (len(rows['csv']), 1):
            return '', 'columns are %r, counts %r' % (table.dtypes, counts)
    return '%d rows read back' % counts[0], ''


def bounded_memory(spark):
    """A file larger than an executor's memory would allow to be held: what a task takes is bounded."""
    rows = 100_000 if QUICK in sys.argv else 1_000_000
    with Case(**{'in.csv': contacts(rows)}) as case:
        case.plan('--no-dedupe')
        arguments_of = arguments(case.folder, case.files, partitions=8)
        crmq_spark.Run(spark, arguments_of).go()
        manifest = json.loads(identity.read(case.folder, 'out', 'manifest.json'))
        written = json.loads(identity.read(case.folder, 'out', 'report.json'))['rows']['written']
        peak = max(cost['peakKiB'] for cost in manifest['costs']) / 1024
        cpu = sum(cost['cpu'] for cost in manifest['costs'])
    found = '' if written == rows and peak < MOST_MIB else '%d written, %.0f MiB' % (written, peak)
    return '%d rows, %.0f MiB a process at most, %.0f s of CPU' % (rows, peak, cpu), found


QUICK = '--quick'
#: of a process of crmq; the executor itself has 1 GiB
MOST_MIB = 300

def overwrites(run, folder):
    """What `--force` would take away that it must not."""
    run.refuse()
    if 'cleaned' not in run.earlier:
        return '--force leaves what an earlier run wrote'
    with open(os.path.join(folder, 'out', 'mine.txt'), 'w'):
        pass
    try:
        run.refuse()
    except crmq_spark.CrmqFailed as refused:
        return '' if 'mine.txt' in refused.said else refused.said
    return '--force takes away what no run wrote'


#: not in CI
LONG = ['killed-while-matching', 'object-store']

ALL = {
    'quoted-newlines': quoted_newlines,
    'skewed-block': skewed_block,
    'killed-executor': killed_executor,
    'killed-while-matching': killed_while_matching,
    'command-line': command_line,
    'object-store': object_store,
    'parquet': parquet,
    'bounded-memory': bounded_memory,
}
