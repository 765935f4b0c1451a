/** Lines of all findings on their way out: as the record stage made them, unless they must be masked or say of which file they are. */
import type { Catalog, Role } from '../../contract.ts';
import { jsonLine } from '../../io/format/json-line.ts';
import type { CleanSinks, Write } from '../../jobs/clean/sinks.ts';
import type { Prepared } from '../../jobs/prepare.ts';
import { renderMessage } from '../../message.ts';
import type { FileOf } from '../../report/ci/places.ts';
import { HIDDEN } from '../../report/mask/masked.ts';
import type { Masking } from '../asked/masking.ts';

/** What a line says; `finding-lines.ts` in the engine makes them. */
interface Line {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
  /** An earlier record, and the number of its input where that is another one. */
  readonly first?: { readonly input?: number; readonly file?: string };
}

/** @param fileOf the name of a file; undefined for standard input, of which a line does not say that it is about it */
export function findingSink(
  write: Write,
  { plan, catalog, inputs }: Prepared,
  masking: Masking | undefined,
  fileOf: FileOf,
): NonNullable<CleanSinks['findings']> {
  const names = inputs.map(({ name }, at) => fileOf(name, at));
  const heads = names.map((file) =>
    file === undefined ? undefined : Buffer.from(`${jsonLine({ file }).slice(0, -2)},`),
  );
  const roles = new Map(plan.fields.map(({ column, role }) => [column, role]));
  const templates = templatesOf(catalog);
  return async (lines, input) => {
    if (lines.length === 0) return;
    const head = heads[input];
    // a line is read only where more than its beginning changes
    if (!masking && !textOf(lines).includes(ELSEWHERE)) return write(head ? begun(lines, head) : lines);
    const file = names[input];
    const told = textOf(lines)
      .toString()
      .split('\n')
      .slice(0, -1)
      .map((text) => {
        const line = withFirst(JSON.parse(text) as Line, names);
        return jsonLine({ ...named(file), ...(masking ? masked(line, masking, roles, templates) : line) });
      });
    await write(Buffer.from(told.join('')));
  };
}

const textOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const named = (file: string | undefined): { file?: string } => (file === undefined ? {} : { file });

/** Where the first record of a value is in another file. Within a text of the line the quotes would be escaped. */
const ELSEWHERE = '"first":{"input"';

const LF = 10;

/** Each line, which is an object, with this in the place of its brace. */
function begun(lines: Uint8Array, head: Uint8Array): Uint8Array {
  let count = 0;
  for (let at = lines.indexOf(LF); at >= 0; at = lines.indexOf(LF, at + 1)) count++;
  const out = new Uint8Array(lines.length + count * (head.length - 1));
  for (let from = 0, to = 0; from < lines.length; ) {
    const end = lines.indexOf(LF, from) + 1;
    out.set(head, to);
    out.set(lines.subarray(from + 1, end), to + head.length);
    to += head.length + end - from - 1;
    from = end;
  }
  return out;
}

/** The name of the file in the place of its number. */
function withFirst(line: Line, names: readonly (string | undefined)[]): Line {
  if (line.first?.input === undefined) return line;
  const { input, ...rest } = line.first;
  return { ...line, first: { ...named(names[input]), ...rest } };
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
