/** The report as a short Markdown summary, for a pull request or a job page. */
import { DIMENSIONS } from '../../contract.ts';
import type { Report } from '../shape/schema.ts';
import { type Language, languageOf } from '../words/language.ts';
import { mostFirst, worstFirst } from '../words/order.ts';
import { baseName, findingCounts, repairCount } from '../words/wording.ts';
import { fillRates, origin } from './origin.ts';
import { type MarkdownPage, markdownPage } from './page.ts';
import { cellSpan, codeSpan, folded, type Limits, plain, table } from './text.ts';

/** The most first: a summary that is too long at one level is made again at the next. */
const LEVELS: readonly Limits[] = [
  { rules: 40, columns: 60, values: 3 },
  { rules: 20, columns: 25, values: 3 },
  { rules: 10, columns: 0, values: 1 },
];
/** GitHub takes no more than 65,536 characters of a comment. */
const MOST_BYTES = 60_000;

const REPAIRS = 10;
const CRITERIA = 30;
/** A command that is cut off is none. */
const LONGEST_COMMAND = 10_000;
/** Longer ones, over many inputs, are not said again and again. */
const SHORT_COMMAND = 300;

/**
 * GitHub-flavoured Markdown. What comes from the data stands in code spans, where markup, links, mentions and issue numbers
 * have no effect; pipes and backticks in it are escaped. Ends in a line feed.
 * @param options `language`: of the words (default: English)
 */
export function renderMarkdown(report: Report, options: { readonly language?: Language } = {}): string {
  const language = options.language ?? languageOf('en');
  let text = '';
  for (const limits of LEVELS) {
    text = whole(markdownPage(report, language, limits));
    if (Buffer.byteLength(text) <= MOST_BYTES) break;
  }
  return text;
}

function whole(page: MarkdownPage): string {
  const blocks = [
    title(page),
    gate(page),
    numbers(page),
    dimensions(page),
    remarks(page),
    levers(page),
    findings(page),
    repairs(page),
    origin(page),
    fillRates(page),
    policy(page),
    foot(page),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function title({ t, language, report, words }: MarkdownPage): string {
  const { before, inputs, score } = report;
  const delta = language.delta(before.score, score);
  const values = { score: language.score(score), was: language.score(before.score), delta };
  const says = score === null ? 'markdown.nothing' : delta === '' ? 'markdown.title' : 'markdown.came';
  const path = inputs[0]?.path;
  const name = path === undefined ? t('made.no-input') : path === '-' ? t('made.stdin') : baseName(path);
  const more = inputs.length > 1 ? ` ${t('more-files', { count: inputs.length - 1 })}` : '';
  const facts = [
    `${codeSpan(name, 100)}${more}`,
    t('records', { count: report.rows.read }),
    t('columns-count', { count: report.fields.length }),
    words.exportName(),
    t('as-of', { day: words.day(report.asOf) }),
  ];
  return `### ${t(says, values)}\n\n${facts.filter((fact) => fact !== '').join(' · ')}`;
}

/** The verdict, with every criterion that failed and how many passed. */
function gate({ t, report, words }: MarkdownPage): string {
  if (!report.gate) return '';
  const failed = report.gate.criteria.filter(({ passed }) => !passed);
  const head = `${report.gate.passed ? '✅' : '❌'} **${words.verdict(report.gate)}**`;
  if (failed.length === 0) return head;
  const { heads, rows } = words.criteria(failed.slice(0, CRITERIA));
  const rest = failed.length - rows.length;
  const more = rest > 0 ? `\n\n${t('markdown.more-criteria', { count: rest })}` : '';
  return `${head}\n\n${table(heads, [], rows)}${more}`;
}

/** What changed since the last run, and what is not there at all. */
function remarks({ t, report, words }: MarkdownPage): string {
  const odd = report.history?.anomalies.length ?? 0;
  return [...words.remarks(), ...(odd === 0 ? [] : [t('markdown.unusual', { count: odd })])].join('<br>\n');
}

function numbers({ t, language, report }: MarkdownPage): string {
  const { read, written, merged, rejected, expired } = report.rows;
  const aside = expired === undefined ? [] : [expired];
  const { reject, error, warning } = findingCounts(report);
  const cells = [read, written, merged, rejected, ...aside, repairCount(report), error + reject, warning];
  const heads = [
    ...[t('trend.read'), t('made.written'), t('trend.merged'), t('markdown.rejected')],
    ...aside.map(() => t('markdown.expired')),
    ...[t('markdown.repairs'), t('trend.errors'), t('trend.warnings')],
  ];
  return table(
    heads,
    cells.map((_, at) => at),
    [cells.map(language.count)],
  );
}

function dimensions({ t, language, report }: MarkdownPage): string {
  const { before, dimensions: now } = report;
  const { review } = report.duplicates;
  const rows = DIMENSIONS.filter((dimension) => now[dimension] !== null).map((dimension) => {
    const was = before.dimensions[dimension];
    const name = t(`dimension.${dimension}`);
    const isInDoubt = dimension === 'uniqueness' && review > 0;
    return [
      isInDoubt ? t('markdown.in-doubt', { dimension: name, count: review }) : name,
      language.score(was),
      language.score(now[dimension]),
      language.delta(was, now[dimension]),
    ];
  });
  const heads = [t('dimensions.dimension'), t('markdown.came-with'), t('dimensions.now'), t('dimensions.delta')];
  return rows.length === 0 ? '' : table(heads, [1, 2, 3], rows);
}

function levers({ t, report, words }: MarkdownPage): string {
  const list = report.scoring.levers ?? [];
  if (list.length === 0) return '';
  const rows = list.map((one) => {
    const rule = one.rule === undefined ? '' : `<br>${cellSpan(one.rule)}`;
    return [words.points(one), `${words.lever(one)}${rule}`, words.raised(one)];
  });
  const heads = [t('lever.points'), t('lever.what'), t('markdown.raises')];
  return `#### ${t('lever.title')}\n\n${table(heads, [0], rows)}`;
}

function findings(page: MarkdownPage): string {
  const { t, language, report, most, words, mark } = page;
  const { rules } = report;
  if (rules.length === 0) return '';
  const shown = worstFirst(rules).slice(0, most.rules);
  const told = new Set<string>();
  const rows = shown.map((rule) => {
    const sample = rule.samples[0];
    const where =
      sample === undefined
        ? ''
        : t('markdown.where', {
            row: sample.row,
            column: mark.quoted(sample.column, 40),
            value: mark.quoted(sample.value),
          });
    const prevent = words.prevent(rule);
    const advice = prevent === '' || told.has(prevent) ? '' : `<br>${prevent}`;
    told.add(prevent);
    return [
      t(`severity.${rule.severity}`),
      language.count(rule.count),
      words.share(rule.count, rule.checked),
      `${words.message(rule)}<br>${cellSpan(rule.code)}${advice}`,
      where,
    ];
  });
  const heads = [
    t('markdown.severity'),
    t('markdown.count'),
    t('markdown.of-checked'),
    t('finding'),
    t('markdown.example'),
  ];
  return `#### ${t('markdown.todo')}\n\n${table(heads, [1, 2], rows)}${more(page, rules.length - rows.length)}${commands(page, shown)}`;
}

/** How to list all cases of each finding. */
function commands({ t }: MarkdownPage, shown: Report['rules']): string {
  const found = shown.map(({ find }) => find).filter((find) => find !== '');
  const [first] = found;
  if (first === undefined) return '';
  if (first.length > SHORT_COMMAND) return `\n\n${t('markdown.first', { find: codeSpan(first, LONGEST_COMMAND) })}`;
  const lines = [...new Set(found)].map((find) => `- ${codeSpan(find, LONGEST_COMMAND)}`);
  return `\n\n${folded(t('todo.find'), lines.join('\n'))}`;
}

function repairs(page: MarkdownPage): string {
  const { t, language, report, mark } = page;
  const { changes, dryRun } = report;
  if (changes.length === 0) return '';
  const rows = mostFirst(changes, ({ rule }) => rule)
    .slice(0, REPAIRS)
    .map(({ rule, risk, count, samples }) => {
      const sample = samples[0];
      const example = sample === undefined ? '' : `${mark.quoted(sample.before)} → ${mark.quoted(sample.after)}`;
      const guess = risk === 'opt-in' ? ` (${t('severity.opt-in')})` : '';
      return [`${cellSpan(rule)}${guess}`, language.count(count), example];
    });
  const heads = [t('rules.rule'), t('markdown.cells'), t('markdown.example')];
  const title = t(dryRun ? 'markdown.would' : 'repaired.title');
  return `#### ${title}\n\n${table(heads, [1], rows)}${more(page, changes.length - rows.length)}`;
}

function policy({ t, language, report, words }: MarkdownPage): string {
  const { policy, audience } = report;
  const { count } = language;
  const rows = [
    ...(policy?.expired ?? []).map((one) => [cellSpan(one.reason), count(one.count), t('markdown.set-aside')]),
    ...(policy?.doubts ?? []).map((one) => [cellSpan(one.code), count(one.count), t('markdown.kept')]),
    ...(audience?.leftOut ?? []).map((one) => [
      words.leftOut(one.reason),
      count(one.count),
      t('markdown.not-in-audience'),
    ]),
  ];
  const heads = [t('markdown.reason'), t('records-title'), t('markdown.done')];
  return rows.length === 0 ? '' : `#### ${t('policy.title')}\n\n${table(heads, [1], rows)}`;
}

const more = ({ t }: MarkdownPage, rest: number): string =>
  rest > 0 ? `\n\n${t('markdown.more-rules', { count: rest })}` : '';

function foot({ report, words }: MarkdownPage): string {
  const { outputs, tool } = report;
  const paths = outputs.map(({ path, kind }) => `${words.kind(kind)} ${codeSpan(path, 200)}`);
  const files = paths.length === 0 ? '' : ` · ${paths.join(' · ')}`;
  return `${tool.name} ${plain(tool.version)}${files}`;
}
