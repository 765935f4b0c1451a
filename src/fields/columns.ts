/** Names for columns: every column gets one of its own, whatever the header row holds. */

/**
 * Makes header cells unique and never blank, deterministically: the first `Name` keeps its name, the next is `Name (2)`, a blank fifth
 * header is `column 5`. A name that stands in the header itself is never given to another column.
 * @param raw header cells as they stand in the file
 */
export function uniqueColumns(raw: readonly string[]): string[] {
  const reserved = new Set(raw);
  const used = new Set<string>();
  const next = new Map<string, number>();
  return raw.map((label, index) => {
    const name = label.trim() === '' ? `column ${index + 1}` : label;
    const column = used.has(name) || (name !== label && reserved.has(name)) ? numbered(name) : name;
    used.add(column);
    return column;
  });

  function numbered(name: string): string {
    let number = next.get(name) ?? 2;
    while (used.has(`${name} (${number})`) || reserved.has(`${name} (${number})`)) number++;
    next.set(name, number + 1);
    return `${name} (${number})`;
  }
}

/**
 * What stood in the header row before `uniqueColumns`: `Name (2)` beside a `Name` was `Name`, and the fifth `column 5` was blank.
 * So labels are read alike whether or not the names were made unique already.
 */
export function headerLabels(columns: readonly string[]): string[] {
  const all = new Set(columns);
  return columns.map((column, index) => {
    const base = /^(.*) \(\d+\)$/s.exec(column)?.[1];
    const label = base !== undefined && all.has(base) ? base : column;
    return label === `column ${index + 1}` ? '' : label;
  });
}

const UNDER_GROUP = /^(.+) \/ (\S.*)$/s;

/**
 * Labels as they are to be understood: under two header rows (`Person / First Name`, `Person / Last Name`), the lower one. A label
 * that is known as a whole stays whole, and so do those of a file in which such labels are few: `City / State` has no group.
 */
export function lowerLabels(labels: readonly string[], isKnown: (label: string) => boolean): readonly string[] {
  const groups = labels.flatMap((label) => UNDER_GROUP.exec(label)?.[1] ?? []);
  if (groups.length * 2 < labels.length || new Set(groups).size === groups.length) return labels;
  return labels.map((label) => (isKnown(label) ? label : (UNDER_GROUP.exec(label)?.[2] ?? label)));
}
