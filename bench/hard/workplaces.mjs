/** People who share an employer, its switchboard, its mailboxes, or only a name. */
import { pickCulture } from './cultures.mjs';
import { address, landline } from './places.mjs';
import { ANYWHERE, AT_HOME, AT_WORK, addressCells, record, tied } from './record.mjs';
import { plain } from './spelling.mjs';

const ROLES = [
  'info',
  'sales',
  'office',
  'contact',
  'kontakt',
  'admin',
  'support',
  'accounts',
  'hello',
  'purchasing',
  'mail',
];
const NO_MAIL = [
  'noemail@noemail.com',
  'na@na.com',
  'none@none.com',
  'test@test.com',
  'unknown@unknown.com',
  'no@email.com',
  'n/a',
];
const NO_PHONE = [
  '0000000000',
  '1111111111',
  '1234567890',
  '9999999999',
  '555-555-5555',
  '+1 000 000 0000',
  '00000',
  '0123456789',
];
const NO_NAME = [
  'Unknown Unknown',
  'N/A N/A',
  'Test Test',
  'No Name',
  '- -',
  'Guest Guest',
  'Customer Customer',
  'xxx xxx',
  'Unknown Contact',
];
const NO_BIRTHDAY = ['1900-01-01', '1970-01-01', '1900-01-01', '1980-01-01'];

/** @param rows how many the whole file has: nobody's employer is larger than a fair part of it */
export function createWorkplaces(people, rows) {
  const { r, person, companies, mail, workMail, firstName, lastName } = people;
  let giant;

  const at = (company, own = {}) => person({ culture: company.culture, city: company.office.place, company, ...own });

  function atWork(p, systems = AT_WORK) {
    const made = record(r, p, systems);
    made.company = r.chance(0.93) ? p.job.company.name : '';
    if (r.chance(0.75)) made.phone = p.job.phone;
    if (r.chance(0.6)) Object.assign(made, addressCells(p.job.company.office));
    if (r.chance(0.7) && !made.email) made.email = p.job.email;
    return made;
  }

  const recorded = (members, write = atWork, often = 0.12, need = 3) =>
    members.map((p) => {
      const own = [write(p)];
      if (r.chance(often)) own.push(tied(r, write(p), own, need));
      return own;
    });

  /** Where there are family names enough for hundreds of colleagues. */
  function populous() {
    for (;;) {
      const culture = pickCulture(r);
      if (culture.rare) return culture;
    }
  }

  const some = (n, make) => Array.from({ length: n }, (_, i) => make(i));
  /** Between the two, more often near the lower. */
  const skewed = (from, to) => from + Math.floor(r.next() ** 2 * (to - from + 1));

  /** Colleagues without two of one name: those have a kind of their own. */
  function colleagues(n, company, own = () => ({})) {
    const taken = new Set();
    return some(n, () => {
      for (;;) {
        const more = own();
        const first = more.first ?? firstName(company.culture, (more.sex ??= r.chance(0.5) ? 'male' : 'female'));
        const last = more.last ?? lastName(company.culture);
        const key = `${first.spellings[0]} ${last.spellings[0]}`;
        if (taken.has(key)) continue;
        taken.add(key);
        return at(company, { ...more, first, last });
      }
    });
  }

  return {
    plain: () => [[record(r, person(), ANYWHERE)]],
    colleagues: () => recorded(colleagues(3 + r.below(8), companies.company())),
    switchboard() {
      const company = companies.company(populous());
      const most = Math.max(60, Math.min(500, Math.floor(rows / 25)));
      return recorded(colleagues(skewed(50, most), company), (p) => {
        const made = atWork(p);
        made.phone = { ...company.switchboard, ext: r.chance(0.3) ? p.job.phone.ext : undefined };
        return made;
      });
    },
    'role mailbox'() {
      const company = companies.company();
      const box = mail(r.pick(ROLES), company.domain);
      const groups = recorded(colleagues(skewed(3, 15), company), (p) => {
        const made = atWork(p, ['rep', 'event']);
        return { ...made, email: r.chance(0.85) ? box : made.email, shared: ['email'] };
      });
      if (r.chance(0.3)) {
        const nobody = atWork(at(company));
        groups.push([
          {
            ...nobody,
            first: '',
            last: '',
            sex: '',
            mobile: undefined,
            linkedin: '',
            title: '',
            born: '',
            email: box,
            shared: ['email'],
          },
        ]);
      }
      return groups;
    },
    'family domain'() {
      const culture = pickCulture(r);
      const last = lastName(culture);
      const domain = `${plain(last.spellings[0]) || 'family'}${r.pick(['-family', '-home', 's'])}.${r.pick(['net', 'org', 'name'])}`;
      const home = address(r, culture);
      const members = colleagues(2 + r.below(3), { ...companies.company(culture), office: home }, () => ({
        last,
        home,
      }));
      return recorded(members, (p) => {
        p.ownMail ??= mail(plain(p.first.spellings[0]) || 'me', domain);
        return { ...record(r, p, AT_HOME), email: p.ownMail };
      });
    },
    'family firm'() {
      const culture = pickCulture(r);
      const last = lastName(culture);
      const company = companies.company(culture, {
        label: `${last.spellings[0]} ${r.pick(['& Sons', 'Brothers', 'Holding', 'Construction', 'Law'])}`,
      });
      const formal = [...culture.nicks];
      const short = formal.length > 0 && r.chance(0.3) && r.pick(formal);
      const members = colleagues(2 + r.below(4), company, () => ({ last }));
      // A father and a son of one name, one by its short form: two mailboxes and two numbers tell them apart.
      if (short)
        members.push(
          ...[short[0], r.pick(short[1])].map((text) => at(company, { first: { spellings: [text] }, last })),
        );
      return recorded(members, (p) => ({ ...atWork(p), email: p.job.email, mobile: p.mobile }));
    },
    'big company'() {
      giant ??= companies.company(pickCulture(r, ['US', 'DE', 'GB']), { label: 'Amalgamated Meridian' });
      const city = r.pick(giant.culture.cities);
      const office = address(r, giant.culture, city);
      const branch = { ...giant, office, switchboard: landline(r, giant.culture, city) };
      const all = rows < 2000 ? 5 : 25;
      return recorded(colleagues(all, branch));
    },
    namesakes() {
      const culture = pickCulture(r);
      const city = r.pick(culture.cities);
      const sex = r.chance(0.5) ? 'male' : 'female';
      const [first, last] = [firstName(culture, sex), r.pick(culture.last.slice(0, 12))];
      return recorded(some(2 + r.below(4), () => person({ culture, sex, city, first, last })), (p) => {
        const made = record(r, p, ANYWHERE);
        return { ...made, city: city.label, state: city.state, country: culture.country };
      }); // biome-ignore format: short
    },
    'namesakes at work'() {
      const company = companies.company();
      const sex = r.chance(0.5) ? 'male' : 'female';
      const [first, last] = [firstName(company.culture, sex), r.pick(company.culture.last.slice(0, 20))];
      return recorded(some(2, () => at(company, { sex, first, last })), (p) => {
        return { ...atWork(p), email: p.job.email, company: company.name, title: p.job.title };
      }); // biome-ignore format: short
    },
    placeholder() {
      const p = person();
      const made = record(r, p, ANYWHERE);
      const what = r.below(10);
      if (what < 4) Object.assign(made, { email: r.pickSkewed(NO_MAIL) });
      else if (what < 7) made.phone = { text: r.pickSkewed(NO_PHONE) };
      else if (what < 8) Object.assign(made, { born: r.pick(NO_BIRTHDAY), email: workMail(p, p.job.company) });
      else {
        const [first, last] = r.pickSkewed(NO_NAME).split(' ');
        Object.assign(made, { first, last, sex: '', email: r.chance(0.6) ? p.email : p.job.email, linkedin: '' });
      }
      if (what < 7 && r.chance(0.5))
        made[what < 4 ? 'phone' : 'email'] = what < 4 ? { text: r.pickSkewed(NO_PHONE) } : r.pickSkewed(NO_MAIL);
      if (!made.city) Object.assign(made, { city: p.home.city, state: p.home.state });
      return [[made]];
    },
  };
}
