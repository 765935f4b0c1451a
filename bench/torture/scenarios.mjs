/** The command lines that are tortured, with their inputs: every command that writes files, every way to name them. */
import { gzipSync } from 'node:zlib';

const HEADER = 'Id,First Name,Last Name,Email,Phone,Company,City,Notes\n';
const FIRST = ['ANN', 'Bob', 'cid', 'Dora', 'EVE', 'Finn', 'gus', 'Hana'];
const LAST = ['LEE', 'Ray', 'moss', 'Berg', 'VIRTANEN', 'Novak', 'stone', 'Wu'];

/** Records with repairs, duplicates and rejects among them. */
export function contacts(random, rows, filler = '') {
  let text = HEADER;
  for (let id = 1; id <= rows; id++) {
    const [first, last] = [random.pick(FIRST), `${random.pick(LAST)}${random.below(rows)}`];
    const line = `${id},${first},${last},${first}.${last}@north.example ,+3584012${random.digits(5)},North Oy,helsinki,"say ""hi""${filler}"\n`;
    text += random.chance(0.02) ? `${id},too,short\n` : line;
    if (random.chance(0.1)) text += line.replace(String(id), String(rows + id)).replace('helsinki', '');
  }
  return text;
}

/** `over`: flags by which the outputs that stand there already are made, so that they are others. */
export function scenarios(random) {
  const small = { 'in.csv': contacts(random, 60) };
  const two = { 'a.csv': contacts(random, 40), 'b.csv': contacts(random, 40) };
  const over = ['--as-of', '2024-01-01', '--seed', '7'];
  const big = { 'in.csv': contacts(random, 1500, ' and a long note to make it long'.repeat(20)) };
  return [
    { name: 'clean', files: small, args: ['clean', 'in.csv'], over, input: 'in.csv' },
    { name: 'clean into folders', files: small, args: ['clean', 'in.csv', '-o', 'c.csv.gz', '--out-dir', 'deep/est'], over, input: 'in.csv' },
    { name: 'clean --no-dedupe', files: small, args: ['clean', 'in.csv', '--no-dedupe', '--no-html'], over, input: 'in.csv' },
    { name: 'clean two, two threads', files: two, args: ['clean', 'a.csv', 'b.csv', '--out-dir', 'out', '--jobs', '2', '--chunk-bytes', '900'], over, input: 'a.csv' },
    { name: 'clean gzip', files: { 'in.csv.gz': gzipSync(small['in.csv']) }, args: ['clean', 'in.csv.gz'], over, input: 'in.csv.gz' },
    { name: 'clean a pipe', files: small, stdin: 'in.csv', args: ['clean', '-', '-o', 'c.csv', '--out-dir', 'led'], over, input: 'in.csv' },
    { name: 'dedupe', files: small, args: ['dedupe', 'in.csv'], over: ['--map', 'Email=none', '--map', 'Phone=none'], input: 'in.csv' },
    { name: 'link', files: two, args: ['link', 'a.csv', 'b.csv', '--out-dir', 'l'], over: ['--map', 'Email=none', '--map', 'Phone=none'], input: 'a.csv' },
    { name: 'clean 1 MB, resumed', files: big, args: ['clean', 'in.csv', '--jobs', '2', '--chunk-bytes', '60000', '--checkpoint-bytes', '1'], over, input: 'in.csv', isBig: true, resumes: true },
    { name: 'clean 1 MB', files: big, args: ['clean', 'in.csv', '--jobs', '1'], over, input: 'in.csv', isBig: true },
    { name: 'clean 1 MB, two threads', files: big, args: ['clean', 'in.csv', '--jobs', '2', '--chunk-bytes', '60000'], over, input: 'in.csv', isBig: true },
  ]; // biome-ignore format: a list reads better dense
}
