/** The section `survivorship` of a pack: what is wrong in it is told with line and column, before a record is read or once the columns are known. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Field, Role } from '../../src/contract.ts';
import { CONSENT_ROLES, PROTECTED_ROLES } from '../../src/contract.ts';
import { parsePack } from '../../src/packs/parse.ts';
import { resolvePack } from '../../src/packs/resolve.ts';
import { checkColumns } from '../../src/packs/survivorship.ts';

const resolve = (...lines: string[]) =>
  resolvePack([parsePack(`survivorship:\n${lines.map((line) => `  ${line}\n`).join('')}`, 'crmq.yaml')], catalog);

function errorOf(run: () => unknown): { message: string; hint: string | undefined } {
  try {
    run();
  } catch (error) {
    expect(error).toMatchObject({ name: 'CrmqError', exitCode: 2 });
    return error as { message: string; hint: string | undefined };
  }
  throw new Error('nothing was refused');
}

describe('a survivorship with a mistake', () => {
  it.each<[string, string[], string, string]>([
    ['a rule that does not exist', ['phone: most-recnt'], 'crmq.yaml:2:3: survivorship.phone:', 'rules: survivor, most-complete'],
    ['a role that does not exist', ['fone: longest'], 'crmq.yaml:2:3: unknown key "fone"', 'phone'],
    ['an order that does not exist', ['survivor: newest'], 'crmq.yaml:2:3: survivorship.survivor', 'oldest'],
    ['an order in a list', ['survivor: [oldest, newest]'], 'crmq.yaml:2:', 'oldest'],
    ['no order at all', ['survivor: []'], 'crmq.yaml:2:3:', ''],
    ['a key of sources', ['sources: { colum: Source, order: [a] }'], 'crmq.yaml:2:14: unknown key "colum"', 'column'],
    ['sources without an order', ['sources: { column: Source }'], 'crmq.yaml:2:3: sources need an order', 'order:'],
    ['sources of two kinds', ['sources: { order: [a], files: [b] }'], 'crmq.yaml:2:3: sources are input files or', 'leave out'],
    ['priority without sources', ['phone: source-priority'], 'crmq.yaml:2:3: source-priority needs sources', 'sources:'],
    ['a survivor without sources', ['survivor: source-priority'], 'crmq.yaml:2:3: source-priority needs sources', 'sources:'],
    ['an option that is no option', ['phone: [longest, { order: [a] }]'], 'crmq.yaml:2:3: longest has no option "order"', 'no options'],
    ['an option of another rule', ['tags: [union, { order: [a] }]'], 'crmq.yaml:2:3: union has no option "order"', 'options: separator'],
    ['an option nobody has', ['tags: [union, { seperator: ";" }]'], 'crmq.yaml:2:19: unknown key "seperator"', 'separator'],
    ['stages without an order', ['deal_stage: furthest-stage'], 'crmq.yaml:2:3: crmq knows no order of the stages', '[furthest-stage, {'],
    ['stages of what has none', ['city: furthest-stage'], 'crmq.yaml:2:3: city holds no stages', 'lifecycle_stage'],
    ['the latest of what is no date', ['city: latest'], 'crmq.yaml:2:3: city holds no dates', 'created_at'],
    ['a union of what is single', ['email: union'], 'crmq.yaml:2:3: email holds one value', 'longest'],
    ['restriction of what is no consent', ['city: most-restrictive'], 'crmq.yaml:2:3: city is no consent', 'opt_out_email'],
    ['restriction by default', ['default: most-restrictive'], 'crmq.yaml:2:3: a column without a role is no consent', 'opt_out_email'],
    ['a rule of a column', ['columns:', '  Segment: [union, { order: [a] }]'], 'crmq.yaml:3:5: union has no option', 'separator'],
    ['a rule of a column that does not exist', ['columns:', '  Segment: unite'], 'crmq.yaml:3:5: survivorship.columns.Segment', 'rules:'],
  ])('%s', (_, lines, message, hint) => {
    const error = errorOf(() => resolve(...lines));
    expect(error.message).toContain(message);
    expect(error.hint ?? '').toContain(hint);
  }); // biome-ignore format: a table reads better dense

  it.each(CONSENT_ROLES)('cannot loosen %s', (role) => {
    for (const rule of ['survivor', 'most-recent', 'earliest', 'latest', 'union', 'longest', 'most-complete']) {
      expect(errorOf(() => resolve(`${role}: ${rule}`)).message).toBe(
        `crmq.yaml:2:3: ${role} is always most-restrictive`,
      );
    }
    expect(() => resolve(`${role}: most-restrictive`)).not.toThrow();
  });

  it.each([...PROTECTED_ROLES, 'is_deleted'])('cannot lend %s', (role) => {
    expect(errorOf(() => resolve(`${role}: most-recent`)).message).toContain('is always that of the survivor');
  });
});

describe('once the columns are known', () => {
  const field = (column: string, index: number, role: Role | null): Field => ({
    column,
    index,
    role,
    confidence: 1,
    reason: '',
    facts: {},
  });
  const fields = [
    field('Mail ok', 0, 'opt_in_email'),
    field('Source', 1, null),
    field('Stage', 2, 'lifecycle_stage'),
    field('Town', 3, 'city'),
  ];
  const check = (...lines: string[]) => {
    const { survivorship, survivorshipPlaces } = resolve(...lines);
    checkColumns(survivorship, survivorshipPlaces, fields);
  };

  it.each<[string, string[], string, string]>([
    ['a column that is not there', ['columns:', '  Sauce: union'], 'crmq.yaml:3:5: the input has no column "Sauce"', 'Source'],
    ['a source that is not there', ['sources: { column: Sauce, order: [a] }'], 'crmq.yaml:2:3: the input has no column "Sauce"', 'Source'],
    ['a source of one rule', ['sources: { order: [a] }', 'city: [source-priority, { column: Sauce, order: [b] }]'], 'crmq.yaml:3:3: the input has', 'Source'],
    ['consent by name', ['columns:', '  Mail ok: most-recent'], 'crmq.yaml:3:5: Mail ok is opt_in_email: opt_in_email is always', 'leave'],
    ['a union by name', ['columns:', '  Town: union'], 'crmq.yaml:3:5: Town is city: city holds one value', 'another rule'],
    ['stages by name', ['columns:', '  Source: furthest-stage'], 'crmq.yaml:3:5: Source: crmq knows no order', 'order'],
  ])('%s is refused', (_, lines, message, hint) => {
    const error = errorOf(() => check(...lines));
    expect(error.message).toContain(message);
    expect(error.hint ?? '').toContain(hint);
  }); // biome-ignore format: a table reads better dense

  it('what fits is fine', () => {
    check('columns:', '  Stage: furthest-stage', '  Source: union', '  Town: longest', '  Mail ok: most-restrictive');
    check('sources: { column: Source, order: [a] }', 'survivor: [source-priority, oldest]', 'default: source-priority');
    check('sources: { files: [a.csv] }', 'phone: source-priority', 'lead_status: [furthest-stage, { order: [a] }]');
  });
});

it('a pack changes what the one says that it extends, column by column', () => {
  const base = parsePack('survivorship:\n  phone: longest\n  columns: { A: union, B: union }\n', 'base.yaml');
  const own = parsePack('survivorship:\n  phone: survivor\n  columns: { B: longest }\n', 'own.yaml');
  const { survivorship, survivorshipPlaces } = resolvePack([base, own], catalog);
  expect(survivorship).toEqual({ phone: 'survivor', columns: { A: 'union', B: 'longest' } });
  expect(survivorshipPlaces.get('phone')).toBe('own.yaml:2:3');
  expect(survivorshipPlaces.get('columns\nA')).toBe('base.yaml:3:14');
});

it.each(['docs/survivorship.md', 'README.md'])('what %s shows can be written so', (page) => {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/```yaml\n(survivorship:[\s\S]*?)```/g)];
  expect(blocks.length).toBeGreaterThan(0);
  for (const [, text] of blocks) expect(() => resolvePack([parsePack(text!, 'page.yaml')], catalog)).not.toThrow();
});
