/** The reference of every ratio: csv-parse | csv-stringify as a stream pipeline that merely copies. `node bench/copy.mjs IN OUT` */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';

const [, , from, to] = process.argv;
await pipeline(createReadStream(from), parse(), stringify(), createWriteStream(to));
