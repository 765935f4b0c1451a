/** How many bytes of its file a decoded text stands for. */
import { isAscii } from 'node:buffer';
import { type Encoding, encodeAll, hasEscapes } from '../encoding/encoding.ts';

/** @param utf8 what the decoder of `encoding` made of whole characters of a file */
export function rawLength(utf8: Uint8Array, encoding: Encoding): number {
  if (isAscii(utf8)) return encoding.startsWith('utf-16') ? utf8.length * 2 : utf8.length;
  if (encoding === 'utf-8' && !hasEscapes(utf8)) return utf8.length;
  return encodeAll(utf8, encoding).length;
}
