"""What a run on Spark wrote beside what the local run of the same command wrote, byte by byte."""
import argparse
import csv
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'engines', 'spark'))
import crmq_spark  # noqa: E402

CRMQ = ['node', os.path.join(ROOT, 'bin', 'crmq.js')]
TODAY = '1768435200'
#: of a local ledger and of a distributed one, what is the same file
SIDES = ['summary.csv', 'duplicates.csv', 'crosswalk.csv', 'review.csv', 'expired.csv', 'plan.json']
#: and what there is where no record was compared with another
ALWAYS = ['summary.csv', 'plan.json']
#: what is in parts too, where records were matched in shuffles
IN_PARTS = ['duplicates', 'crosswalk', 'review']
#: flags that have nothing to do with how records are cleaned
LOCAL = {'--audience': 1, '-o': 1, '--out-dir': 1, '--jobs': 1, '-q': 0}


def scenarios():
    home = os.path.join(ROOT, 'fixtures')
    for name in sorted(os.listdir(home)):
        command = os.path.join(home, name, 'cmd')
        if not os.path.exists(command):
            continue
        with open(command) as file:
            first = file.read().split('&&')[0].strip()
        words = shlex.split(first)
        if words[:2] == ['crmq', 'clean'] and '-' not in words and '|' not in words:
            yield name, list(kept(words[2:]))


def kept(words):
    left = iter(words)
    for word in left:
        if word in LOCAL:
            for _ in range(LOCAL[word]):
                next(left)
        else:
            yield word


def run(words, folder):
    env = {**os.environ, 'SOURCE_DATE_EPOCH': TODAY, 'NODE_PATH': ''}
    return subprocess.run(CRMQ + words, cwd=folder, env=env, capture_output=True, stdin=subprocess.DEVNULL)


def read(*path):
    with open(os.path.join(*path), 'rb') as file:
        return file.read()


def union(folder, manifest):
    """The cleaned parts of each input as one file: of all but the first the header is left out."""
    inputs = {}
    for output in manifest['outputs']:
        if output['path'].startswith('cleaned/'):
            parts = inputs.setdefault(output['input'], [])
            parts.append(read(folder, output['path'])[output['headBytes'] if parts else 0 :])
    return [b''.join(parts) for parts in inputs.values()]


def lines_of(folder, kind):
    """A ledger file: whole, or the parts of one, each with a header line."""
    if os.path.exists(os.path.join(folder, kind + '.csv')):
        return read(folder, kind + '.csv')
    parts = [read(folder, kind, name) for name in sorted(os.listdir(os.path.join(folder, kind)))]
    head = parts[0].index(b'\n') + 1
    return parts[0] + b''.join(part[head:] for part in parts[1:])


def by_row(text):
    """Lines by their rows; those of one row as they come. A part has what merges changed behind its repairs, one process behind all."""
    lines = list(csv.reader(io.StringIO(text.decode(), newline='')))
    return lines[:1] + sorted(lines[1:], key=lambda cells: int(cells[0]))


def report_of(folder):
    report = json.loads(read(folder, 'report.json'))
    for key in ('outputs',):
        report.pop(key)
    return report


class Differs(Exception):
    pass


def same(what, local, spark):
    if local != spark:
        at = next((i for i, (a, b) in enumerate(zip(local, spark)) if a != b), min(len(local), len(spark)))
        raise Differs('%s differs at %s: %r is %r' % (what, at, local[at : at + 80], spark[at : at + 80]))


def compare(local, spark, inputs):
    manifest = json.loads(read(spark, 'manifest.json'))
    files = union(spark, manifest)
    same('number of cleaned files', [len(inputs)], [len(files)])
    for name, cleaned in zip(inputs, files):
        same('cleaned ' + name, read(local, clean_name(name)), cleaned)
    ledger = os.path.join(local, 'ledger')
    same('rejected', lines_of(ledger, 'rejected'), lines_of(spark, 'rejected'))
    in_parts = os.path.isdir(os.path.join(spark, 'duplicates'))
    if in_parts:
        same('changes', by_row(lines_of(ledger, 'changes')), by_row(lines_of(spark, 'changes')))
        for kind in IN_PARTS:
            same(kind, lines_of(ledger, kind), lines_of(spark, kind))
    else:
        same('changes', lines_of(ledger, 'changes'), lines_of(spark, 'changes'))
    settled = os.path.exists(os.path.join(spark, 'changes.csv'))
    for name in SIDES if settled else ALWAYS:
        if os.path.exists(os.path.join(ledger, name)):
            same(name, read(ledger, name), read(spark, name))
    mine, other = report_of(ledger), report_of(spark)
    for key in mine:
        same('report.json ' + key, json.dumps(mine[key]), json.dumps(other.get(key)))


def clean_name(name):
    stem, ending = os.path.splitext(re.sub(r'\.gz$', '', os.path.basename(name)))
    return os.path.join('ledger', stem + '.clean' + ending)


def arguments(folder, inputs, **more):
    """What the application is called with, in a folder in which `crmq plan` has written."""
    plan, run = [os.path.join(folder, 'plan', name) for name in ('plan.json', 'run.json')]
    same = {'output': os.path.join(folder, 'out'), 'crmq': '', 'crmq_words': CRMQ, 'split_bytes': 1 << 26, 'match_partitions': None}
    return argparse.Namespace(**{**same, 'inputs': inputs, 'plan': plan, 'run': run, 'force': False, 'quiet': True, **more})


def case(spark, name, words, partitions, homes=None):
    """One scenario in a folder of its own; answers what is wrong, or nothing."""
    with tempfile.TemporaryDirectory() as home:
        folder = os.path.join(home, 'work')
        source = os.path.join(ROOT, 'fixtures', name)
        shutil.copytree(source, folder, ignore=shutil.ignore_patterns('cmd', 'expected'))
        os.makedirs(os.path.join(home, 'node_modules'))
        os.symlink(ROOT, os.path.join(home, 'node_modules', 'crmq'))
        words = [os.path.join(folder, word) if os.path.isfile(os.path.join(folder, word)) else word for word in words]
        inputs = [word for word in words if word.startswith(folder) and '/./' not in word]
        local = run(['clean', *words, '--out-dir', 'ledger'], folder)
        planned = run(['plan', *words, '-o', 'plan'], folder)
        if planned.returncode:
            return told(planned.stderr, local.stderr)
        try:
            code = crmq_spark.Run(spark, arguments(folder, inputs, partitions=partitions, match_partitions=homes)).go()
            if code != local.returncode:
                return 'exit %d, and %d on Spark' % (local.returncode, code)
            compare(folder, os.path.join(folder, 'out'), inputs)
        except Differs as wrong:
            return str(wrong)
        except Exception as error:
            failed = crmq_spark.said_in(error)
            if not failed:
                return repr(error)
            out = os.path.join(folder, 'out')
            left = os.path.isdir(out) and os.listdir(out)
            return told(failed.said.encode(), local.stderr) or ('something is left in the output' if left else '')
    return ''


def told(one, other):
    return '' if one == other else 'says %r, and the local run %r' % (one.decode(), other.decode())
