/** Whether the checks of a plan object to a value whatever stands beside it: in a merge such a value gives way to one without fault. */
import { type Catalog, type Field, NAME_ROLES, type Plan, type Role } from '../../contract.ts';
import { remember } from '../../values/text/memo.ts';
import { type CheckStep, compile } from '../rules/compile.ts';
import { runChecks } from '../rules/findings.ts';
import { COUNTRY, type Reads, RecordContext } from '../rules/record.ts';
import { Column } from './column.ts';

const NAMES: ReadonlySet<Role> = new Set(NAME_ROLES);
/** Cells that a merge unites: none of them gives way. */
const UNITED: ReadonlySet<Role> = new Set<Role>(['notes', 'tags']);
/** What is no fault of the value: consumers have free mailboxes rightly, and a branch is called what it is called. */
const NO_FAULTS: ReadonlySet<string> = new Set(['email-free/free', 'company-plausibility/branch']);
/** Values of a column that are remembered. */
const REMEMBERED = 4096;

/**
 * Answers for a column and a value of it, not empty. A finding counts where the check looked at no other cell: what is wrong beside one
 * record's cells may be right beside another's. What hangs on a country is asked for that of the run. A name with a note or a second person in
 * it still is the name; only what is no name at all gives way. Nothing is made ready before somebody asks: most short files merge nothing.
 */
export function faultsOf(plan: Plan, catalog: Catalog): (index: number, value: string) => boolean {
  let answers: readonly ((value: string) => boolean)[] | undefined;
  return (index, value) => (answers ??= answersOf(plan, catalog))[index]!(value);
}

function answersOf(plan: Plan, catalog: Catalog): ((value: string) => boolean)[] {
  const program = compile(plan, catalog);
  const record = new RecordContext(plan);
  return plan.fields.map((field) => {
    const column = new Column(field, program.repairsOf[field.index] ?? [], program.checksOf[field.index] ?? []);
    return remember(REMEMBERED, (value) =>
      column.cell(value).steps.checks.some((step) => isFault(step, value, field, record)),
    );
  });
}

function isFault(step: CheckStep, value: string, { role }: Field, record: RecordContext): boolean {
  if (role !== null && UNITED.has(role)) return false;
  record.beginTrace();
  const [found] = runChecks([step], value, value, record);
  record.endTrace();
  if (!found || asksOthers(record.reads) || NO_FAULTS.has(`${step.rule.id}/${found.finding.message}`)) return false;
  return role === null || !NAMES.has(role) || found.finding.isForeign === true;
}

/** Phones are read with the country in mind, even those that bring their own. */
function asksOthers({ count, questions }: Reads): boolean {
  for (let i = 0; i < count; i++) if (questions[i] !== COUNTRY) return true;
  return false;
}
