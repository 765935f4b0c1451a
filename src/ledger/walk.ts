/** The units of an input with what became of them in writing, one after the other. */
import type { Journal } from './journal-reader.ts';
import { readUnits, type Unit } from './undo-reader.ts';
import { readNotes, type WritingNote } from './writing-notes.ts';

type Fate = Extract<WritingNote, { kind: 'gone' | 'rewritten' }>;

export interface Step {
  readonly unit: Unit;
  /** Of a record that was merged away, or that others were merged into. */
  readonly fate: Fate | undefined;
  /** Of an element of a list, where it was changed: what parted it from the one before. */
  readonly lead: Uint8Array | undefined;
}

export async function* walk(journal: Journal, input: number): AsyncGenerator<Step> {
  const notes = readNotes(journal, input);
  let note = (await notes.next()).value as WritingNote | undefined;
  for await (const unit of readUnits(journal, input)) {
    let fate: Fate | undefined;
    let lead: Uint8Array | undefined;
    while (note !== undefined && (note.kind === 'joined' || (unit.kind === 'kept' && note.row === unit.row))) {
      if (note.kind === 'gone' || note.kind === 'rewritten') fate = note;
      else if (note.kind === 'lead') lead = note.bytes;
      note = (await notes.next()).value as WritingNote | undefined;
    }
    yield { unit, fate, lead };
  }
}
