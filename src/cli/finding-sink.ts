/** Lines of all findings on their way out: as the record stage made them, unless they must be masked or say of which file they are. */
import type { Catalog, Role } from '../contract.ts';
import { jsonLine } from '../io/json-line.ts';
import type { CleanSinks, Write } from '../jobs/clean/sinks.ts';
import type { Prepared } from '../jobs/prepare.ts';
import { renderMessage } from '../message.ts';
import { HIDDEN } from '../report/masked.ts';
import type { FileOf } from '../report/places.ts';
import type { Masking } from './masking.ts';

/** What a line says; `finding-lines.ts` in the engine makes them. */
interface Line {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** @param fileOf the name of a file, where a line says which one it is about: where there are several */
export function findingSink(
  write: Write,
  { plan, catalog, inputs }: Prepared,
  masking: Masking | undefined,
  fileOf: FileOf | undefined,
): NonNullable<CleanSinks['findings']> {
  if (!fileOf && !masking) return write;
  const roles = new Map(plan.fields.map(({ column, role }) => [column, role]));
  const templates = templatesOf(catalog);
  return async (lines, input) => {
    const head = fileOf ? { file: fileOf(inputs[input]!.name, input) ?? '-' } : {};
    const texts = Buffer.from(lines).toString().split('\n').slice(0, -1);
    const told = texts.map((text) => {
      const line = JSON.parse(text) as Line;
      return jsonLine({ ...head, ...(masking ? masked(line, masking, roles, templates) : line) });
    });
    if (told.length > 0) await write(Buffer.from(told.join('')));
  };
}

const templatesOf = ({ validators }: Catalog): ReadonlyMap<string, string> =>
  new Map(
    validators.flatMap(({ id, messages }) =>
      Object.entries(messages).map(([name, text]): [string, string] => [`${id}/${name}`, text]),
    ),
  );

/** As the report masks its examples. */
function masked(
  line: Line,
  { mask }: Masking,
  roles: ReadonlyMap<string, Role | null>,
  templates: ReadonlyMap<string, string>,
): Line {
  const value = mask(line.value, roles.get(line.column) ?? null);
  const template = templates.get(line.code);
  if (template === undefined) return { ...line, value };
  const message = renderMessage(template, { value, column: line.column }).replace(/\{[a-zA-Z]+\}/g, HIDDEN);
  return { ...line, value, message };
}
