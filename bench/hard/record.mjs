/**
 * What a system knows of a person: one record. Until it is written (written.mjs) it holds what is meant, and how it is typed
 * in `as`.
 */
import { sameNumber } from './places.mjs';

/** Which of a person's things each kind of system asks for: how often each. */
const SYSTEMS = {
  shop: { email: 1, mobile: 0.6, landline: 0.3, home: 1, born: 0.45, source: 'Web shop' },
  form: { email: 0.55, work: 0.45, mobile: 0.35, city: 0.4, company: 0.35, source: 'Web form' },
  event: { work: 0.95, company: 1, title: 0.8, office: 0.6, workPhone: 0.5, source: 'Event list' },
  network: { linkedin: 1, company: 0.95, title: 0.95, city: 0.8, email: 0.2, work: 0.2, source: 'LinkedIn import' },
  rep: { work: 0.7, company: 1, title: 0.7, mobile: 0.7, workPhone: 0.6, office: 0.5, linkedin: 0.15, source: 'Sales' },
  erp: { email: 0.4, work: 0.5, home: 0.9, landline: 0.6, mobile: 0.7, born: 0.7, company: 0.3, source: 'ERP import' },
  club: { email: 0.7, mobile: 0.7, landline: 0.4, home: 0.95, born: 0.9, source: 'Membership' },
};
export const AT_HOME = ['shop', 'shop', 'club', 'erp', 'form'];
export const AT_WORK = ['rep', 'rep', 'event', 'form', 'network', 'erp'];
export const ANYWHERE = [...AT_HOME, ...AT_WORK];

const SOME_WAY = ['email', 'mobile', 'phone', 'linkedin', 'street', 'company'];

/** @param system a name of the list above, or some of which one is picked */
export function record(r, p, system) {
  const known = SYSTEMS[Array.isArray(system) ? r.pick(system) : system];
  const asked = (what) => known[what] !== undefined && r.chance(known[what]);
  const made = {
    person: p,
    sex: r.chance(0.4) ? p.sex : '',
    first: p.first.spellings[0],
    last: p.last.spellings[0],
    suffix: p.suffix,
    email: asked('email') ? p.email : '',
    source: known.source,
    as: {},
  };
  const wantsWork = asked('work');
  if (made.email === '' && wantsWork) made.email = p.job.email;
  if (asked('landline')) made.phone = p.landline;
  if (asked('workPhone')) made.phone = p.job.phone;
  if (asked('mobile')) made.mobile = p.mobile;
  if (asked('home')) Object.assign(made, addressCells(p.home));
  else if (asked('office')) Object.assign(made, addressCells(p.job.company.office));
  else if (asked('city')) Object.assign(made, { city: p.home.city, state: p.home.state, country: p.home.country });
  if (made.country === undefined && r.chance(0.6)) made.country = p.culture.country;
  if (asked('company')) made.company = p.job.company.name;
  if (made.company && asked('title')) made.title = p.job.title;
  if (asked('born')) made.born = p.born;
  if (asked('linkedin')) made.linkedin = p.linkedin;
  if (!SOME_WAY.some((what) => made[what])) made.email = p.email;
  return made;
}

export const addressCells = ({ street, city, state, zip, country }) => ({ street, city, state, zip, country });

/**
 * How much two records of one person have in common that a person could go by. A shared mailbox or number counts only for who has
 * it for himself: the callers know, and mark it in `shared`.
 */
export function evidence(a, b) {
  let sum = 0;
  const own = (what) => !a.shared?.includes(what) && !b.shared?.includes(what);
  if (a.email && a.email === b.email && own('email')) sum += 3;
  if (sameNumber(a.mobile, b.mobile) && own('mobile')) sum += 3;
  if (a.linkedin && a.linkedin === b.linkedin) sum += 3;
  if (a.born && a.born === b.born) sum += 2;
  if (a.street && a.street === b.street && a.zip === b.zip && own('street')) sum += 2;
  if (sameNumber(a.phone, b.phone) && !isSwitchboard(a) && own('phone')) sum += 2;
  return sum;
}

const isSwitchboard = ({ phone, person }) => !person.job.isDirect && sameNumber(phone, person.job.phone);

/** Sees to it that a record of somebody known has enough in common with one that is there. */
export function tied(r, made, known, need) {
  const ties = known.map((one) => evidence(made, one));
  const most = Math.max(...ties);
  if (most >= need) return made;
  const nearest = known[ties.indexOf(most)];
  for (const what of r.pick([
    ['mobile', 'email', 'born'],
    ['email', 'mobile', 'born'],
    ['born', 'mobile', 'email'],
  ])) {
    if (evidence(made, nearest) >= need) return made;
    if (made.shared?.includes(what) || nearest.shared?.includes(what)) continue;
    if (what === 'email') made.email = nearest.email ||= made.person.email;
    else nearest[what] = made[what] = nearest[what] ?? made.person[what];
  }
  return made;
}

/** Sees to it that two people of one name can be told apart by what is in both records. */
export function toldApart(r, a, b) {
  if (a.suffix !== b.suffix && a.suffix && b.suffix) return;
  if (a.born && b.born && a.born !== b.born) return;
  const differs = (what, same) => a[what] && b[what] && !same(a[what], b[what]);
  const mails = differs('email', (x, y) => x === y);
  const mobiles = differs('mobile', sameNumber);
  // One name in one home is one person with two numbers as likely as two people: only birthdays, or a suffix, tell.
  const shareHome =
    (a.street && a.street === b.street && a.street === a.person.home.street) ||
    (sameNumber(a.phone, b.phone) && sameNumber(a.phone, a.person.landline));
  const isHard = shareHome && a.suffix === b.suffix && a.first === b.first;
  if (mails && mobiles && !isHard) return;
  if (isHard || r.chance(0.5)) {
    for (const one of [a, b]) one.born = one.person.born;
    return;
  }
  for (const one of [a, b]) {
    one.mobile = one.person.mobile;
    if (!mails) one.email = one.person.email;
  }
}
