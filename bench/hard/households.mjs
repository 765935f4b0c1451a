/** People who share a home: what a household has in common is evidence of the household, not of one person. */
import { pickCulture } from './cultures.mjs';
import { birthday } from './person.mjs';
import { address, landline } from './places.mjs';
import { AT_HOME, addressCells, record, tied } from './record.mjs';
import { plain } from './spelling.mjs';

/** Names of couples and twins that are a letter or two apart. */
const ALIKE_COUPLES = {
  US: 'Paul Paula|Daniel Danielle|Patrick Patricia|Robert Roberta|Eric Erica', GB: 'Paul Paula|Nicholas Nicola|Stephen Stephanie|Joe Jo',
  DE: 'Martin Martina|Andreas Andrea|Daniel Daniela|Michael Michaela|Christian Christiane', FR: 'Michel Michèle|Daniel Danièle|André Andrée',
  ES: 'Antonio Antonia|Francisco Francisca|Luis Luisa', IT: 'Mario Maria|Franco Franca|Angelo Angela', SE: 'Johan Johanna|Erik Erika',
}; // biome-ignore format: a table
const ALIKE_TWINS = {
  US: 'Tim Jim|Ella Bella|Kevin Devin|Jayden Hayden|Mia Mya|Aidan Aiden', GB: 'Lara Laura|Tim Tom|Holly Polly', DE: 'Lara Lena|Jan Jana|Hanna Anna|Tim Tom',
  FI: 'Aino Aina|Hanna Sanna|Eeli Eero|Minna Ninna', FR: 'Léa Théa|Marie Marine|Emma Gemma', ES: 'Carlos Carla|Luis Luisa', SE: 'Karin Karina|Emil Emilia',
  IT: 'Marco Mirco|Sara Lara', RU: 'Dasha Masha', IN: 'Anita Sunita|Ram Ramu', BR: 'Marcos Marcelo|Ana Anna', PL: 'Ola Ala',
}; // biome-ignore format: a table

const JUNIOR = {
  US: ['Sr.|Jr.', '|Jr.', 'Sr|Jr', '|Jr', 'II|III', '|III', '|II'], BR: ['|Filho', '|Júnior', '|Neto'], GB: ['|Jr', 'Snr|Jnr'],
}; // biome-ignore format: a table

export function createHouseholds(people) {
  const { r, person, mail, lastName, firstName } = people;

  /** Home, phone and family name of all who live there. */
  function house(codes) {
    const culture = pickCulture(r, codes);
    const home = address(r, culture);
    return { culture, home, landline: landline(r, culture, home.place), last: lastName(culture) };
  }

  /** Where they live stands in most records of a household. */
  function atHome(p) {
    const made = record(r, p, AT_HOME);
    if (r.chance(0.9)) Object.assign(made, addressCells(p.home));
    if (r.chance(0.55)) made.phone = p.landline;
    return made;
  }

  /** One or two records of each. */
  const recorded = (members, change = (made) => made, need = 2) =>
    members.map((p) => {
      const own = [change(atHome(p), p)];
      if (r.chance(0.2)) own.push(tied(r, change(atHome(p), p), own, need));
      return own;
    });

  /** Names that a reader takes for one: parents do not call one child Katharina and the next one Käthe. */
  function sameName(culture, text) {
    const groups = [...culture.nicks]
      .map(([formal, short]) => [formal, ...short])
      .filter((names) => names.includes(text));
    return [text, ...groups.flat()];
  }

  /** A name that nobody in the house has. */
  const distinct = (culture, sex, taken) => {
    let name = firstName(culture, sex);
    while (taken.has(name.spellings[0])) name = firstName(culture, sex);
    for (const text of sameName(culture, name.spellings[0])) taken.add(text);
    return name;
  };

  function couple(at, born) {
    const alike = r.chance(0.08) && ALIKE_COUPLES[at.culture.code];
    const taken = new Set();
    const names = alike
      ? r.pick(alike.split('|')).split(' ').map((text) => ({ spellings: [text] }))
      : ['male', 'female'].map((sex) => distinct(at.culture, sex, taken)); // biome-ignore format: short
    const own = r.chance(0.12) ? { last: lastName(at.culture) } : {};
    const him = person({ ...at, sex: 'male', first: names[0], born: born() });
    const her = person({ ...at, ...own, sex: 'female', first: names[1], born: born() });
    return { members: [him, her], taken, isAlike: Boolean(alike) };
  }

  /** A mailbox that both read. */
  function jointMailbox(members) {
    const [him, her] = members;
    const text = plain(him.last.spellings[0]);
    const [a, b] = [him, her].map((p) => plain(p.first.spellings[0]));
    return r.chance(0.5)
      ? him.email
      : mail(r.pick([`the${text}s`, `${text}.family`, `${a}.${b}`]), r.pick(him.culture.free));
  }

  const withMailbox = (box) => (made) => (made.email ? { ...made, email: box, shared: ['email'] } : made);

  return {
    spouses() {
      const { members } = couple(house(), () => birthday(r, 1945, 1995));
      const box = r.chance(0.4) && jointMailbox(members);
      return recorded(members, box ? withMailbox(box) : undefined);
    },
    family() {
      const at = house();
      const { members, taken } = couple(at, () => birthday(r, 1955, 1982));
      const box = jointMailbox(members);
      const children = Array.from({ length: 1 + r.below(3) }, () => {
        const sex = r.chance(0.5) ? 'male' : 'female';
        return person({ ...at, sex, first: distinct(at.culture, sex, taken), born: birthday(r, 1990, 2012) });
      });
      const [hasBox, hasMobile] = [r.chance(0.5), r.chance(0.4)];
      const parent = members[1];
      return recorded([...members, ...children], (made, p) => {
        if (!children.includes(p)) return made;
        const shared = [];
        if (hasBox && made.email) shared.push('email') && (made.email = box);
        if (hasMobile && made.mobile) shared.push('mobile') && (made.mobile = parent.mobile);
        return { ...made, company: '', title: '', linkedin: '', shared };
      });
    },
    suffix() {
      const at = house(['US', 'US', 'US', 'GB', 'BR']);
      const [older, younger] = r.pick(JUNIOR[at.culture.code]).split('|');
      const first = firstName(at.culture, 'male');
      const father = person({ ...at, sex: 'male', first, suffix: older, born: birthday(r, 1940, 1965) });
      const apart = r.chance(0.3) ? { home: address(r, at.culture), landline: undefined } : {};
      const son = person({ ...at, ...apart, sex: 'male', first, suffix: younger, born: birthday(r, 1968, 1999) });
      const losing = (made) => (r.chance(0.1) ? { ...made, suffix: '' } : made);
      return recorded([father, son], losing, 3);
    },
    twins() {
      const alike = r.chance(0.35);
      const at = house(alike ? Object.keys(ALIKE_TWINS) : undefined);
      const born = birthday(r, 1970, 2008);
      const taken = new Set();
      const sexes = r.chance(0.6) ? ['female', 'female'] : ['male', r.pick(['male', 'female'])];
      const pair = alike && r.pick(ALIKE_TWINS[at.culture.code].split('|')).split(' ');
      const names = pair
        ? pair.map((text) => ({ spellings: [text] }))
        : sexes.map((sex) => distinct(at.culture, sex, taken));
      const members = names.map((first, i) => person({ ...at, sex: sexes[i], first, born }));
      return recorded(members, (made, p) => {
        made.born = r.chance(0.8) ? p.born : undefined;
        if (!alike) return made;
        // Names a letter apart and one birthday could be one child typed twice: what each has alone says that they are two.
        p.ownMail ??= mail(`${plain(p.first.spellings[0])}.${plain(p.last.spellings[0])}`, r.pick(p.culture.free));
        return { ...made, mobile: p.mobile, email: p.ownMail };
      }, alike ? 3 : 2); // biome-ignore format: short
    },
    siblings() {
      const at = house();
      const taken = new Set();
      const members = Array.from({ length: 2 + r.below(3) }, () => {
        const sex = r.chance(0.5) ? 'male' : 'female';
        const away = r.chance(0.3) ? { home: address(r, at.culture, at.home.place) } : {};
        return person({ ...at, ...away, sex, first: distinct(at.culture, sex, taken), born: birthday(r, 1965, 2005) });
      });
      return recorded(members);
    },
  };
}
