/** People who are in the file more than once, by what is different the next time. */
import { pickCulture } from './cultures.mjs';
import { address } from './places.mjs';
import { ANYWHERE, AT_HOME, AT_WORK, addressCells, record, tied } from './record.mjs';
import { plain, typo, unmarked, unmarkedGerman, wrongDigit } from './spelling.mjs';

/** What has to be in common: a name and something (2), or something that only one person has (3), where the name is not the same. */
const NAME_AND = 2;
const ALONE = 3;

export function createDoubles(people) {
  const { r, person, companies, job, mail, lastName } = people;

  /** One more record of somebody. */
  function again(p, systems = ANYWHERE) {
    const made = record(r, p, systems);
    if (made.company && r.chance(0.3)) made.company = p.job.company.label;
    return made;
  }

  /** Two records, the second one changed. */
  function twice(p, change, need, systems = ANYWHERE) {
    const first = record(r, p, systems);
    const second = tied(r, change({ ...again(p, systems) }), [first], need);
    return [r.chance(0.5) ? [first, second] : [second, first]];
  }

  const suchThat = (is, own) => {
    for (;;) {
      const p = person(own?.());
      if (is(p)) return p;
    }
  };

  const marked = (text) => unmarked(text) !== text;
  const withoutMarks = (p, text) => (p.culture.code === 'DE' && r.chance(0.6) ? unmarkedGerman(text) : unmarked(text));

  const mistyped = (made) => {
    const in_ = r.below(3);
    if (in_ !== 1) made.last = typo(r, made.last);
    if (in_ !== 0) made.first = typo(r, made.first);
    if (made.email && r.chance(0.25))
      made.email = typo(r, made.email.split('@')[0]) + made.email.slice(made.email.indexOf('@'));
    if (made.phone?.local && r.chance(0.15)) made.phone = { ...made.phone, local: wrongDigit(r, made.phone.local) };
    if (made.born && r.chance(0.1)) made.born = made.born.slice(0, 8) + String(1 + r.below(28)).padStart(2, '0');
    return made;
  };

  const short = (p) => p.culture.nicks.get(p.first.spellings[0]);

  return {
    'exact copy'() {
      const first = record(r, person(), ANYWHERE);
      if (!first.mobile) first.email ||= first.person.email;
      const copies = r.chance(0.15) ? 2 : 1;
      return [[first, ...Array.from({ length: copies }, () => ({ copyOf: first }))]];
    },
    typo: () => twice(person(), mistyped, ALONE),
    nickname: () => {
      const p = suchThat(short);
      return twice(p, (made) => ({ ...made, first: r.pick(short(p)) }), ALONE);
    },
    swapped: () => twice(person(), (made) => ({ ...made, first: made.last, last: made.first }), ALONE),
    initial: () => twice(person(), (made) => ({ ...made, first: made.first[0] + r.pick(['', '.']) }), ALONE),
    'full name': () => twice(person(), (made) => ({ ...made, as: { fullName: r.pick(['first', 'last']) } }), NAME_AND),
    'phone written otherwise'() {
      const p = person();
      const phone = r.chance(0.5) || p.culture.code === 'CN' ? p.landline : p.mobile;
      const [first, second] = [record(r, p, AT_HOME), record(r, p, AT_HOME)];
      for (const one of [first, second])
        Object.assign(one, { phone, mobile: undefined, city: p.home.city, state: p.home.state });
      second.as = { localPhone: phone.area !== '' };
      if (r.chance(0.6)) second.email = '';
      return [[first, second]];
    },
    moved() {
      const p = person();
      const away = address(r, p.culture);
      const first = { ...record(r, p, AT_HOME), ...addressCells(p.home) };
      return [[first, tied(r, { ...again(p, AT_HOME), ...addressCells(away), phone: undefined }, [first], ALONE)]];
    },
    'new employer'() {
      const p = person();
      const first = { ...record(r, p, AT_WORK), company: p.job.company.name, email: p.job.email, phone: p.job.phone };
      p.job = job(p, companies.company(p.culture));
      const second = { ...record(r, p, AT_WORK), company: p.job.company.name, email: p.job.email, phone: p.job.phone };
      const tie = r.below(10);
      const ties = tie < 5 ? ['mobile'] : tie < 7 ? ['linkedin'] : tie < 8 ? ['born'] : ['mobile', 'linkedin'];
      for (const one of [first, second]) for (const what of ties) one[what] = p[what];
      return [[first, second]];
    },
    married() {
      const p = person({ sex: r.chance(0.88) ? 'female' : 'male', born: undefined });
      const other = lastName(p.culture).spellings[0];
      const [old] = p.last.spellings;
      const last = r.chance(0.25) ? r.pick([`${old}-${other}`, `${other}-${old}`, `${old} ${other}`]) : other;
      const second = { ...again(p, AT_HOME), last };
      const first = record(r, p, AT_HOME);
      if (r.chance(0.4)) for (const one of [first, second]) one.born = p.born;
      return [[first, tied(r, second, [first], ALONE)]];
    },
    'chinese order'() {
      const p = person({ culture: pickCulture(r, ['CN']) });
      const [given, family] = [p.first, p.last];
      const way = r.below(10);
      const latin = () => r.pick(given.spellings);
      return twice(p, (made) => {
        if (way < 4) return { ...made, first: family.spellings[0], last: latin() };
        if (way < 6) return { ...made, first: given.native, last: family.native };
        if (way < 7) return { ...made, first: '', last: family.native + given.native };
        if (way < 8) return { ...made, as: { fullName: 'last' } };
        return { ...made, first: r.pick(given.spellings.slice(1)) ?? given.spellings[0], last: family.spellings[0].toUpperCase() };
      }, ALONE); // biome-ignore format: short
    },
    transliterated() {
      const p = person({ culture: pickCulture(r, ['RU', 'AE', 'RU']) });
      return twice(p, (made) => {
        if (r.chance(0.3)) return { ...made, first: p.first.native ?? made.first, last: p.last.native ?? made.last };
        return { ...made, first: r.pick(p.first.spellings), last: p.last.spellings.at(-1) };
      }, ALONE); // biome-ignore format: short
    },
    'marks lost': () => {
      const p = suchThat(({ first, last }) => marked(first.spellings[0]) || marked(last.spellings[0]));
      const bare = (made) => ({ ...made, first: withoutMarks(p, made.first), last: withoutMarks(p, made.last) });
      return twice(p, bare, NAME_AND);
    },
    'many sources'() {
      const p = person();
      const records = [record(r, p, ANYWHERE)];
      for (let more = 1 + r.below(4); more > 0; more--) {
        let made = again(p);
        const nick = short(p);
        const way = r.below(10);
        if (way < 2) made = mistyped(made);
        if (way === 2 && nick) made.first = r.pick(nick);
        const need = made.first === p.first.spellings[0] && made.last === p.last.spellings[0] ? NAME_AND : ALONE;
        records.push(tied(r, made, records, need));
      }
      return [records];
    },
    'little known'() {
      const p = person();
      const first = record(r, p, ANYWHERE);
      const what = r.pick(['email', 'mobile']);
      first[what] ||= p[what];
      const { source } = record(r, p, ['form', 'rep']);
      const second = {
        person: p,
        sex: '',
        first: p.first.spellings[0],
        last: p.last.spellings[0],
        suffix: '',
        source,
        as: {},
      };
      second[what] = first[what];
      if (r.chance(0.2)) second.last = '';
      return [[first, second]];
    },
    'own mail domain'() {
      const p = person();
      const domain = `${plain(p.first.spellings[0]).slice(0, 1)}${plain(p.last.spellings[0])}.${r.pick(['net', 'me', 'name'])}`;
      const tags = ['amazon', 'newsletter', 'shop', 'crm', 'hello', 'events', 'me'];
      const records = Array.from({ length: 2 + r.below(2) }, () => ({
        ...again(p, AT_HOME),
        email: mail(r.pick(tags), domain),
      }));
      return [records.map((made, i) => (i === 0 ? made : tied(r, made, records.slice(0, i), NAME_AND)))];
    },
  };
}
