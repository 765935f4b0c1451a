/**
 * The reference of every ratio: csv-parse | csv-stringify as a stream pipeline that merely copies. `node bench/copy.mjs IN OUT`
 * Without OUT it only parses.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';

const [, , from, to] = process.argv;
const nowhere = () => new Writable({ objectMode: true, write: (_row, _encoding, done) => done() });
if (to === undefined) await pipeline(createReadStream(from), parse(), nowhere());
else await pipeline(createReadStream(from), parse(), stringify(), createWriteStream(to));
