/**
 * Through all rounds of a clean: two who were refused stay two, though a record between them is merged with one of them. The rows stand
 * in every order, and a second run over what came out merges nothing more.
 */
import { describe, expect, it } from 'vitest';
import { cleanInMemory } from '../../../src/in-memory.ts';

const HEADER = 'First Name,Last Name,Email,Phone Number,Mobile,Street Address,City,National ID,Create Date';
/** Behind the name: an address and the numbers of a home; with most cells the record survives. */
const HOME = ',+34 962 230 054,,"Avenida Cervantes, 96",Bilbao,,2016-05-25';
const MAIL = 'l90@gmail.com,+34 962 230 054,,"Avenida Cervantes, 96",Bilbao,,2015-01-04';
const FULL = 'l90@gmail.com,+34 962 230 054,640 512 506,"Avda. Cervantes, 96",Bilbao,12345678Z,2012-01-13';

interface Chain {
  readonly title: string;
  /** Records that are one, by letters. */
  readonly one: string;
  readonly records: readonly string[];
  readonly header: string;
}

const chain = (title: string, one: string, ...records: readonly string[]): Chain => ({
  title,
  one,
  records,
  header: HEADER,
});

const CHAINS: readonly Chain[] = [
  chain('a surname between two double ones', 'ab', `Laura,García Martín,${MAIL}`, `Laura,García,${FULL}`, `Laura,García López,${HOME}`),
  chain('the second half of both', 'ab', `Laura,Martín García,${MAIL}`, `Laura,García,${FULL}`, `Laura,López García,${HOME}`),
  chain('with a hyphen', 'ab', `Laura,Smith-Jones,${MAIL}`, `Laura,Smith,${FULL}`, `Laura,Smith-Brown,${HOME}`),
  chain('with a particle', 'ab', `Laura,de la Cruz Martín,${MAIL}`, `Laura,De La Cruz,${FULL}`, `Laura,de la Cruz López,${HOME}`),
  chain('a given name between two double ones', 'ab', `Juan Carlos,Gil Vega,${MAIL}`, `Juan,Gil Vega,${FULL}`, `Juan Pablo,Gil Vega,${HOME}`),
  chain('middle initials', 'ab', `John A.,Smithfield,${MAIL}`, `John,Smithfield,${FULL}`, `John B.,Smithfield,${HOME}`),
  chain('a joint', 'ab', `Laura,García y Martín,${MAIL}`, `Laura,García,${FULL}`, `Laura,García y López,${HOME}`),
  chain('a short form', 'ab', `Alexander,Smithfield,${MAIL}`, `Alex,Smithfield,${FULL}`, `Alexandra,Smithfield,${HOME}`),
  chain('an initial', 'ab', `Juan,Gil Vega,${MAIL}`, `J.,Gil Vega,${FULL}`, `Julia,Gil Vega,${HOME}`),
  chain('given name and surname from two records', 'abc', `Juan Carlos,Gil,${MAIL}`, `Juan,Gil,${FULL}`, `Juan,Gil Vega,${MAIL}`, `Juan Pablo,Gil Vega,${HOME}`),
  chain('two of each', 'ab cd', `Laura,García Martín,${MAIL}`, `Laura,García,${FULL}`, `Laura,García López,${HOME.replace(',', 'lopez7@gmail.com,')}`, 'Laura,García,lopez7@gmail.com,,,,,,2014-02-01'),
]; // biome-ignore format: a table reads better dense

const FULL_NAMES: readonly Chain[] = [
  chain('a surname between two double ones', 'ab', `Laura García Martín,${MAIL}`, `Laura García,${FULL}`, `Laura García López,${HOME}`),
  chain('a given name between two double ones', 'ab', `Juan Carlos Gil Vega,${MAIL}`, `Juan Gil Vega,${FULL}`, `Juan Pablo Gil Vega,${HOME}`),
].map((row) => ({ ...row, header: HEADER.replace('First Name,Last Name', 'Full Name') })); // biome-ignore format: a table reads better dense

function ordersOf<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((one, at) => ordersOf(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}

interface Cleaned {
  /** Records by their letters: those of a cluster that was merged together, in the order of the alphabet. */
  readonly clusters: string;
  readonly output: string;
}

/** @param letters of the records, as they stand */
async function cleaned(text: string, letters: readonly string[]): Promise<Cleaned> {
  const { duplicates, output } = await cleanInMemory(text, { asOf: '2026-11-26', country: 'ES', kind: 'contact' });
  const clusters = new Map<string, string[]>();
  for (const line of duplicates.split('\n').slice(1)) {
    const [cluster = '', row, role] = line.split(',', 3);
    if (role !== 'merged' && role !== 'survivor') continue;
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), letters[Number(row) - 1]!]);
  }
  const together = [...clusters.values()].map((some) => some.sort().join(''));
  return { clusters: together.sort().join(' '), output: Buffer.from(output).toString() };
}

async function check({ header, records, one }: Chain): Promise<void> {
  const lettered = records.map((record, at) => [String.fromCharCode(97 + at), record] as const);
  for (const order of ordersOf(lettered)) {
    const letters = order.map(([letter]) => letter);
    const first = await cleaned([header, ...order.map(([, record]) => record)].join('\n'), letters);
    expect([letters.join(''), first.clusters]).toEqual([letters.join(''), one]);
    expect([letters.join(''), (await cleaned(first.output, letters)).clusters]).toEqual([letters.join(''), '']);
  }
}

describe.each([
  ['first and last name', CHAINS],
  ['one column for the whole name', FULL_NAMES],
])('refusals, %s', (_, rows) => {
  for (const row of rows) it(row.title, () => check(row));
});
