/** A person as life made them: one name, one birthday, a home, a job, numbers and addresses of mail that nobody else has. */

import { createCompanies } from './companies-pool.mjs';
import { pickCulture } from './cultures.mjs';
import { address, landline, mobile } from './places.mjs';
import { plain } from './spelling.mjs';

const TITLES =
  'CEO|CFO|CTO|Managing Director|Sales Manager|VP Sales|Account Executive|Buyer|Head of Procurement|Marketing Manager|HR Manager|Office Manager|Accountant|Controller|Software Engineer|Project Manager|Product Manager|IT Manager|Consultant|Analyst|Operations Manager|Executive Assistant|Warehouse Manager|Legal Counsel|Partner|Owner'.split(
    '|',
  );

const two = (n) => String(n).padStart(2, '0');
export const birthday = (r, from, to) =>
  `${from + r.below(to - from + 1)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`;

export function createPeople(r) {
  const companies = createCompanies(r);
  const mails = new Set();

  /** A given name, by what it is spelled like most often. */
  const firstName = (culture, sex) => r.pickSkewed(culture[sex]);

  function lastName(culture) {
    const known = () => r.pickSkewed(culture.last);
    const { rare } = culture;
    const one =
      rare && r.chance(0.45) ? { spellings: [(r.pick(rare.begin) + r.pick(rare.end)).replace('- ', '-')] } : known();
    if (!culture.two || r.chance(0.3)) return one;
    return { spellings: [`${one.spellings[0]} ${known().spellings[0]}`] };
  }

  /** The family name as this one has it: Ivanova, Kowalska. */
  function inflected(culture, sex, name) {
    if (sex !== 'female' || !culture.feminine) return name;
    const [end, instead] = culture.feminine;
    return {
      native: name.native && `${name.native}а`,
      spellings: name.spellings.map((text) => text.replace(end, instead)),
    };
  }

  /** An address of mail that nobody has yet; a dot more or less is the same mailbox at some providers, and a typo to a reader. */
  function mail(local, domain) {
    let made = local;
    const key = () => `${made.replace(/[._-]/g, '')}@${domain}`;
    // Of some names there are more than a hundred in a large file.
    for (let most = 99; mails.has(key()); most *= 2) made = `${local}${1 + r.below(most)}`;
    mails.add(key());
    return `${made}@${domain}`;
  }

  function privateMail(p) {
    const [first, last] = [plain(p.first.spellings[0]) || 'x', plain(p.last.spellings[0]) || 'y'];
    const year = p.born.slice(2, 4);
    const local = r.pick([
      `${first}.${last}`, `${first}${last}`, `${first}.${last}${year}`, `${first[0]}${last}${year}`, `${first}_${last}`, `${last}.${first}`,
      `${first}${r.digits(3)}`, `${r.pick(['sunny', 'blue', 'mr', 'super', 'runner', 'music', 'cat', 'golf'])}${first}${r.digits(2)}`,
    ]); // biome-ignore format: a list of habits
    return mail(local, r.pickSkewed(p.culture.free));
  }

  const workMail = (p, company) =>
    mail(company.mail(plain(p.first.spellings[0]) || 'x', plain(p.last.spellings[0]) || 'y'), company.domain);

  /** @param company where; else somewhere */
  function job(p, company = companies.employer(p.culture)) {
    const direct = r.chance(0.35);
    const ext = !direct && r.chance(0.3) ? String(100 + r.below(900)) : undefined;
    const phone = direct ? landline(r, company.culture, company.office.place) : { ...company.switchboard, ext };
    return { company, title: r.pick(TITLES), email: workMail(p, company), phone, isDirect: direct };
  }

  /** @param own what is known of the person before: `{ culture, sex, first, last, home, landline, born, company, suffix }` */
  function person(own = {}) {
    const culture = own.culture ?? pickCulture(r);
    const sex = own.sex ?? (r.chance(0.5) ? 'male' : 'female');
    const home = own.home ?? address(r, culture, own.city);
    const p = { culture, sex, home, suffix: '', ...own };
    p.first ??= firstName(culture, sex);
    p.last = own.isInflected ? own.last : inflected(culture, sex, own.last ?? lastName(culture));
    p.born ??= birthday(r, 1942, 2003);
    p.landline ??= landline(r, culture, home.place);
    p.mobile = mobile(r, culture, home.place);
    p.email = privateMail(p);
    p.job = job(p, own.company);
    p.linkedin = `https://www.linkedin.com/in/${plain(p.first.spellings[0])}-${plain(p.last.spellings[0])}-${r.digits(6)}`;
    return p;
  }

  return { r, companies, person, job, mail, workMail, privateMail, firstName, lastName };
}
