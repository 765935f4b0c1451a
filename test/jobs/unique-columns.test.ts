/** A column that a pack calls unique, as people run it: `unique-id` by name of the column. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sandbox } from '../cli/sandbox.ts';

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox();
  box.write('crmq.yaml', 'fields: { Contract: { rules: { unique-id: error } } }\n');
});
afterAll(() => box.remove());

const HEADER = 'Contract,First Name,Last Name,Email\n';
const lines = async (
  text: string,
  flags = '',
): Promise<{ row: number; column: string; code: string; value: string }[]> => {
  const run = await box.run(`crmq check - --only unique-id --format ndjson ${flags}`, { input: HEADER + text });
  return run.text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ code }) => code?.startsWith('unique-id'));
};

describe('a column that holds every value once', () => {
  it('is at fault in each record that repeats one', async () => {
    const text =
      'K1,Mary,Poe,m@a.example\nK2,John,Doe,j@b.example\nK1,Anna,Lee,a@c.example\n,Bo,Ek,b@d.example\n,Al,Ax,x@e.example\n';
    expect(await lines(text)).toMatchObject([
      {
        row: 3,
        line: 4,
        column: 'Contract',
        code: 'unique-id/differing-records',
        value: 'K1',
        severity: 'error',
        first: { row: 1, line: 2 },
      },
    ]);
    expect(await lines(text, '--jobs 3 --chunk-bytes 40')).toEqual(await lines(text));
  });

  it('is not where the records are one', async () => {
    expect(await lines('K1,Mary,Poe,m@a.example\nK1,Mary,Poe,m@a.example\n')).toEqual([]);
  });

  it('counts in the report', async () => {
    const text = 'K1,Mary,Poe,m@a.example\nK1,John,Doe,j@b.example\nK1,Anna,Lee,a@c.example\n';
    const run = await box.run('crmq check - --format json', { input: HEADER + text });
    expect(run.exit).toBe(1);
    expect(JSON.parse(run.text).rules).toMatchObject([
      {
        code: 'unique-id/differing-records',
        count: 2,
        columns: [{ column: 'Contract', count: 2 }],
        samples: [{ row: 2 }, { row: 3 }],
      },
    ]);
  });
});
