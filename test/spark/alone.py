"""What the application sees to by itself, on a stand-in for Spark that does the tasks of a step one after the other in this process."""
import os

import cases
import identity
from identity import arguments, crmq_spark


class InTurn:
    """As much of Spark as `Run.each` uses."""

    def __init__(self, rows=()):
        self.sparkContext = self
        self.rows = rows

    def parallelize(self, rows, _partitions):
        return InTurn(list(rows))

    def map(self, work):
        return InTurn(map(work, self.rows))

    def collect(self):
        return list(self.rows)


def refused(run):
    """What a run says that fails."""
    try:
        run.go()
    except crmq_spark.CrmqFailed as failed:
        return '%d %s' % (failed.code, failed.said)
    return 'all is well'


def named_inputs(_spark):
    """Names that look like patterns or addresses are files; what is named and not there is missed; what is named twice is read once."""
    names = ['in[1]/a:1.csv', 'in[1]/b[2]?.csv']
    with cases.Case(**dict(zip(names, [cases.contacts(20), cases.contacts(9)])), **{'in[1]/_SUCCESS': b'', 'in[1]/.b.crc': b'x'}) as case:
        case.files = names
        case.local('--no-dedupe')
        case.plan('--no-dedupe')
        given = ['in[1]', './in[1]/a:1.csv', names[1]]
        missing = refused(crmq_spark.Run(InTurn(), arguments(case.folder, [names[0], 'in[1]/c.csv'])))
        crmq_spark.Run(InTurn(), arguments(case.folder, given, partitions=3)).go()
        found = case.difference()
    return '2 files', found or ('' if missing.startswith('3 crmq: there is no file in in[1]/c.csv\n') else missing)


def changed_input(_spark):
    """A file that is written to once its records are found, and has as many afterwards."""
    for more, why in ((b'ANNA', 'it was written to'), (b'Annabel', 'it had ')):
        with cases.Case(**{'in.csv': cases.contacts(20)}) as case:
            case.plan()
            run = crmq_spark.Run(InTurn(), arguments(case.folder, case.files, partitions=3))
            index = run.parts

            def parts(files, more=more):
                found = index(files)
                data = identity.read('in.csv')
                with open('in.csv', 'wb') as file:
                    file.write(data.replace(b'Anna', more, 1))
                return found

            run.parts = parts
            said = refused(run)
            if not said.startswith('3 ') or 'in.csv was changed while it was read: ' + why not in said or os.listdir('out'):
                return '', '%s; left are %r' % (said, os.listdir('out'))
    return 'noticed', ''


class Stopped(Exception):
    """In the middle of moving files."""


KINDS = ['changes', 'cleaned', 'rejected', 'report.json']


def made(case, after=None, **more):
    """A run whose files are there, and that is stopped when some of them are in their places."""
    run = crmq_spark.Run(InTurn(), arguments(case.folder, case.files, **more))
    move = run.goal.move

    def added(_files):
        paths = [kind if '.' in kind else kind + '/part-00000.csv' for kind in KINDS]
        for path in paths:
            local = crmq_spark.file_with(run.goal.work(run.job['work']), 'text', path)
            run.goal.put(local, run.job['work'] + '/' + path)
        run.job['about'] = {'inputs': []}
        return 0, '', [{'path': path, 'bytes': len(path), 'sha256': ''} for path in paths]

    def moved(source, target):
        if len(run.moved) == after:
            raise Stopped()
        move(source, target)

    one = {'file': os.path.abspath('in.csv'), 'part': {'firstRow': 1}, 'headBytes': 0}
    run.parts, run.each, run.added, run.goal.move = lambda _: [one], lambda *_: [], added, moved
    return run


def whole_or_nothing(_spark):
    """A run that is stopped while it puts its files into their places takes them away; of one that was killed, --force takes what is left."""
    with cases.Case(**{'in.csv': cases.contacts(2)}) as case:
        case.plan('--no-dedupe')
        for after in range(2, len(KINDS) + 2):
            for is_killed in (False, True):
                run = made(case, after, force=True)
                if is_killed:
                    run.clear = lambda: None
                try:
                    return '', 'not stopped, but %s' % refused(run)
                except Stopped:
                    pass
                left = [name for name in os.listdir('out') if name != crmq_spark.WORK]
                if is_killed != bool(left) or os.path.exists('out/_SUCCESS'):
                    return '', 'stopped at %d: left are %r' % (after, os.listdir('out'))
            if not refused(made(case)).startswith('2 crmq: there is something in '):
                return '', 'what is left is taken for a place that is free'
        for _ in range(2):
            done = refused(made(case, force=True))
            names = sorted(os.listdir('out'))
            if done != 'all is well' or names != sorted([*KINDS, 'manifest.json', '_SUCCESS']):
                return '', '%s: there are %r' % (done, names)
    return 'stopped and killed at each file, and done again', ''


ALL = {'named-inputs': named_inputs, 'changed-input': changed_input, 'whole-or-nothing': whole_or_nothing}
