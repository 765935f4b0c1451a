/** What a rule's `only` leaves out is nothing to it: a hunt for values that say otherwise, over every rule of the catalog. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../src/catalog.ts';
import { type AnyNormalizer, type AnyValidator, type Json, ROLES, type Role } from '../src/contract.ts';
import { contextFor, type Surroundings } from '../src/testing.ts';
import { boundsOf, concernOf, covers, traitsOf } from '../src/traits.ts';
import { TRUTH_WORDS } from '../src/values/cell/spreadsheet.ts';
import { STAND_INS } from '../src/values/cell/stand-in.ts';
import { MISTYPED_ENDINGS, MISTYPED_PROVIDERS } from '../src/values/data/email-domains.ts';
import { ROLE_PARTS, ROLE_WORDS } from '../src/values/data/email-roles.ts';
import { TESTER_WORDS } from '../src/values/name/junk.ts';
import { LEGAL_FORM_WORDS, TITLE_WORDS } from '../src/values/name/not-a-name.ts';
import { ODD_NAME_WORDS } from '../src/values/name/ordinary-name.ts';

const ADDRESSES =
  'anna mark steven noreply do-not-reply no-mail ei_ole keine svar-ej respond bounces daemon notprovided'.split(' ');

type Rule = AnyNormalizer | AnyValidator;
const rules: readonly Rule[] = [...catalog.normalizers, ...catalog.validators];
const concerned = rules.filter((rule) => rule.only !== undefined);
const FACTOR = Number(process.env.LAWS_RUNS ?? 1);
const RUNS = 1500 * FACTOR;

/** What rules look for and their examples do not show: words, signs, and characters that turn into others when they are folded. */
const PIECES = [
  ...'= + - @ & \' " ` ’ , ; : | / \\ . .. ( ) [ ] { } < > # _ ! $ % * ? ^ ~ \t \r\n \n \u0085 \u00a0 \u00ad \u200b \ufeff \ufffd Ã© ＠ ．。 ６ ① ﬀ ﬂ K ß'.split(
    ' ',
  ),
  ...'🇫🇮 🙂 ü é 王 有限公司 經理 密码:abcd 2024年3月5日 年 月 日 １３８ ٣ ⅓ ㏠ ㍘'.split(' '),
  ...'mailto: www. http:// https:// .com .con gmail.com user@acme.com (at) [dot] ext. 5 x12 tel: p: +358 0044 (0) 040 415 555-0142'.split(' '),
  ...'1970-01-01 0/0/00 45748 9999-12-31 3/4/24 2:30 PM klo 12. März 20240305 1.2E+11 00100 SW1A 1AA D-80331 2138 HMEX BM 246'.split(' '),
  ...'null n/a -- TRUE yes 1 x Ltd GmbH CEO Dr. Jr. PhD hiring test asdf _x000D_ =" 1-Jan #REF! #### (inactive) former US-CA Fla D UK GA'.split(' '),
  'Dr. Anna Meyer', 'Prof.Meyer', 'Ada Lovelace, PhD', 'John Smith Jr.', '+14155550142', '(415) 459-0116', '+1 415 555 0142 / +1 415 555 0143', '\u0001', '\u007f',
  'a@b.com;c@d.com', 'a@b.com/c@d.com', 'a@b.com c@d.com', 'www,acme', 'www acme', 'http//acme.com', 'http://[::1]', '3582090000 tai 0401234567', '040 1234567; 041 7654321',
  '123-45-6789', 'password is abcd', 'do not call', 'Sales Manager', 'open to work', 'Doe, John', 'A1 (B2)', '@SUM(A1)', '=1+1', '4111 1111 1111 1111', ' ',
]; // biome-ignore format: a list reads better dense

const OPTIONS: { readonly [rule: string]: readonly { readonly [key: string]: Json }[] } = {
  'boolean-form': [{ form: 'yes-no' }, { form: '1-0' }],
  'date-iso': [{ pivot: 50, epoch: true }],
  'date-excel-serial': [{ always: true }, { always: true, base: 1904 }],
  'country-iso': [{ form: 'name' }],
  'state-code': [{ form: 'name' }],
  placeholder: [{ also: ['anna@firma.example', '2024-03-05', '+358401234567', '12'] }],
};

const examples = rules.flatMap(({ docs }) => docs.examples.flatMap(({ before, after }) => [before, after]));
const piece = fc.constantFrom(...PIECES, ...examples.filter((text) => text !== ''));

/** One change to a text, as people and programs make them. */
const change = fc.oneof(
  fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text + text,
    (text) => text.replace(/\W/g, ''),
    (text) => text.replace(/\D/g, ''),
    (text) => text.replace(/[^\p{L}]/gu, ''),
  ),
  fc.tuple(piece, fc.nat(30)).map(
    ([inserted, at]) =>
      (text: string) =>
        text.slice(0, at) + inserted + text.slice(at),
  ),
  fc.tuple(fc.nat(20), fc.nat(20)).map(
    ([from, length]) =>
      (text: string) =>
        text.slice(from, from + length),
  ),
  fc.tuple(fc.nat(20), fc.nat(4)).map(
    ([at, length]) =>
      (text: string) =>
        text.slice(0, at) + text.slice(at + length),
  ),
);
const mutated = fc
  .tuple(piece, fc.array(change, { maxLength: 4 }))
  .map(([start, changes]) => changes.reduce((text, one) => one(text), start));
/** Words that mean something to a rule, and words that mean nothing. */
const words = fc.constantFrom(
  ...[...STAND_INS, ...TESTER_WORDS, ...ODD_NAME_WORDS, ...TITLE_WORDS, ...LEGAL_FORM_WORDS, ...TRUTH_WORDS].flatMap((text) => text.split(' ')),
  ...'Sales Manager|Geschäftsführerin|Myyntijohtaja|Key Account|Chief Happiness Officer|Founder|Co-Founder|Vice President|IT-johtaja|Director of Sales|Oy Ab|Pty Ltd'.split('|'),
  ...'Mackie Macdonald Zelzelper Yarros Anna Meyer Aaron Silver Steel Apex Blue Nordic Smith Max Mustermann Erika Meikalainen Mickey Mouse'.split(' '),
); // biome-ignore format: a list reads better dense
const spelt = fc
  .tuple(words, fc.constantFrom('as is', 'lower', 'upper', 'capital', 'capital', 'capital'))
  .map(([word, how]) => {
    if (how === 'as is') return word;
    if (how === 'lower') return word.toLowerCase();
    return how === 'upper' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  });
const phrase = fc
  .array(fc.tuple(spelt, fc.constantFrom(' ', ' ', ' ', ' ', ' & ', ', ', '. ', '-', "'", '.')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.map(([word, sign], at) => (at < parts.length - 1 ? word + sign : word)).join(''));
const local = fc
  .array(
    fc.tuple(
      fc.constantFrom(...ROLE_WORDS, ...ROLE_PARTS, ...TESTER_WORDS, ...ADDRESSES),
      fc.constantFrom('', '.', '-', '_', '+', '7', '042'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.flat().join(''));
const domain = fc
  .tuple(
    fc.constantFrom(...MISTYPED_PROVIDERS.map(([name]) => name), 'acme', 'north', 'none', 'nomail', 'falcon', 'x.invalid', 'mailinator'),
    fc.constantFrom('com', 'co.uk', 'fi', 'example', 'invalid', ...MISTYPED_ENDINGS.keys()),
    fc.nat(12),
    fc.constantFrom('', '', '', '', 'x', 'm', '-', '.'),
  )
  .map(([name, ending, at, sign]) => `${name.slice(0, at)}${sign}${name.slice(at + (at % 2))}.${ending}`); // biome-ignore format: a list reads better dense
/** Ordinary values, of which the engine knows at a glance what they are. */
const plain = fc.oneof(
  phrase,
  phrase,
  fc.tuple(local, domain).map((parts) => parts.join('@')),
  fc
    .date({ min: new Date('1890-01-01'), max: new Date('2130-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc
    .date({ min: new Date('1890-01-01'), max: new Date('2130-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc
    .date({ min: new Date('1960-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 16).replace('T', ' ')),
  fc
    .tuple(
      fc.constantFrom('anna', 'info', 'test', 'anna.smith+x', 'no-reply', 'x_1', '12', 'na', 'n.a', 'null'),
      fc.constantFrom('firma.example', 'gmail.com', 'gmial.com', 'mailinator.com', 'test.com', 'x.co', 'n.a', 'a-b.fi'),
    )
    .map((parts) => parts.join('@')),
  fc.stringMatching(/^\+\d{1,17}$/),
  fc.stringMatching(/^\d{1,19}$/),
  fc.constantFrom(
    '4111111111111111',
    '378282246310005',
    '+378282246310005',
    '12345671',
    '0',
    '00',
    '000000',
    '1970-01-01',
    '1969-12-31',
    '1900-01-01',
    '2000-01-01',
    '9999-12-31',
  ),
);
const signs = fc.array(fc.constantFrom(...PIECES.join('')), { maxLength: 12 }).map((all) => all.join(''));
const value = fc.oneof(mutated, mutated, mutated, signs, plain, plain).filter((text) => text !== '');

/** Other cells: often empty, so that a repair may move something there. */
const cells = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...ROLES), fc.oneof(fc.constant(''), piece), { maxKeys: 40 }),
    fc.constantFrom(
      {},
      { country: 'FI' },
      { country: 'Germany', mobile: '', phone: '+358401234567', prefix: '', suffix: '' },
    ),
  )
  .map(([some, more]) => ({ ...some, ...more }));

const around: fc.Arbitrary<Surroundings> = fc.record({
  country: fc.constantFrom('', 'US', 'FI', 'GB', 'DE', 'BM', 'CA', 'AU', 'IT', 'NL', 'CN', 'FR'),
  crm: fc.constantFrom('unknown', 'hubspot', 'salesforce'),
  kind: fc.constantFrom('contact', 'company', 'deal'),
  facts: fc.constantFrom({}, { dateOrder: 'dmy' }, { dateOrder: 'mdy', phoneCountry: 'DE' }),
  original: value,
  record: cells,
});

/** Roles in which the engine would show the rule a value. */
const rolesOf = (rule: Rule): readonly Role[] => (Array.isArray(rule.roles) ? rule.roles : ROLES);

/** What the rule has to say of a value; undefined where it has nothing. */
function answer(rule: Rule, text: string, surroundings: Surroundings): unknown {
  const context = contextFor(rule, text, surroundings);
  if (rule.type === 'validator') return rule.check(text, context);
  const result = rule.normalize(text, context);
  return result === text ? undefined : result;
}

describe('only', () => {
  it('stands for no rule that sees records', () => {
    const wrong = concerned.filter((rule) => rule.type === 'validator' && rule.roles === 'record');
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });

  it(
    'leaves out nothing that concerns a rule',
    () => {
      fc.assert(
        fc.property(value, around, fc.nat(99), (text, surroundings, pick) => {
          const traits = traitsOf(text);
          for (const rule of concerned) {
            const roles = rolesOf(rule);
            const all = [{}, ...(OPTIONS[rule.id] ?? [])];
            const [role, options] = [roles[pick % roles.length]!, all[pick % all.length]!];
            const only = concernOf(rule, role, rule.options.parse(options));
            if (covers(boundsOf(only), traits, text.length)) continue;
            const said = answer(rule, text, { ...surroundings, role, options });
            if (said !== undefined)
              throw new Error(`${rule.id}: ${JSON.stringify(text)} gives ${JSON.stringify(said)}`);
          }
        }),
        { numRuns: RUNS },
      );
    },
    60_000 * FACTOR,
  );
});
