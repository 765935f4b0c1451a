/** What becomes of two organisations: by what they share, and by what a group, a firm and a house explain. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyMatcher } from '../../src/contract.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import { slotsOf } from '../../src/dedupe/plan.ts';
import { Store } from '../../src/dedupe/store/store.ts';
import { Comparer } from '../../src/dedupe/weigh/comparer.ts';
import { comparisonsOf, publishedModel, Weights } from '../../src/dedupe/weigh/model.ts';
import { noHouseholds, noiseOf } from '../../src/dedupe/weigh/noise.ts';
import { CompanyScorer } from '../../src/dedupe/weigh/score-company.ts';
import { Sharing } from '../../src/dedupe/weigh/sharing.ts';
import { externalId } from '../../src/matchers/external-id.ts';
import { addTo, MATCHERS, type Person, planFor, run } from './people.ts';

const c = (company: string, ...rest: readonly Person[]): Person => Object.assign({ company }, ...rest);
const house = { street: 'Kantstraße 12', postal_code: '10623', city: 'Berlin' };
const desk = { phone: '+49 30 5550 1000' };
const site = { company_domain: 'weberling.example' };
const elsewhere = { street: 'Torstraße 200', postal_code: '10119', city: 'Berlin', phone: '+49 30 7770 2000' };
const hamburg = { street: 'Elbchaussee 40', postal_code: '22765', city: 'Hamburg', phone: '+49 40 5550 2000' };
const one = { business_id: 'DE811907980' };
const two = { business_id: 'DE136695976' };

function decisionOf(a: Person, b: Person): 'merge' | 'review' | 'none' {
  const [first] = run([a, b], { kind: 'company' }).clusters;
  return first === undefined ? 'none' : first.members[0]!.role === 'member' ? 'merge' : 'review';
}

const TABLE: readonly (readonly [string, 'merge' | 'review' | 'none', Person, Person])[] = [
  ['one number, one name', 'merge', c('Weberling GmbH', one), c('Weberling', { business_id: '811 907 980' })],
  ['one number, another name', 'review', c('Weberling GmbH', one), c('Oderbrück Shipping', one)],
  ['one number and domain, a new name', 'merge', c('Weberling', one, site, house), c('Voltaris', one, site, house)],
  ['two numbers, all else the same', 'review', c('Weberling', two, site, house), c('Weberling', one, site, house)],
  ['two numbers, and a name', 'none', c('Weberling', two), c('Weberling', one)],
  ['numbers of two countries', 'merge', c('Weberling', one, site), c('Weberling', { business_id: 'FR40303265045' }, site)],
  ['moved within the city, one number', 'merge', c('Weberling', one, site, house, desk), c('Weberling', one, site, elsewhere)],
  ['moved within the city', 'review', c('Weberling', site, house, desk), c('Weberling', site, elsewhere)],
  ['moved to another city, one number', 'merge', c('Weberling', one, site, house, desk), c('Weberling', one, site, hamburg)],
  ['one switchboard, two cities', 'review', c('Weberling', site, house, desk), c('Weberling', site, hamburg, desk)],
  ['holding and firm', 'review', c('Weberling Holding', site, house, desk), c('Weberling', site, house, desk)],
  ['holding and firm under one number', 'merge', c('Weberling Holding', one, site, house), c('Weberling', one, site, house)],
  ['department and hospital', 'review', c('St Luke Oncology', site, house, desk), c('St Luke', site, house, desk)],
  ['initials and domain', 'merge', c('ENS', site), c('Evergreen Nordic Steel', site)],
  ['initials, and two domains', 'review', c('ENS', site, house, desk), c('Evergreen Nordic Steel', { company_domain: 'steel.example' }, house, desk)],
  ['initials and city', 'none', c('ENS', { city: 'Berlin' }), c('Evergreen Nordic Steel', { city: 'Berlin' })],
  ['trade in two languages', 'merge', c('Alpina Versicherung', site), c('Alpina Insurance', site)],
  ['new name on the old domain', 'review', c('Weberling', site), c('Voltaris', site)],
  ['new name, old name in brackets', 'merge', c('Voltaris (formerly Weberling)', site), c('Weberling', site)],
  ['LinkedIn page', 'merge', c('Weberling', { linkedin: 'https://www.linkedin.com/company/weberling' }), c('Weberling GmbH', { linkedin: 'linkedin.com/company/weberling/' })],
  ['branch and firm, one domain', 'review', c('Weberling', site), c('Weberling Hamburg', site, { city: 'Hamburg' })],
  ['tenants', 'none', c('Globex Analytics', house), c('Initrode Legal', house)],
]; // biome-ignore format: a table reads better dense

describe('two organisations', () => {
  for (const [title, decision, a, b] of TABLE) {
    it(`${title}: ${decision}`, () => {
      expect(decisionOf(a, b)).toBe(decision);
      expect(decisionOf(b, a)).toBe(decision);
    });
  }

  it('are not brought together by a third record where their numbers differ', () => {
    const { merges } = run([c('Weberling', one, site), c('Weberling', site), c('Weberling', two, site)], {
      kind: 'company',
    });
    expect(merges.map((members) => members.map(({ row }) => row))).toEqual([[1, 2]]);
  });

  it('have legal forms, of which nothing is kept where people are listed', () => {
    const record = c('Weberling GmbH', site);
    expect(slotsOf(planFor([record], 'company'))).toContain('company-form');
    expect(slotsOf(planFor([record], 'contact'))).not.toContain('company-form');
  });

  it('are one in spite of their legal forms where a plug-in knows their numbers', () => {
    const customer = { ...externalId, id: 'customer-number', roles: ['notes'] } as AnyMatcher;
    const [a, b] = [
      c('Weberling GmbH', site, { notes: 'K 4711' }),
      c('Weberling GmbH & Co. KG', site, { notes: 'K 4711' }),
    ];
    expect(run([a, b], { kind: 'company' }).merges).toEqual([]);
    expect(run([a, b], { kind: 'company', matchers: [...MATCHERS, customer] }).merges.length).toBe(1);
  });

  it('are two places of a chain under one number, where the name is on many records', () => {
    const places = ['Berlin', 'Hamburg', 'Bremen', 'Kassel', 'Mainz'].map((city, at) =>
      c('Weberling', one, site, { city, street: `Marktplatz ${at + 1}`, phone: `+49 30 5550 100${at}` }),
    );
    const { merges, reviews } = run(places, { kind: 'company' });
    expect(merges).toEqual([]);
    expect(reviews.count).toBe(10);
  });
});

const SYLLABLES = ['Bra', 'Dun', 'Fal', 'Gra', 'Hol', 'Jor', 'Kel', 'Lun', 'Mer', 'Nor', 'Ost', 'Quin'];

describe('names of one house', () => {
  it('of a department and of a house are two, where there are others', () => {
    const all = ['St Luke', 'St Luke Wound Care', 'St Luke Imaging'].map((name) => c(name, site, house, desk));
    const { merges, reviews } = run(all, { kind: 'company' });
    expect(merges).toEqual([]);
    expect(reviews.count).toBeGreaterThanOrEqual(2);
  });
  it('are those of kin in a file of departments', () => {
    const kin = (cutName: number, kinName: number) =>
      noiseOf({ ...noHouseholds(), oneName: 300, cutName, kinName }).kin;
    expect(kin(60, 40)).toBe(true);
    expect(kin(200, 30)).toBe(false);
    expect(kin(5, 6)).toBe(false);
  });

  const noise = (oneName: number, cutName: number, halfName: number, otherName: number): boolean | undefined =>
    noiseOf({ ...noHouseholds(), oneName, cutName, halfName, otherName }).names;

  it('are noise in a list that was put together from several', () => expect(noise(200, 170, 45, 55)).toBe(true));
  it('are noise though a pair or two would be too many', () => expect(noise(167, 107, 58, 51)).toBe(true));
  it('are no noise where far more names are others', () => expect(noise(167, 107, 70, 80)).toBe(false));
  it('are no noise where houses have one name', () => expect(noise(400, 20, 5, 5)).toBe(false));
  it('are no noise where houses have tenants', () => expect(noise(200, 40, 10, 290)).toBe(false));
  it('are no noise where houses have departments', () => expect(noise(300, 300, 250, 5)).toBe(false));
  it('are not known in a small file', () => expect(noise(30, 30, 5, 15)).toBe(false));

  /** A list of places: each has an agency and a name, and stands in the list under either, or under both. */
  const list: Person[] = Array.from({ length: 120 }, (_, at) => {
    const agency = `${SYLLABLES[at % 12]}${SYLLABLES[(at * 7) % 11]!.toLowerCase()} Agency`;
    const place = `${SYLLABLES[at % 11]}${SYLLABLES[(at * 5) % 12]!.toLowerCase()}wick House`;
    const whole = `${agency} - ${place}`;
    const own = { street: `${at + 1} Quay Street`, city: 'Ashford', phone: `+1 212 55${50_000 + at * 37}` };
    return [agency, place, whole, whole, whole].map((name, from) => c(name, own, { lead_source: `list ${from}` }));
  }).flat();

  it('do not keep records apart where they are noise', () => {
    const { merges, model } = run(list, { kind: 'company' });
    expect(model.noise.names).toBe(true);
    expect(merges.length).toBe(120);
    expect(merges.every((members) => members.length >= 4)).toBe(true);
  });
});

describe('two organisations that nothing ties', () => {
  const or = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom('', ...values);
  const organisation: fc.Arbitrary<Person> = fc.record({
    company: or('Weberling GmbH', 'Weberling Holding', 'Weberling Druck', 'Voltaris', 'Evergreen Nordic Steel', 'ENS', 'Steel 2'),
    company_domain: or('weberling.example', 'ens.example'), phone: or('+49 30 5550 1000', '+49 30 5550 1009'),
    street: or('Kantstr. 12', 'Kantstraße 12', 'Torstr. 2'), postal_code: or('10623', '22765'), city: or('Berlin', 'Hamburg'),
    email: or('info@weberling.example', 'kim@ens.example'), linkedin: or('linkedin.com/company/ens'),
    business_id: or('DE811907980', 'DE136695976'), external_id: or('A-1', 'A-2'),
  }); // biome-ignore format: a table reads better dense

  it('are told apart by one look as they would be by the whole', () => {
    fc.assert(
      fc.property(fc.array(organisation, { minLength: 2, maxLength: 6 }), (records) => {
        const plan = planFor(records, 'company');
        const [store, features] = [new Store(), createFeatures(plan, MATCHERS)];
        for (const [at, record] of records.entries()) addTo(features, plan, at + 1, record);
        store.add(features.take());
        store.seal();
        const comparer = new Comparer(store, slotsOf(plan), MATCHERS);
        const sharing = new Sharing('company', comparer);
        sharing.begin();
        const weights = new Weights(publishedModel('company'), comparisonsOf('company'));
        const scorer = new CompanyScorer(plan, comparer, sharing, weights);
        for (let b = 1; b < store.size; b++) {
          for (let a = 0; a < b; a++) expect(scorer.weigh(a, b).decision).toBe(scorer.explain(a, b).decision);
        }
      }),
      { numRuns: 400 },
    );
  });
});
