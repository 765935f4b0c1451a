"""crmq on a real Spark with two executor processes. Called by scripts/test-spark.mjs, which sees to it that there is one.

Without arguments: every golden scenario of `crmq clean` in 1, 3 and 17 partitions beside the local run, and the cases of cases.py.
"""
import argparse
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import alone  # noqa: E402
import cases  # noqa: E402
import identity  # noqa: E402


#: runs at once: one works on the driver while another works on the executors
AT_ONCE = 3


def session():
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master('local-cluster[2,1,1024]').appName('crmq tests')
    for key, value in {
        'spark.log.level': 'OFF',
        'spark.ui.enabled': 'false',
        'spark.ui.showConsoleProgress': 'false',
        'spark.executorEnv.SOURCE_DATE_EPOCH': identity.TODAY,
        'spark.python.worker.reuse': 'true',
    }.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.addPyFile(identity.crmq_spark.__file__)
    return spark


#: scenarios that differ in what is in the file, in its settings or in a plug-in, and are the same to Spark; quick runs try one in so many
FAMILIES = ['config', 'dirty', 'locale', 'plugin']
ONE_IN = 9


def quick(scenarios):
    seen = dict.fromkeys(FAMILIES, 0)
    for name, words in scenarios:
        family = name.split('-')[0]
        if family in seen:
            seen[family] += 1
            if seen[family] % ONE_IN != 1:
                continue
        yield name, words


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('only', nargs='*', help='scenarios and cases; none is all')
    numbers = lambda text: [int(one) for one in text.split(',')]  # noqa: E731
    parser.add_argument('--partitions', type=numbers, default=[1, 3, 17])
    parser.add_argument('--match-partitions', type=int, help='match in so many partitions, where a scenario can be')
    parser.add_argument('--quick', action='store_true', help='each scenario in one of the partitions, by turns; of those that differ in data alone some')
    args = parser.parse_args()
    os.environ['SOURCE_DATE_EPOCH'] = identity.TODAY
    spark = session()
    began = time.time()
    wrong = done = 0
    try:
        print('%-24s %s' % ('scenario, partitions', '  '.join('%4d' % one for one in args.partitions)))
        with ThreadPoolExecutor(AT_ONCE) as pool:
            table = []
            for at, (name, words) in enumerate(quick(identity.scenarios()) if args.quick else identity.scenarios()):
                if args.only and name not in args.only:
                    continue
                wanted = [args.partitions[at % len(args.partitions)]] if args.quick else args.partitions
                row = {one: pool.submit(identity.case, spark, name, words, one, args.match_partitions) for one in wanted}
                table.append((name, row))
            for name, row in table:
                found = {parts: future.result() for parts, future in row.items()}
                wrong += sum(1 for one in found.values() if one)
                done += len(found)
                told = ['%4s' % (('!!' if found[one] else 'same') if one in found else '') for one in args.partitions]
                print('%-24s %s' % (name, '  '.join(told)), flush=True)
                for parts, said in found.items():
                    if said:
                        print('    in %d parts: %s' % (parts, said), flush=True)
        for name, check in {**cases.ALL, **alone.ALL}.items():
            if (args.only and name not in args.only) or (args.quick and name in cases.LONG):
                continue
            said, found = check(spark)
            wrong += 1 if found else 0
            done += 1
            print('%-24s %s' % (name, found or said), flush=True)
    finally:
        spark.stop()
    print('test:spark: %d passed, %d failed, %.0f s' % (done - wrong, wrong, time.time() - began))
    return 1 if wrong or not done else 0


if __name__ == '__main__':
    sys.exit(main())
