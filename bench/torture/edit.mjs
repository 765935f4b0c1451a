/** A CSV file changed as a person does it in a spreadsheet. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** @param change takes a record and its number from 0, answers the record as it shall be */
export function editCsv(sandbox, file, change) {
  const [head, ...lines] = parse(sandbox.read(file), { relax_column_count: true });
  const rows = lines.map((cells, at) => {
    const row = change(Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])), at);
    return head.map((name) => row[name]);
  });
  sandbox.fill({ [file]: stringify([head, ...rows]) });
}
