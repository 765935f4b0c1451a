/** A rule as a page of Markdown, from its own metadata: for `docs/rules/` and `crmq rules ID`. */
import type { AnyRule, RuleDocs } from '../../contract.ts';

/** Levels of rules by id, as a pack writes them: `on`, `warning`, or `[level, options]`. */
export type Levels = { readonly [rule: string]: unknown };

const KIND = { normalizer: 'repair', validator: 'check', matcher: 'comparison' } as const;

/** @param pack whose levels they are, as it is said of a pack: `the recommended pack` */
export function renderRulePage(rule: AnyRule, levels: Levels, pack = 'the recommended pack'): string {
  const { docs } = rule;
  const parts = [
    `# ${rule.id}`,
    docs.summary,
    `A ${KIND[rule.type]}. ${traits(rule)} In ${pack}: **${levelOf(rule, levels)}**.`,
    docs.why,
    docs.prevent ? `**To prevent it:** ${docs.prevent}` : '',
    rolesOf(rule),
    'messages' in rule ? messages(rule.messages) : '',
    options(rule),
    examples(rule.type, docs),
    docs.source ? `Source: ${docs.source}` : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

export function renderRuleIndex(rules: readonly AnyRule[], levels: Levels): string {
  const sections = (['normalizer', 'validator', 'matcher'] as const).map((type) => {
    const own = rules.filter((rule) => rule.type === type);
    const rows = own.map(
      (rule) => `| [${rule.id}](${type}-${rule.id}.md) | ${levelOf(rule, levels)} | ${escapeCell(rule.docs.summary)} |`,
    );
    const title = `${KIND[type][0]!.toUpperCase()}${KIND[type].slice(1)}s`;
    return `## ${title} (${own.length})\n\n| rule | recommended | what it does |\n|---|---|---|\n${rows.join('\n')}`;
  });
  return `# Rules\n\nGenerated from the rules by \`npm run generate\`.\n\n${sections.join('\n\n')}\n`;
}

function traits(rule: AnyRule): string {
  if (rule.type === 'normalizer') return rule.risk === 'safe' ? 'Safe.' : 'A guess, so off unless a pack asks for it.';
  if (rule.type === 'validator') return `Dimension: ${rule.dimension}.`;
  return 'Its match form is for comparing and is never written.';
}

function levelOf(rule: AnyRule, levels: Levels): string {
  const level = levels[rule.id];
  return String(Array.isArray(level) ? level[0] : (level ?? 'off'));
}

function rolesOf(rule: AnyRule): string {
  if (rule.roles === 'record') return 'Looks at: the whole record.';
  if (rule.roles === '*') {
    return `Looks at: ${rule.type === 'normalizer' ? 'every column with a known role, but identifiers' : 'every column'}.`;
  }
  return `Looks at: ${rule.roles.map((role) => `\`${role}\``).join(', ')}.`;
}

function messages(texts: { readonly [id: string]: string }): string {
  const rows = Object.entries(texts).map(([id, text]) => `| \`${id}\` | ${escapeCell(text)} |`);
  return `| message | text |\n|---|---|\n${rows.join('\n')}`;
}

function options(rule: AnyRule): string {
  const shape = (rule.options as unknown as { shape?: { [name: string]: { description?: string } } }).shape ?? {};
  const names = Object.keys(shape);
  if (names.length === 0) return '';
  const defaults = rule.options.safeParse({});
  const values = (defaults.success ? defaults.data : {}) as { [name: string]: unknown };
  const rows = names.map((name) => {
    const text = shape[name]?.description ?? '';
    return `| \`${name}\` | \`${escapeCell(JSON.stringify(values[name]) ?? 'none')}\` | ${escapeCell(text)} |`;
  });
  return `| option | default | |\n|---|---|---|\n${rows.join('\n')}`;
}

function examples(type: AnyRule['type'], docs: RuleDocs): string {
  const rows = docs.examples.map(
    ({ before, after, note }) =>
      `| ${code(before)} | ${after === '' && type === 'validator' ? 'passes' : code(after)} | ${escapeCell(note ?? '')} |`,
  );
  const heads =
    type === 'normalizer' ? 'before | after' : type === 'validator' ? 'value | finding' : 'value | match form';
  return `| ${heads} | |\n|---|---|---|\n${rows.join('\n')}`;
}

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replace(/\r?\n/g, '⏎');

/** Invisible characters are named, or nobody could see what an example is about. */
function code(text: string): string {
  if (text === '') return '(empty)';
  const shown = text.replace(/[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u3000\u0000-\u001f\u007f]/g, (c) =>
    c === '\n' ? '⏎' : `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
  const fence = shown.includes('`') ? '``' : '`';
  const pad = fence === '``' || /^ | $/.test(shown) ? ' ' : '';
  return `${fence}${pad}${escapeCell(shown)}${pad}${fence}`;
}
