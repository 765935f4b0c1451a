/** Cells that hold several things, of which a merge keeps every one: notes and tags. Given the survivor's cell first. */
import {
  type CommaHabit,
  separatorIn,
  separatorsFor,
  splitTags,
  sureSeparators,
  tagKey,
} from '../../values/cell/tag-list.ts';

/** A value and the row of the record that it comes from. */
export interface Choice {
  value: string;
  row: number;
  /** Where other records than the first added to it: what it was after each of them. The last one is the value. */
  steps?: readonly Choice[];
}

/**
 * The notes of all records, one under the other. A note that another one holds, sentence for sentence, is left out.
 * @returns undefined where nobody wrote any; the row is that of the first record that added something to the survivor's
 */
export function uniteNotes(given: readonly Choice[]): Choice | undefined {
  let kept: { choice: Choice; sentences: string }[] = [];
  const steps: Choice[] = [];
  for (const choice of distinct(given)) {
    const sentences = sentencesOf(choice.value);
    if (kept.some((other) => other.sentences.includes(sentences))) continue;
    kept = kept.filter((other) => !sentences.includes(other.sentences));
    kept.push({ choice, sentences });
    steps.push({ value: noteOf(kept.map((one) => one.choice)), row: choice.row });
  }
  return united(
    given,
    kept.map(({ choice }) => choice),
    steps,
  );
}

const noteOf = (notes: readonly Choice[]): string =>
  notes.length === 1 ? notes[0]!.value : notes.map(({ value }) => value.trim()).join('\n');

/** Sentences and lines of a note, each in zero bytes, case and closing marks aside: `includes` is then a run of whole sentences. */
function sentencesOf(note: string): string {
  const sentences = note
    .toLowerCase()
    .split(/[\r\n\u2028\u2029]+|(?<=[.!?;])\s+|(?<=[。！？；])/u)
    .map((sentence) => sentence.trim().replace(/\s+/g, ' '))
    .map((sentence) => sentence.replace(/[.!?;,。！？；]+$/u, '') || sentence)
    .filter((sentence) => sentence !== '');
  return `\0${sentences.join('\0')}\0`;
}

/**
 * The tags of all records in the survivor's order, each once, case aside. Taken apart at the separator that the cells use; where no
 * cell has two tags, they are joined with the usual one.
 * @param commas what they do in the whole column, where that is known
 */
export function uniteTags(given: readonly Choice[], usual?: string, commas?: CommaHabit): Choice | undefined {
  const cells = distinct(given);
  const own = usual?.trim() || usual;
  const beside = own === undefined ? [] : [own];
  const known = [...beside, ...separatorsFor(commas)];
  const sure = [...beside, ...sureSeparators(commas)];
  const [first, ...others] = cells;
  if (first === undefined) return undefined;
  // of two habits that of the survivor, whose cell stays as it is
  const separator =
    separatorIn(first.value, sure) ??
    known.find((one) => others.concat(first).some(({ value }) => splitTags(value, one).length > 1));
  const joint = separator === undefined ? (usual ?? ';') : jointOf(cells, separator);
  const apart = (text: string): string[] => {
    const tags = splitTags(text, separator ?? own ?? ';');
    // another record joins its tags with another sign; a comma may be part of one
    const other = tags.length > 1 && commas !== 'separate' ? undefined : separatorIn(text, sure);
    return other === undefined ? tags : splitTags(text, other);
  };
  const seen = new Set(apart(first.value).map(tagKey));
  const added: Choice[] = [];
  const steps: Choice[] = [{ ...first }];
  let value = first.value.trim();
  for (const choice of others) {
    for (const tag of apart(choice.value)) {
      if (seen.has(tagKey(tag))) continue;
      seen.add(tagKey(tag));
      value += joint + tag;
      added.push(choice);
    }
    if (added.at(-1) === choice) steps.push({ value, row: choice.row });
  }
  return added.length === 0 ? { ...first } : united(given, [first, ...added], steps);
}

/** The separator with the blanks that the first list has around it. */
function jointOf(cells: readonly Choice[], separator: string): string {
  const sample = cells.find(({ value }) => splitTags(value, separator).length > 1)?.value;
  if (sample === undefined) return separator;
  const at = sample.indexOf(separator);
  const end = at + separator.length;
  return `${sample[at - 1] === ' ' ? ' ' : ''}${separator}${sample[end] === ' ' ? ' ' : ''}`;
}

/** Filled cells, each text once. */
function distinct(given: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  return given.filter(({ value }) => {
    const text = value.trim();
    if (text === '' || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function united(given: readonly Choice[], parts: readonly Choice[], steps: readonly Choice[]): Choice | undefined {
  const own = given[0]?.row;
  const source = parts.find(({ row }) => row !== own) ?? parts[0];
  const value = steps.at(-1)?.value;
  if (!source || value === undefined) return undefined;
  return steps.length === 1 ? { value, row: source.row } : { value, row: source.row, steps };
}
