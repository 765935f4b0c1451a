/** Runs whose ledgers are taken apart: each is made once, when it is first needed. */
import { runWhole, type WholeRun } from '../laws/applying.ts';

const CSV = `Record ID,First Name,Last Name,Email,Phone,Opt Out,Notes
1,ann,LEE,Ann@X.Example,040 123 4567,no,first
2,Ann,Lee,ann@x.example,+358401234567,yes," two
lines "
3,Bob,Ray,bob@@y.example,=1+1,no,
,,,,,,
4, Eve ,O'Neil,eve@z.example,,maybe,JosÃ©
5,eve,ONeil,eve@z.example,123,no,'x
6,Carl,Ek,carl@w.example,09 1234567
7,Dora,Aho,dora@v.example,050 555 1234,no,"a ""b"""
`;
const NDJSON = CSV.split('\n')
  .slice(1, 3)
  .map((_, i) =>
    JSON.stringify({ id: i + 1, First_Name: ' ann ', Email: 'ANN@X.example', Phone: '040 123 4567', more: { a: [1] } }),
  )
  .join('\n');

export interface Base {
  readonly input: Buffer;
  readonly run: WholeRun;
}

export const BASES: readonly Buffer[] = [
  Buffer.from(CSV),
  Buffer.from(`\ufeff${CSV.replaceAll('\n', '\r\n').replaceAll(',', ';')}`, 'utf16le'),
  Buffer.from(`${NDJSON}\n`),
  Buffer.from(`[${NDJSON.replaceAll('\n', ',\n')}]`),
];

const made: (Promise<Base> | undefined)[] = [];

export function baseOf(number: number): Promise<Base> {
  const at = number % BASES.length;
  const input = BASES[at]!;
  made[at] ??= runWhole(input, {}).then((run) => ({ input, run }));
  return made[at]!;
}
