/**
 * SARIF 2.1.0 (OASIS): one result a code and severity, at its first case, with the others as related locations; failed criteria of the gate are results too.
 * Its size is bounded by the samples in the report.
 */

import type { Report } from '../shape/schema.ts';
import type { Criterion } from '../shape/watch-schema.ts';
import { showCell, visible } from '../text/safe-text.ts';
import { criterionName, criterionText } from '../words/gate-text.ts';
import { ruleHeadline, sampleText } from '../words/rule-text.ts';
import { toldRules } from '../words/told-rules.ts';
import { plainMessage } from '../words/wording.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type FileOf, placeOf } from './places.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Columns that are named of a rule, those with most findings first. */
const COLUMNS = 20;

type Rule = Report['rules'][number];

/** A SARIF log, to be written as JSON. */
export function sarifOf(report: Report, fileOf: FileOf): object {
  const rules = toldRules(report);
  const failed = (report.gate?.criteria ?? []).filter(({ passed }) => !passed);
  const gates = [...new Set(failed.map(({ name }) => name))];
  // the worst severity of a code comes first, and is what its description says
  const described = rules.filter(({ code }, at) => rules.findIndex((one) => one.code === code) === at);
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: [...described.map(descriptor), ...gates.map(gateDescriptor)],
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, ...(report.gate ? { exitCode: report.gate.passed ? 0 : 1 } : {}) }],
        artifacts: report.inputs.flatMap(({ path, bytes, sha256 }, at) => {
          const uri = uriOf(path, at, fileOf);
          return uri === undefined ? [] : [{ location: { uri }, length: bytes, hashes: { 'sha-256': sha256 } }];
        }),
        results: [
          ...rules.map((rule) => {
            const ruleIndex = described.findIndex(({ code }) => code === rule.code);
            return resultOf(report, rule, ruleIndex, fileOf);
          }),
          ...failed.map((one) => gateResult(report, one, described.length + gates.indexOf(one.name), fileOf)),
        ],
        properties: { score: report.score, dimensions: report.dimensions },
      },
    ],
  };
}

/** Brackets make links in a message, and braces placeholders: text of cells has neither. */
const message = (text: string): string =>
  visible(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');

const levelOf = ({ severity }: Rule): 'error' | 'warning' => (severity === 'warning' ? 'warning' : 'error');

/** What the rule's own documentation says is Markdown, and holds nothing out of a cell. */
function descriptor(rule: Rule): object {
  const text = `${rule.why}${rule.prevent === '' ? '' : `\nPrevent it: ${rule.prevent}`}`;
  return {
    id: rule.code,
    shortDescription: { text: message(plainMessage(rule.message)) },
    fullDescription: { text: message(rule.why || plainMessage(rule.message)) },
    help: { text: visible(text.replace(/\n/g, ' ')), markdown: text.split('\n').map(visible).join('\n\n') },
    defaultConfiguration: { level: levelOf(rule) },
    properties: { tags: [rule.dimension] },
  };
}

const gateDescriptor = (name: string): object => ({
  id: `gate/${name}`,
  shortDescription: { text: `The gate: ${name}` },
  defaultConfiguration: { level: 'error' },
  properties: { tags: ['gate'] },
});

function resultOf(report: Report, rule: Rule, ruleIndex: number, fileOf: FileOf): object {
  const [first, ...others] = rule.samples;
  const related = others.flatMap((sample, at) =>
    locations(report, sample, fileOf).map((location) => ({
      id: at + 1,
      ...location,
      message: { text: message(sampleText(rule, sample)) },
    })),
  );
  return {
    ruleId: rule.code,
    ruleIndex,
    level: levelOf(rule),
    message: { text: message(resultText(rule)) },
    locations: locations(report, first, fileOf),
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    occurrenceCount: rule.count,
    partialFingerprints: fingerprints(report, rule.code, rule.severity, fileOf),
    properties: { columns: columnsOf(rule), dimension: rule.dimension },
  };
}

function resultText(rule: Rule): string {
  const [first] = rule.samples;
  const parts = [
    ruleHeadline(rule),
    ...(first ? [`First: ${sampleText(rule, first)}`] : []),
    ...(rule.find === '' ? [] : [`Find them: ${rule.find}`]),
  ];
  return parts.join('. ');
}

const columnsOf = ({ columns }: Rule): object[] =>
  columns.slice(0, COLUMNS).map(({ column, count }) => ({ column: showCell(column, 80), count }));

function gateResult(report: Report, one: Criterion, ruleIndex: number, fileOf: FileOf): object {
  return {
    ruleId: `gate/${one.name}`,
    ruleIndex,
    level: 'error',
    message: { text: message(showCell(`${criterionName(one)}: ${criterionText(one)}`, 1000)) },
    locations: locations(report, undefined, fileOf),
    partialFingerprints: fingerprints(report, `gate/${criterionName(one)}`, 'error', fileOf),
  };
}

/** A list of one, or of none for standard input. */
function locations(report: Report, sample: Rule['samples'][number] | undefined, fileOf: FileOf): object[] {
  const { file, line } = placeOf(report, sample, fileOf);
  if (file === undefined) return [];
  const region = line === undefined ? {} : { region: { startLine: line } };
  return [{ physicalLocation: { artifactLocation: { uri: encoded(file) }, ...region } }];
}

const uriOf = (path: string, at: number, fileOf: FileOf): string | undefined => {
  const file = fileOf(path, at);
  return file === undefined ? undefined : encoded(file);
};

/** A relative or absolute path as a URI reference; a lone surrogate has no form in one. */
const encoded = (path: string): string =>
  path
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/**
 * GitHub knows alerts by `primaryLocationLineHash` alone, and makes one of the text of the line where there is none: of an export that
 * would be another one every time.
 */
function fingerprints(report: Report, code: string, severity: string, fileOf: FileOf): { [name: string]: string } {
  const hash = fingerprintOf(code, severity, fileOf(report.inputs[0]?.path ?? '', 0) ?? '');
  return { 'crmqFinding/v1': hash.slice(0, 32), primaryLocationLineHash: `${hash.slice(0, 16)}:1` };
}
