import { expect, it } from 'vitest';
import { memorySource, openJournal } from '../../src/ledger/journal-reader.ts';
import { revertInto } from '../../src/ledger/revert.ts';
import { cleanMany } from '../laws/reverting.ts';

it('reads a cleaned file to its end, where the disk may fail too', async () => {
  const input = Buffer.from('First Name,Email\nJANE,jane@acme.example\n');
  const { cleaned, journal } = await cleanMany([input], { joined: false, dedupe: false });
  async function* failing() {
    yield cleaned[0]!;
    throw new Error('the disk reports an error');
  }
  const back: Uint8Array[] = [];
  const reverting = revertInto(await openJournal(memorySource(journal)), [0], failing(), async () => async (piece) => {
    back.push(Uint8Array.from(piece));
  });
  await expect(reverting).rejects.toThrow('the disk reports an error');
  expect(Buffer.concat(back).toString()).toBe(input.toString());
});
