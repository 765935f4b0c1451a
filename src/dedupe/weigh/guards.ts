/** Who must never be merged, and what is no proof alone. */
import {
  ADDRESS,
  BIRTH,
  COMPANY,
  EMAIL,
  EXTERNAL_ID,
  FAMILY,
  FORM_OF_ADDRESS,
  GENERATION,
  GIVEN,
  LINKEDIN,
  PHONE,
  PLACE,
} from './compared-person.ts';
import type { NameLevel } from './evidence.ts';
import { NAMESAKES, BIRTH as OF_BIRTH, FAMILY as OF_FAMILY, GENERATION as OF_GENERATION } from './excuses.ts';
import { type Noise, SURE } from './noise.ts';
import { AT } from './person-places.ts';
import type { Scale } from './verdict.ts';

export const ONE_NAME: ReadonlySet<NameLevel> = new Set(['same', 'alike', 'short-form', 'swapped']);
export const TWO_NAMES: ReadonlySet<NameLevel> = new Set(['given-differs', 'family-differs', 'differs']);

/** Levels of addresses that may be one with slips in it. */
const NEAR_EMAILS: ReadonlySet<number> = new Set([EMAIL.at.near, EMAIL.at['near-of-name'], EMAIL.at.local]);

/** What is known of a pair besides its levels. */
export interface Besides {
  /** Whether a matcher of a plug-in says that the two are one. */
  readonly isSameByPlugin: boolean;
  /** Whether their mailbox is made of their name. */
  readonly isOfName: boolean;
  /** Whether each has a mailbox that is made of its own name, and the names differ in a letter or two: Lara and Laura. */
  readonly isTwoOwners: boolean;
  /** Whether they have two mailboxes at one company that are one person's, by how they are made. */
  readonly isRenamedMailbox: boolean;
  /** Whether their given names are two that people have, and not forms of one: Aiden and Caden. */
  readonly isTwoGiven: boolean;
  /** Whether the file has anything by which a person is reached: an email, a phone, a street. */
  readonly canBeReached: boolean;
  /** Whether they have the same position in the same company, which is not that of half the file, under a name that few have. */
  readonly isColleague: boolean;
  /** Of an initial: whether the phone that the two have in common is a landline, which a household shares. */
  readonly isLandline: boolean;
}

/** What the fields of a pair said, for the guards. One is used for all pairs. */
class Findings {
  name: NameLevel = 'none';
  levels!: Uint8Array;
  /** A mailbox of one person, or of two who share it. */
  isOwnEmail = false;
  isEmail = false;
  /** The same mailbox with a slip of the hand in it. */
  isNearEmail = false;
  isOwnPhone = false;
  isPhone = false;
  isHome = false;
  isThere = false;
  isId = false;
  isSameBirth = false;
  isNearBirth = false;
  noise = SURE;
  canBeReached = true;
  isColleague = false;
  isLandline = false;

  read(name: NameLevel, levels: Uint8Array, besides: Besides, noise: Noise): void {
    const { isSameByPlugin, canBeReached, isColleague, isLandline } = besides;
    this.noise = noise;
    this.isColleague = isColleague;
    this.canBeReached = canBeReached;
    this.isLandline = isLandline;
    const email = levels[AT.email]!;
    const phone = levels[AT.phone]!;
    const address = levels[AT.address]!;
    const birth = levels[AT.birth]!;
    const place = levels[AT.place]!;
    this.name = name;
    this.levels = levels;
    this.isOwnEmail = email === EMAIL.at.own || email === EMAIL.at['own-of-name'];
    this.isEmail = this.isOwnEmail || email === EMAIL.at.couple;
    // without families, two names of one mailbox are one name entered wrongly
    if (!noise.families) this.isOwnEmail = this.isEmail;
    // relatives and colleagues have addresses that are somewhat alike
    this.isNearEmail = NEAR_EMAILS.has(email) || (email === EMAIL.at.loose && !noise.families);
    this.isOwnPhone = phone === PHONE.at.own;
    this.isPhone = this.isOwnPhone || phone === PHONE.at.family;
    this.isHome = address >= ADDRESS.at['same-there'] && address <= ADDRESS.at.alike;
    this.isThere = place === PLACE.at.postcode || place === PLACE.at.city;
    this.isSameBirth = birth === BIRTH.at.same;
    this.isNearBirth = birth === BIRTH.at.near || birth === BIRTH.at.year;
    this.isId =
      isSameByPlugin || levels[AT.linkedin] === LINKEDIN.at.same || levels[AT.externalId] === EXTERNAL_ID.at.same;
  }
}

const found = new Findings();

/**
 * The guards: each is a kind of pair that looks like one person and often is not, because of what a household, a firm or a name has in
 * common. What two people share by chance is for the weights to say.
 * @param noise what is often wrong in this file, and so proves nothing
 */
export function guard(scale: Scale, name: NameLevel, levels: Uint8Array, besides: Besides, noise: Noise): void {
  found.read(name, levels, besides, noise);
  const { isOfName, isTwoOwners, isTwoGiven } = besides;
  const { isId, isSameBirth, isEmail } = found;
  guardGeneration(scale);
  guardFormOfAddress(scale);
  guardBirth(scale, levels[AT.birth]!);
  if (TWO_NAMES.has(name)) guardTwoNames(scale);
  else guardName(scale);
  if (isTwoOwners) scale.atMost('review', 'each has a mailbox of its own name');
  // however often given names are wrong in a file with families: a slip does not make another name of one
  const isTied = noise.given || isEmail || found.isNearEmail || found.isPhone || found.isHome || isId;
  if (isTwoGiven && (noise.families || !isTied))
    scale.atMost('review', '', 'two given names may be those of two people');
  const email = levels[AT.email]!;
  const isRival = email === EMAIL.at.rival && !besides.isRenamedMailbox;
  const isTwoContacts = email === EMAIL.at.differs && isOtherPhone();
  const isOtherProfile = levels[AT.linkedin] === LINKEDIN.at.differs;
  if ((isTwoContacts || isRival || isOtherProfile) && !(isSameBirth || isId)) {
    if (isRival) scale.atMost('review', '', 'two mailboxes at one company');
    else scale.atMost('review', 'nothing personal in common');
  }
  // a mailbox at each of two firms that are called alike is no slip of the hand
  const isAtTwoFirms = isOfName && email === EMAIL.at.near && levels[AT.company] === COMPANY.at.differs;
  if (isAtTwoFirms && !(isSameBirth || isId || found.isOwnPhone || found.isHome))
    scale.atMost('review', 'nothing personal in common');
  // an address that is made of the name is given to its namesakes: where phone and home are others, they are two people
  const isElsewhere =
    isOtherHome() || (levels[AT.address] === ADDRESS.at.none && levels[AT.place] === PLACE.at.differs);
  if (isOfName && isOtherPhone() && isElsewhere && !(isSameBirth || isId)) {
    scale.atMost('review', 'phone and address differ under a mailbox made of the name');
    scale.excuse(NAMESAKES);
  }
  guardBirthAlone(scale);
  if (isEmail) scale.atLeast('review');
  if (found.isOwnPhone && name === 'none' && !isRival) scale.atLeast('review');
}

function guardGeneration(scale: Scale): void {
  const generation = found.levels[AT.generation]!;
  if (generation === GENERATION.at.half || generation === GENERATION.at.differs) scale.excuse(OF_GENERATION);
  // Jr on one side only: father or son, who may share even the mailbox, unless the birth date or an id says which
  if (generation === GENERATION.at.half && !found.isSameBirth && !found.isId) {
    scale.atMost('review', 'generational suffix on one side only');
  } else if (generation === GENERATION.at.differs) scale.atMost('none', 'generational suffixes differ');
}

/** A man and a woman, or a couple and one of the two. What else they have in common a home explains. */
function guardFormOfAddress(scale: Scale): void {
  const { levels, isOwnEmail, isSameBirth, isId } = found;
  const address = levels[AT.formOfAddress]!;
  if (address === FORM_OF_ADDRESS.at.differs) {
    // the wrong title of one person: somebody knows which
    const isSlip = levels[AT.given] === GIVEN.at.same && levels[AT.family]! <= FAMILY.at.alike;
    scale.atMost(
      isSlip && (isOwnEmail || isSameBirth || isId) ? 'review' : 'none',
      'a man and a woman by their titles',
    );
    scale.excuse(OF_FAMILY);
  } else if (address === FORM_OF_ADDRESS.at.joint && found.name !== 'none') {
    scale.atMost('review', 'a couple and one person');
    scale.excuse(OF_FAMILY);
  }
}

function guardBirth(scale: Scale, birth: number): void {
  const { name, isEmail, isOwnEmail, isPhone, isHome, isNearEmail, isId, noise } = found;
  const isOneName = ONE_NAME.has(name);
  const isMail = isEmail || isNearEmail;
  if (birth === BIRTH.at.generation && !(noise.birth && !noise.families)) {
    // father and son, however often dates are wrong in the file
    scale.atMost(isEmail ? 'review' : 'none', '', 'birth dates a generation apart');
    scale.excuse(OF_BIRTH);
  } else if (birth === BIRTH.at.differs || birth === BIRTH.at.generation) {
    const isTied = isMail || isPhone || isHome || isId || (!noise.families && found.isThere);
    const isSure = noise.birth && (isOneName || !noise.families ? isTied : isOwnEmail || isNearEmail);
    if (isSure) return;
    scale.atMost(isEmail || (noise.birth && isOneName) ? 'review' : 'none', '', 'birth dates differ');
    scale.excuse(OF_BIRTH);
  } else if (birth === BIRTH.at['two-slips']) {
    const isTied = isMail || isPhone || isHome || isId;
    const isSure = noise.birth && (isOneName || isTied || found.isThere);
    if (!isSure) scale.atMost('review', 'birth dates two slips apart');
  } else if (found.isNearBirth) {
    const isTied = isMail || isPhone || isHome || isId || isAllThereIs();
    if (noise.families && !(isTied && (isOneName || isOwnEmail)))
      scale.atMost('review', '', 'a birth date that is nearly the same is that of a relative as well');
  }
}

/**
 * Whether name, birth date and town are all that a record of the file has, and the town is not another: nothing is missing that one
 * person's two records would share. How common the name is, and in how large a file, is weighed.
 */
const isAllThereIs = (): boolean => !found.canBeReached && found.levels[AT.place] !== PLACE.at.differs;

/**
 * Name and birth date are one, and home, town and phone are others: in a large file two of a name are born on one day. An email tells
 * less, as people have several.
 */
function guardBirthAlone(scale: Scale): void {
  const { isSameBirth, isNearBirth, isId, isEmail, isNearEmail, levels } = found;
  if (!(isSameBirth || isNearBirth) || isId || isEmail || isNearEmail) return;
  if (!(isOtherPhone() && isOtherHome() && levels[AT.place] === PLACE.at.differs)) return;
  scale.atMost('review', 'home, town and phone differ');
  scale.excuse(NAMESAKES);
}

const isOtherPhone = (): boolean =>
  found.levels[AT.phone] === PHONE.at.differs || found.levels[AT.phone] === PHONE.at['differs-of-name'];

/** By the street. */
const isOtherHome = (): boolean =>
  found.levels[AT.address] === ADDRESS.at.differs || found.levels[AT.address] === ADDRESS.at['differs-of-name'];

/** What a name that is one, or may be one, needs besides. */
function guardName(scale: Scale): void {
  const { name, isId, isOwnEmail, isEmail, isNearEmail, isOwnPhone, isPhone, isHome } = found;
  const { isSameBirth, isNearBirth, isColleague, noise } = found;
  // nobody else in the file has family name, home and birth date in common: what the fields weigh is enough
  // in one town several have a name that several records have
  const isWeighed = found.levels[AT.birth] !== BIRTH.at.none || isHome || found.levels[AT.place] === PLACE.at.postcode;
  if (!noise.families && name !== 'none' && isWeighed) return;
  const isPersonal = isId || isSameBirth || isOwnEmail;
  switch (name) {
    case 'doubtful':
      if (!(noise.given && isSameBirth && isHome))
        scale.atMost('review', '', 'two given names may be those of two people');
      break;
    case 'loose': {
      // two of one family, unless something that one person alone has is the same too
      const isBorn = isSameBirth || isNearBirth;
      const isTied = isNearEmail || isOwnPhone || isHome;
      if (!(isId || isOwnEmail || (isBorn && isTied)))
        scale.atMost('review', '', 'names that are somewhat alike may be those of two people of one family');
      break;
    }
    case 'short-form':
      // Alex may be Alexander or Alexandra, and both may live at one address with one phone
      if (!isPersonal)
        scale.atMost(
          'review',
          '',
          'a short form may be that of another name, and nothing is the same that one person alone has',
        );
      break;
    case 'initial':
      if (!(isPersonal || isEmail || isOwnPhone)) scale.atMost('review', '', 'an initial fits many names');
      else if (!(isPersonal || isEmail) && found.isLandline) {
        scale.atMost('review', '', 'an initial fits a spouse as well, and a landline is that of a household');
      }
      // Mario's or Maria's
      scale.isHalf = !isPersonal;
      break;
    case 'partial':
    case 'none':
      if (!isHalfProven())
        scale.atMost('review', '', 'a part of the name is missing, and nothing is the same that one person alone has');
      scale.isHalf = !(isOwnEmail || isId);
      break;
    default:
      if (
        !(
          isPersonal ||
          isEmail ||
          isPhone ||
          isHome ||
          isNearBirth ||
          isNearEmail ||
          isColleague ||
          isTwoSlips() ||
          isUncontested()
        )
      ) {
        scale.atMost('review', 'a name alone is no proof');
        scale.excuse(NAMESAKES);
      }
      // what is at home is the father's and the son's: it may be either, where both are there
      scale.isHalf = !isPersonal;
  }
}

/**
 * Half a name, or none, with something that one person alone has. Twins have birth date, family name and home in common, so it takes the
 * given name, or that there are no families in the file.
 */
function isHalfProven(): boolean {
  const { isId, isOwnEmail, isEmail, isNearEmail, isPhone, isHome, isThere, isSameBirth, isNearBirth, noise } = found;
  if (isOwnEmail || isId) return true;
  const isGiven = found.levels[AT.given] !== GIVEN.at.none;
  const isBorn = isSameBirth || isNearBirth || (noise.birth && found.levels[AT.birth] === BIRTH.at['two-slips']);
  if (isGiven && (isEmail || isSameBirth)) return true;
  if (isNearEmail && (isGiven || isBorn)) return true;
  // of a town's children born on one day, whose names are not known, there are several
  return isSameBirth && (isHome || isPhone || (isThere && !isOtherPhone() && !isOtherHome()) || !noise.families);
}

/** Where birth dates are noisy, one that is two slips away is still a tie. */
const isTwoSlips = (): boolean => found.noise.birth && found.levels[AT.birth] === BIRTH.at['two-slips'];

/** Whether a name in one postcode has nothing that speaks against it: then it depends on how common it is. */
function isUncontested(): boolean {
  const { levels } = found;
  if (levels[AT.place] !== PLACE.at.postcode) return false;
  const isOpen = (at: number, ...apart: readonly number[]): boolean => !apart.includes(levels[at]!);
  return (
    isOpen(AT.email, EMAIL.at.differs, EMAIL.at.rival, EMAIL.at.role, EMAIL.at.crowd) &&
    isOpen(AT.phone, PHONE.at.differs, PHONE.at['differs-of-name'], PHONE.at.crowd) &&
    isOpen(AT.address, ADDRESS.at.differs, ADDRESS.at['differs-of-name']) &&
    isOpen(AT.company, COMPANY.at.differs, COMPANY.at['differs-of-name']) &&
    isOpen(AT.birth, BIRTH.at.differs, BIRTH.at['two-slips'], BIRTH.at.generation)
  );
}

/**
 * Two different names are two people. The pair is worth a look where something belongs to one person alone as a rule; a mailbox does,
 * whatever else a household shares, and whoever sends mail to it must know.
 */
function guardTwoNames(scale: Scale): void {
  const { name, levels, isEmail, isPhone, isHome, isId, isSameBirth } = found;
  const isGiven = name === 'given-differs';
  const isFamily = name === 'family-differs';
  // a new family name: born the same day, called the same, reached the same way
  const isSameGiven = levels[AT.given] === GIVEN.at.same || levels[AT.given] === GIVEN.at.alike;
  const isMail = isEmail || found.isNearEmail;
  if (isFamily && isSameBirth && isSameGiven && (isMail || isPhone || isHome)) return;
  // no families in this file: not twins, but a name that was entered wrongly
  const { noise } = found;
  const isHalf = levels[AT.family] !== FAMILY.at.differs || isSameGiven;
  if (!noise.families && isSameBirth && (isHome || isMail || (isHalf && found.isThere))) return;
  if (!noise.families && isHalf && (isHome || isMail) && levels[AT.birth]! < BIRTH.at.differs) return;
  if (noise.given && levels[AT.family] !== FAMILY.at.differs && isSameBirth && isHome) return;
  const isHousehold = isGiven && (isPhone || levels[AT.phone] === PHONE.at.crowd || isHome);
  // her mailbox at work was renamed with her
  const isAtOnePlace = isHome || (levels[AT.address] === ADDRESS.at.office && isSameGiven);
  const isOfYear = isHome && isSameGiven && levels[AT.birth] === BIRTH.at.year;
  const isMarried =
    isFamily && (isSameBirth || isOfYear || (isPhone && (isAtOnePlace || levels[AT.email] !== EMAIL.at.rival)));
  const isFamilyMailbox = isGiven && levels[AT.email] === EMAIL.at.crowd;
  const why = isHousehold ? 'one household' : '';
  if (isId || isMarried || isEmail || isFamilyMailbox) {
    scale.atMost('review', why);
    scale.atLeast('review');
  } else scale.atMost('none', why);
  scale.excuse(OF_FAMILY);
}
