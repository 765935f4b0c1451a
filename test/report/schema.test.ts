import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/contract.ts';
import { type Report, reportJsonSchema, reportSchema } from '../../src/report/shape/schema.ts';
import { empty, sample } from './sample.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(
  reportJsonSchema(),
);

describe('report schema', () => {
  it.each([
    ['a rich report', sample],
    ['an empty run', empty],
  ])('takes %s, as zod and as JSON Schema', (_, report) => {
    const read = JSON.parse(JSON.stringify(report));
    expect(reportSchema.parse(read)).toEqual(read);
    expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each<[string, (report: Report) => unknown]>([
    ['an unknown key', (report) => ({ ...report, extra: 1 })],
    ['an unknown key deep inside', (report) => ({ ...report, rows: { ...report.rows, lost: 1 } })],
    ['another schema version', (report) => ({ ...report, schemaVersion: 1 })],
    ['a score above 100', (report) => ({ ...report, score: 100.1 })],
    ['a count that is no whole number', (report) => ({ ...report, rows: { ...report.rows, read: 1.5 } })],
    ['a missing dimension', (report) => ({ ...report, dimensions: { ...report.dimensions, validity: undefined } })],
    ['a role that does not exist', (report) => ({ ...report, fields: [{ ...report.fields[0], role: 'shoe_size' }] })],
    ['a code without message', (report) => ({ ...report, rules: [{ ...report.rules[0], code: 'email-syntax' }] })],
    ['a rule that is off', (report) => ({ ...report, rules: [{ ...report.rules[0], severity: 'off' }] })],
    ['row 0', (report) => ({ ...report, inputs: [{ ...report.inputs[0], firstRow: 0 }] })],
    ['a date with a time', (report) => ({ ...report, asOf: '2026-11-22T00:00:00Z' })],
    ['a digest that is too short', (report) => ({ ...report, inputs: [{ ...report.inputs[0], sha256: 'abc' }] })],
  ])('refuses %s, both ways', (_, change) => {
    const bad = JSON.parse(JSON.stringify(change(sample)));
    expect(reportSchema.safeParse(bad).success).toBe(false);
    expect(validate(bad)).toBe(false);
  });

  it('takes the facts of a plan', () => {
    const facts: Facts = { dateOrder: 'dmy', dateOrderEvidence: 'x' };
    const field: Report['fields'][number] = { ...sample.fields[0]!, facts: { ...facts } };
    expect(field.facts).toEqual(facts);
  });

  it('says which draft it is and allows nothing extra', () => {
    const schema = reportJsonSchema() as Record<string, unknown>;
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.title).toBe('crmq report');
  });
});
