import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../seed.ts';
import { findFlags } from '../../src/cli/asked/find-flags.ts';
import { findCommand, shellWord } from '../../src/report/build/find-command.ts';

it.each([
  [['export.csv'], 'crmq check export.csv --only email-syntax/no-domain --format ndjson'],
  [['export (1).csv'], "crmq check 'export (1).csv' --only email-syntax/no-domain --format ndjson"],
  [['-'], 'crmq check - --only email-syntax/no-domain --format ndjson'],
  [['-x.csv', "it's.csv"], "crmq check ./-x.csv 'it'\\''s.csv' --only email-syntax/no-domain --format ndjson"],
  [['株式会社.csv'], 'crmq check 株式会社.csv --only email-syntax/no-domain --format ndjson'],
])('of %j is %s', (paths, command) => {
  expect(findCommand(paths, 'email-syntax/no-domain')).toBe(command);
});

it('names any file to a shell as it is called', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\0\ud800-\udfff]/.test(text));
  const names = fc.sample(name, 60).filter((text) => !text.startsWith('-'));
  const hostile = ['$(rm x)', '`id`', 'a;b', 'a\nb', '!x', '~', '*', '#a', '"', "'", '\\', 'a&b', 'a|b', '$HOME', ''];
  const words = [...names, ...hostile].map((name) => shellWord(name)).join(' ');
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
  expect(stdout.split('\0').slice(0, -1)).toEqual([...names, ...hostile]);
});

it('reads the inputs as the run did, whatever its flags hold', () => {
  const flags = findFlags({
    inputFormat: 'csv', delimiter: ';', quote: "'", map: ['E mail=email', '$(id)=none'], config: false, dedupe: false,
    pack: './own pack.yaml', maxRecord: '9MB', allowPlugins: true, headerRows: 2, minScore: ['90'], force: true,
  }); // biome-ignore format: a table
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${findCommand(['a b.csv'], 'x/y', flags)}`], {
    encoding: 'utf8',
  });
  expect(stdout.split('\0').slice(0, -1)).toEqual([
    'crmq', 'check', 'a b.csv', '--pack', './own pack.yaml', '--no-config', '--allow-plugins', '--map', 'E mail=email',
    '--map', '$(id)=none', '--delimiter', ';', '--quote', "'", '--input-format', 'csv', '--header-rows', '2',
    '--max-record', '9MB', '--no-dedupe', '--only', 'x/y', '--format', 'ndjson',
  ]); // biome-ignore format: a table
  expect(findFlags({}, 'ndjson')).toEqual(['--input-format', 'ndjson']);
  // a value that begins as a flag does
  expect(findFlags({ delimiter: '-' })).toEqual(['--delimiter=-']);
  expect(findFlags({ config: true, dedupe: true, map: [] })).toEqual([]);
});

it('stays one command for very many inputs', () => {
  const paths = Array.from({ length: 5000 }, (_, at) => `part-${at}.csv`);
  expect(findCommand(paths, 'a/b').length).toBeLessThan(8100);
});
