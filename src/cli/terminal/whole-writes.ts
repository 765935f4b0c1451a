/** A standard stream that is a file writes all of what it is given, or fails. */
import { writeSync } from 'node:fs';

/**
 * Node writes once and takes whatever went in for everything: on a disk that fills up a short write would be the end of the data, and no
 * error. Pipes and terminals write on by themselves.
 */
export function writeWhole(stream: NodeJS.WriteStream): void {
  const { _type: type, fd } = stream as { _type?: string; fd?: number };
  if (type !== 'fs' || fd === undefined) return;
  stream._write = (bytes: Buffer, _encoding, done) => {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  };
}
