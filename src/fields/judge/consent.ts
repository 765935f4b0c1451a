/**
 * Labels of consent that no table has, read word by word: `Receives our monthly newsletter`, `Kein Infobrief`, `Do Not Solicit`, `Photo Consent`.
 * A refusal in such a column must survive a merge as one in a column that is known. The values must say yes or no; a label that asks for consent
 * and does not say what a yes means gets no role, and a merge keeps both answers.
 */
import type { Facts, Role } from '../../contract.ts';
import { hasCjk, matchText } from '../../values/text/text.ts';
import {
  AGREEMENTS, ASIDES, CHANNELS, CJK_ASIDES, CJK_CHANNELS, CJK_EMAILS, CJK_OTHERS, CJK_PHONES, CJK_POSTS, CJK_REFUSALS, CJK_SUBJECTS, DENIALS, ELSE_WORDS, EMAIL_PARTS, FILLERS, GRANTS, OTHERS,
  PHONE_WORDS, POST_WORDS, REFUSALS, REFUSED_ALONE, SUBJECTS,
} from '../data/consent-label-words.ts'; // biome-ignore format: a list reads better dense
import type { Shape } from '../look/sniff.ts';
import { type Verdict, verdict } from './clue.ts';

/** Share of values that must be yes or no. */
const MOSTLY = 0.9;
const CONFIDENCE = 0.7;

type Channel = NonNullable<Facts['channel']>;

export interface ConsentLabel {
  /** What `true` says; undefined where the label does not tell. */
  readonly polarity: 'refusal' | 'grant' | undefined;
  /** What it is about; undefined for every way of reaching somebody. */
  readonly channel: Channel | undefined;
  /** Whether it says so of the record rather than of the person: `Blocked`. */
  readonly isBlock?: boolean;
}

type Look = (word: string) => boolean;

/** Share of marks (○, ×) from which on they are not taken for a slip: without a locale pack nobody reads them. */
const SOME = 0.1;
export const UNTOLD = 'label asks for consent, and which answer permits cannot be told: a merge keeps both';

/** @returns undefined where the label is none of consent, or the values are no answers */
export function judgeConsentLabel(label: string, shape: Shape): (Verdict & { readonly isUntold?: true }) | undefined {
  // without a value the label must do: answers may come later than the rows that are looked at
  const isMarked = shape.share('mark') >= SOME;
  if (shape.sampled > 0 && shape.share('answer') + shape.share('mark') < MOSTLY) return undefined;
  const read = readConsentLabel(label);
  if (!read) return undefined;
  const said =
    shape.sampled === 0
      ? 'it has no values yet'
      : `${Math.round(shape.share('answer') * 100)} % of values are yes or no`;
  if (read.polarity === undefined || isMarked) return { ...verdict(null, CONFIDENCE, UNTOLD), isUntold: true };
  const why = `label reads like ${read.polarity === 'refusal' ? 'a refusal' : 'an agreement'}${ABOUT[read.channel ?? 'email']}, and ${said}`;
  return verdict(roleOf(read), CONFIDENCE, why);
}

const ASKED: ReadonlySet<Role> = new Set<Role>([
  'opt_in_email',
  'opt_out_email',
  'other_opt_in',
  'other_opt_out',
  'do_not_call',
]);

/** `["email", "sms"]` under a label of consent: lists of the channels that somebody agreed to are neither yes nor no. */
export const listsChannels = (role: Role | null, shape: Shape): boolean =>
  role !== null && ASKED.has(role) && shape.sampled > 0 && shape.share('jsonList') >= 0.5;

const ABOUT: { readonly [channel in Channel]: string } = {
  email: ' to be written to',
  phone: ' to be called or texted',
  post: ' to get post',
  none: '',
};

function roleOf({ polarity, channel, isBlock }: ConsentLabel): Role {
  if (polarity === 'grant') return channel === undefined || channel === 'email' ? 'opt_in_email' : 'other_opt_in';
  if (channel === 'phone') return 'do_not_call';
  return isBlock || channel === 'post' || channel === 'none' ? 'other_opt_out' : 'opt_out_email';
}

/** What `true` in a column of this label says. */
export const polarityOf = (label: string): 'refusal' | 'grant' | undefined => readConsentLabel(label)?.polarity;

/** Whether a label asks for consent, and for which. */
function readConsentLabel(label: string): ConsentLabel | undefined {
  if (hasCjk(label)) return readCjk(label);
  const words = wordsOf(label);
  if (words.length === 0) return undefined;
  const { isSubject, isAgreement, isRefusal, isDenial, isGrant, isChannel, isFiller, isAside, isOther } = looks();
  const alone = words.find((word) => REFUSED_ALONE.has(word));
  if (alone !== undefined && words.every((word) => word === alone || isFiller(word) || word === 'list')) {
    const about = REFUSED_ALONE.get(alone) as Channel | 'block' | '';
    if (about === 'block') return { polarity: 'refusal', channel: undefined, isBlock: true };
    return { polarity: 'refusal', channel: about === '' ? undefined : about };
  }
  const hasAgreement = words.some(isAgreement);
  if (words.some(isAside)) return hasAgreement ? { polarity: undefined, channel: undefined } : undefined;
  // a `no` at the end is a number: `Phone No`
  const turned = words.filter((word, at) => isRefusal(word) && !(word === 'no' && at === words.length - 1 && at > 0));
  const isKnown = (word: string): boolean =>
    isSubject(word) || isAgreement(word) || isRefusal(word) || isChannel(word) || isGrant(word) || isFiller(word);
  const strange = words.filter((word) => !isKnown(word));
  const channel = channelOf(label);
  // two of them may take each other back: "cannot unsubscribe"
  const polarity = turned.length > 1 ? undefined : turned.length === 1 ? 'refusal' : 'grant';
  if (hasAgreement) {
    const isElse =
      strange.length > 0 && (channel !== 'email' || words.some(isOther)) && channel !== 'phone' && channel !== 'post';
    return { polarity, channel: isElse ? 'none' : channel };
  }
  if (strange.length > 0) return undefined;
  if (words.some(isSubject)) return { polarity, channel };
  if (!words.some(isChannel)) return undefined;
  if (turned.length === 1 && turned.every(isDenial)) return { polarity, channel };
  if (turned.length > 0) return undefined;
  const isAsked = words.some(isGrant) || isByChannel(words, isChannel) || isMarketing(words, isChannel);
  return isAsked ? { polarity, channel } : undefined;
}

/** `Marketing`, `SMS marketing`, `Marketing by post`; `Marketing lead` is somebody. */
const isMarketing = (words: readonly string[], isChannel: Look): boolean =>
  words.some((word) => /^(?:marketing|communication)/.test(word)) &&
  words.every((word) => isChannel(word) || /^(?:by|via|per|and|or|general)$/.test(word));

/** `Contact by post`, `Contact via SMS`. */
const isByChannel = (words: readonly string[], isChannel: Look): boolean =>
  /^(?:contact|kontakt|send)/.test(words[0] ?? '') &&
  words.some((word, at) => /^(?:by|via|per|por|par)$/.test(word) && isChannel(words[at + 1] ?? ''));

/** What a label of consent is about, where it is one thing; undefined where it names none, or several. */
function channelOf(label: string): Channel | undefined {
  const found: Channel[] = [];
  if (hasCjk(label)) {
    for (const [channel, pattern] of [
      ['phone', CJK_PHONES],
      ['post', CJK_POSTS],
      ['email', CJK_EMAILS],
      ['none', CJK_OTHERS],
    ] as const) {
      if (pattern.test(label)) found.push(channel);
    }
  } else {
    const words = wordsOf(label);
    const { isOfPhones, isOfPost, isOfElse } = looks();
    if (words.some(isOfPhones)) found.push('phone');
    if (words.some(isOfPost)) found.push('post');
    if (EMAIL_PARTS.test(words.join(' '))) found.push('email');
    if (words.some(isOfElse)) found.push('none');
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Roles of which the label says what they are about: other ones say so themselves. */
const OTHER: ReadonlySet<Role | null> = new Set<Role>(['other_opt_in', 'other_opt_out']);
const OF_MAIL: ReadonlySet<Role | null> = new Set<Role>(['opt_in_email', 'opt_out_email']);

/** Of which way of reaching somebody a column of consent speaks. One for mail speaks of mail alone, or in doubt of all of them. */
export function channelFact(role: Role | null, label: string): Pick<Facts, 'channel'> {
  if (!OTHER.has(role) && !OF_MAIL.has(role)) return {};
  const read = readConsentLabel(label);
  const channel = OTHER.has(role) && read ? read.channel : channelOf(label);
  return channel === undefined || (OF_MAIL.has(role) && channel !== 'email') ? {} : { channel };
}

function readCjk(label: string): ConsentLabel | undefined {
  const hasSubject = CJK_SUBJECTS.some((word) => label.includes(word));
  if (CJK_ASIDES.test(label)) return undefined;
  // 是否同意 asks whether: nothing is refused by its 否
  const asked = label.replace('是否', '');
  const isRefused = CJK_REFUSALS.some((word) => asked.includes(word));
  if (!hasSubject && !(isRefused && CJK_CHANNELS.some((word) => asked.includes(word)))) return undefined;
  return { polarity: isRefused ? 'refusal' : 'grant', channel: channelOf(label) };
}

/** `newsletterOptIn`, `newsletter_opt-in (DE)` → newsletter, optin, de; `HasOptedOutOfFax` → has, optout, of, fax. Numbers say nothing. */
function wordsOf(label: string): string[] {
  const spaced = label
    .replace(/(?<=[\p{Ll}])(?=\p{Lu})/gu, ' ')
    .replace(/[_./-]+/g, ' ')
    .replace(/\bj['’]/gi, 'je ');
  const joined = matchText(spaced)
    .replace(/\bopt(?:ed)? (in|out)\b/g, 'opt$1')
    .replace(/\b(?:opted|opt)(in|out)\b/g, 'opt$1')
    .replace(/\bne (pas|plus)\b/g, '$1')
    .replace(/\bich (?:mochte|will|wunsche)\b/g, 'ichmochte')
    .replace(/\bdo not\b|\bdon t\b/g, 'not')
    .replace(/\be (mails?|post|posta)\b/g, 'e$1');
  return joined.split(' ').filter((word) => word !== '' && !/^\d+$/.test(word));
}

let read: ReturnType<typeof readWords> | undefined;

/** The lists are read when a column comes that they could be about. */
const looks = (): ReturnType<typeof readWords> => (read ??= readWords());

const readWords = () => ({
  isSubject: lookFor(SUBJECTS),
  isAgreement: lookFor(AGREEMENTS),
  isRefusal: lookFor(REFUSALS),
  isDenial: lookFor(DENIALS),
  isGrant: lookFor(GRANTS),
  isChannel: lookFor(CHANNELS),
  isFiller: lookFor(FILLERS),
  isAside: lookFor(ASIDES),
  isOther: lookFor(OTHERS),
  isOfPhones: lookFor(PHONE_WORDS),
  isOfPost: lookFor(POST_WORDS),
  isOfElse: lookFor(ELSE_WORDS),
});

function lookFor(list: string): Look {
  const all = list.split(/\s+/).filter((word) => word !== '');
  const whole = new Set(all.filter((word) => !word.includes('*')));
  const within = all.filter((word) => /^\*.*\*$/.test(word)).map((word) => word.slice(1, -1));
  const beginnings = all.filter((word) => /^[^*].*\*$/.test(word)).map((word) => word.slice(0, -1));
  const endings = all.filter((word) => /^\*.*[^*]$/.test(word)).map((word) => word.slice(1));
  return (word) =>
    whole.has(word) ||
    beginnings.some((beginning) => word.startsWith(beginning)) ||
    endings.some((ending) => word.endsWith(ending)) ||
    within.some((part) => word.includes(part));
}
