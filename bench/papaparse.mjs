/**
 * The same work with PapaParse, read in its fastest way: `node bench/papaparse.mjs copy|parse|first-per-email IN [OUT]`
 * `first-per-email` keeps the first record of each email, trimmed and in lower case, as `mlr head -n 1 -g Email` does.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import Papa from 'papaparse';

const [, , work, from, to] = process.argv;

/** Keeps what is new; the first row it sees is the header. */
function firstPerEmail() {
  const seen = new Set();
  let column = -1;
  return (row) => {
    if (column < 0) {
      column = row.indexOf('Email');
      return true;
    }
    row[column] = row[column].trim().toLowerCase();
    return seen.size < seen.add(row[column]).size;
  };
}

const out = work === 'parse' ? undefined : createWriteStream(to);
const keep = work === 'first-per-email' ? firstPerEmail() : () => true;
let rows = 0;

function onChunk({ data }, parser) {
  rows += data.length;
  const kept = out ? data.filter(keep) : [];
  if (kept.length === 0 || out.write(`${Papa.unparse(kept, { newline: '\r\n' })}\r\n`)) return;
  parser.pause();
  out.once('drain', () => parser.resume());
}

await new Promise((complete, error) => {
  Papa.parse(createReadStream(from, 'utf8'), { chunk: onChunk, complete, error, skipEmptyLines: true });
});
if (out) {
  out.end();
  await once(out, 'finish');
}
if (rows === 0) throw new Error(`${from}: nothing was read`);
