/** Firms that are in the file more than once, by what is different the next time. */
import { pickCulture } from './cultures.mjs';
import { firm, firmRecord, firmTied, placeOf } from './firm.mjs';
import { typo } from './spelling.mjs';

const LONG_FORMS = {
  US: ['Inc.', 'Incorporated', 'Inc', ', Inc.'], GB: ['Ltd', 'Limited', 'Ltd.'], DE: ['GmbH', 'Gesellschaft mbH', 'G.m.b.H.'], FI: ['Oy', 'Oy Ab', 'OY'],
  SE: ['AB', 'Aktiebolag'], FR: ['SARL', 'S.A.R.L.', 'Sàrl'], ES: ['S.L.', 'SL', 'Sociedad Limitada'], IT: ['S.r.l.', 'SRL'], NL: ['B.V.', 'BV'],
  PL: ['Sp. z o.o.', 'Spółka z o.o.', 'sp.zoo'], BR: ['Ltda.', 'Limitada', 'LTDA'], IN: ['Pvt. Ltd.', 'Private Limited', 'Pvt Ltd'],
  CN: ['Co., Ltd.', 'Company Limited', 'Co Ltd'], RU: ['OOO', 'LLC'], AE: ['LLC', 'L.L.C.'],
}; // biome-ignore format: a table
const TRANSLATED = [
  ['Logistics', 'Logistik'],
  ['Insurance', 'Versicherung'],
  ['Consulting', 'Conseil'],
  ['Energy', 'Energie'],
  ['Systems', 'Systeme'],
];

export function createFirmDoubles(r, companies) {
  /** Two records, the second one changed. */
  function twice(f, change, need = 2) {
    const first = firmRecord(r, f);
    return [[first, firmTied(r, f, change(firmRecord(r, f)), [first], need)]];
  }
  const any = (own) => firm(r, companies, pickCulture(r), own);
  const words = (f) => f.label.split(/[ &]+/).filter(Boolean);

  return {
    'legal form'() {
      const f = any();
      const forms = LONG_FORMS[f.culture.code];
      f.name = `${f.label} ${forms[0]}`;
      const other = r.chance(0.4) ? f.label : `${f.label} ${r.pick(forms.slice(1))}`.replace(' ,', ',');
      return twice(f, (made) => ({ ...made, name: other }));
    },
    'form translated'() {
      const [english, other] = r.pick(TRANSLATED);
      const f = any({
        label: `${r.pick(['Delta', 'Nordwind', 'Alpina', 'Castor', 'Boreal', 'Rhenus', 'Vela'])}${r.pick(['', ' Plus', ' Nova'])} ${english}`,
      });
      return twice(f, (made) => ({ ...made, name: f.name.replace(english, other) }), 4);
    },
    acronym() {
      let f = any();
      while (words(f).length < 3) f = any();
      const short = words(f)
        .map((word) => word[0])
        .join('')
        .toUpperCase();
      return twice(f, (made) => ({ ...made, name: short }), 4);
    },
    rebrand() {
      const f = any();
      const now = any();
      const name = r.chance(0.3) ? `${now.name} (formerly ${f.label})` : now.name;
      const first = { ...firmRecord(r, f), domain: f.domain };
      // Two names at one address are two firms of one house, unless the domain says otherwise.
      return [[first, firmTied(r, f, { ...firmRecord(r, f), name, domain: f.domain }, [first], 4)]];
    },
    'other domain'() {
      const f = any();
      const stem = f.domain.split('.')[0];
      const other = r.pick([`www.${f.domain}`, `shop.${f.domain}`, `${stem}.com`, `${stem}.eu`, `${stem}-online.com`]);
      const same = { phone: f.switchboard, address: f.office };
      const first = { ...firmRecord(r, f), ...same, domain: f.domain };
      return [[first, { ...firmRecord(r, f), ...same, domain: other, website: '' }]];
    },
    typo: () => {
      const f = any();
      return twice(f, (made) => ({ ...made, name: typo(r, f.name) }));
    },
    moved() {
      const f = any();
      const { office, switchboard } = placeOf(r, f.culture, r.chance(0.7) ? f.office.place : undefined);
      const first = { ...firmRecord(r, f), domain: f.domain, address: f.office };
      // A branch has a domain in common too: who moved keeps the number, or the tax number.
      const kept = r.chance(0.6) ? { phone: f.switchboard } : { vat: f.vat, phone: switchboard };
      return [
        [
          { ...first, ...kept, phone: f.switchboard },
          { ...firmRecord(r, f), domain: f.domain, address: office, ...kept },
        ],
      ];
    },
    'exact copy'() {
      const first = firmRecord(r, any());
      return [[first, { copyOf: first }]];
    },
    'many sources'() {
      const f = any();
      const records = [firmRecord(r, f)];
      for (let more = 1 + r.below(4); more > 0; more--) {
        const made = firmRecord(r, f, 0.55);
        if (r.chance(0.4)) made.name = f.label;
        records.push(firmTied(r, f, made, records));
      }
      return [records];
    },
  };
}
