/** docs/survivorship.md: what a merge keeps, from the tables that the merge itself goes by. */
import { SURVIVOR_ORDERS, SURVIVORSHIP_RULES } from '../dist/contract.js';
import { DEFAULT_ORDER } from '../dist/dedupe/merge/survivor.js';
import { DEFAULT_RULES } from '../dist/dedupe/merge/survivorship.js';

const RULES = {
  survivor: 'The value of the record that survives; where it has none, that of the most recent of the others.',
  'most-complete': 'The value of the record with most filled cells.',
  'most-recent':
    'The value of the record with the latest activity, else change, else creation. A date that an import put on most records is none.',
  'source-priority': 'The value of the record from the most trusted source (`sources`, or an `order` of its own).',
  longest: 'The value with most characters.',
  earliest: 'The earliest date. Only dates in ISO form are compared.',
  latest: 'The latest date.',
  'furthest-stage':
    'The stage that is furthest: for `lifecycle_stage` in the order of HubSpot, else in the `order` that is given, the first stage first.',
  union:
    'All values, each once, with the separator that the cells use (`;` `|` `,` `:::` …; beside another sign a comma parts tags only where the first records of the column show it: what stands between commas stands alone elsewhere); where no cell holds two, with the `separator` that is given, else `;`.',
  'most-restrictive': 'For consent only, and always: what anybody refused stays refused.',
};
const ORDERS = {
  'most-complete': 'the one with most filled cells',
  'most-recent': 'the one with the latest activity, else change',
  'source-priority': 'the one from the most trusted source',
  oldest: 'the one that was created first: other data hangs on it',
};

const textOf = (texts, name) => {
  if (texts[name] === undefined) throw new Error(`docs/survivorship.md has nothing to say of ${name}`);
  return texts[name];
};
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export function renderSurvivorshipPage() {
  const rules = SURVIVORSHIP_RULES.map((rule) => [`\`${rule}\``, textOf(RULES, rule)]);
  const orders = SURVIVOR_ORDERS.map((order) => [`\`${order}\``, textOf(ORDERS, order)]);
  const defaults = DEFAULT_RULES.map(({ roles, rule, also, why }) => [
    roles.map((role) => `\`${role}\``).join(', '),
    `\`${rule}\``,
    also,
    why,
  ]);
  return `# Survivorship: what a merge keeps

<!-- Generated from src/dedupe/merge/survivorship.ts by \`npm run generate\`: do not edit. -->

Several records that are one person or firm become one. One of them **survives**, with its ids; each of its cells then keeps the value that a **rule** chooses from all of them.
The others stay whole in \`duplicates.csv\`, their ids in \`crosswalk.csv\`.

Whatever the rules say:

- **A cleared value never beats a filled one**, and a value that plainly is not what its column asks for (\`3.58E+11\` as a phone) never beats one that is. Neither does
  a broken formula (\`#N/A\`), nor what stands for nothing in a column where a cleaning leaves it (\`-\`, \`N/A\` in one that crmq does not know, or of amounts).
- **What a check objects to gives way to what none objects to**: \`jane@gmial.com\` to \`jane@gmail.com\`, \`acme.com\` as a company to \`Acme Oy\`, a stage that neither a picklist
  nor the order of the pack has to one that is there. The checks are those of the rule pack, as far as they look at nothing but the value; names give way only where they are no name at all, and a free mailbox is no fault.
  A mailbox from which mail came back (\`bounced\`) gives way to one of which its record says that mail gets there, together with what is said of it.
- **A refusal of consent survives.** A pack that says otherwise is refused.
- **Ids are never lent.** An id is that of the survivor or none; only the id of an owner goes with its owner.
- **An address moves as a whole.** A record-wise rule for one of its parts is a rule for all of it, and only an address that fills what the survivor's fills takes its place.
  Letters that an encoding lost in it (\`Wroc?aw\`) come from a record that has the very same part with them.
- **Notes are united.** A rule for them says whose come first.
- **Nothing is overwritten silently.** Every cell of a survivor that was not its own is a line of \`changes.csv\` with the rule \`merge/row-N\`, N being the record that it came from;
  a cell that several records added to has a line for each, one leading to the next. A consent that turned \`false\` names the record that refused.

## In a rule pack

\`\`\`yaml
survivorship:
  survivor: [source-priority, most-complete]      # who survives; of equals the next decides
  sources: { column: Origin, order: [CRM, Webinar, List] }   # or { files: [crm.csv, events.csv] }
  default: most-recent                            # for columns that keep the survivor's value otherwise
  job_title: most-recent                          # by role
  company: [source-priority, { order: [List, CRM] }]
  lifecycle_stage: [furthest-stage, { order: [Lead, Trial, Customer] }]
  columns:                                        # by name
    Interests: union
    Renewal: latest
\`\`\`

The name of a column goes before its role, the role before \`default\`. Without \`column\`, sources are the values of the column with the role \`record_source\`. Values and stages are compared without case, accents
and punctuation, files by their names; what is not in the order comes last. A pack that \`extends\` another changes it key by key, and \`crmq rules --effective\` shows what holds.

## Rules

${table(['rule', 'keeps'], rules)}

Where a rule sees no difference, the survivor's value stays; else that of the most recent of the others.

## Who survives

${table(['', 'survives'], orders)}

Never a record that is marked as deleted, as long as there is another. A record that a decision keeps apart from another (\`--decisions\`) survives before all others, so that the decision finds it again.
Then what the pack says, then ${DEFAULT_ORDER.map((order) => `\`${order}\``).join(', ')}, then the least id (9 before 10), so that the same record survives in whatever order the rows stand; without ids the first row.

## What is done by itself

${table(['role', 'rule', 'besides', 'why'], defaults)}

Every other column: \`survivor\`, with two exceptions that a column without a role has by its label:

- **A question about consent to which nobody can tell the answer** (\`Consent needed\`, marks like ○ and × without a locale pack): \`union\`. \`Y\` and \`N\` become \`Y;N\`, which no importer takes for a yes.
- **Notes of any name** (\`Medical Notes\`, \`Photo remarks\`) have the role \`notes\`, where they hold text.

**Amounts and counts are not added up**: of \`Total given\`, \`Lifetime value\` or \`Orders\` the survivor's stays. The same gift may stand in both records, or each may have its own; only the system that booked them knows.
Those of the others are in \`duplicates.csv\`, and \`columns: { Total given: [source-priority, …] }\` or the rule \`most-recent\` says whose is kept.

The pack \`recommended\` adds: phones and \`lead_status\` are \`most-recent\`, as the number that was true last is the one to call, and a status says where things stand now. The packs of HubSpot, Salesforce and
Pipedrive say how their tags are joined.
`;
}
