/** What a merge keeps of a column whose role does not say so, by its label: of `First Gift Date` the earliest, of `Last donation` the latest. */
import type { Facts } from '../../contract.ts';
import { hasCjk, matchText } from '../../values/text/text.ts';
import type { Draft } from './assign.ts';

type Keeps = NonNullable<Facts['keeps']>;

// biome-ignore format: words
const FIRST = new RegExp(`^(?:${[
  'first', 'earliest', 'initial', 'since', 'joined', 'became', 'erst(?:e|er|es|en|mals|mal)', 'seit', 'premiere?', 'depuis', 'primer[ao]?', 'primeir[ao]', 'desde', 'forsta', 'sedan', 'forste', 'siden', 'eerste?', 'sinds',
  'prim[ao]', 'primul', 'dal', 'ensimmai\\p{L}*', 'alkaen', 'lahtien', 'pierwsz\\p{L}*', 'prvni\\p{L}*', 'prv[aey]', 'elso', 'πρωτ\\p{L}*', 'ilk', 'перв\\p{L}*', 'перш\\p{L}*', 'първ\\p{L}*', 'прв\\p{L}*', 'pertama', 'esimene', 'pirma\\p{L}*', 'fyrst\\p{L}*',
].join('|')})$`, 'u');
// biome-ignore format: words
const LAST = new RegExp(`^(?:${[
  'last', 'latest', 'recent', 'newest', 'letzt\\p{L}*', 'zuletzt', 'derni\\p{L}*', 'ultim\\p{L}*', 'senast\\p{L}*', 'seneste?', 'sidste?', 'siste?', 'laatste?', 'viimei\\p{L}*', 'viimeksi', 'ostatni\\p{L}*', 'posledn\\p{L}*', 'zadnj\\p{L}*', 'zadnji', 'utolso',
  'legutobbi', 'τελευται\\p{L}*', 'son', 'послед\\p{L}*', 'останн\\p{L}*', 'terakhir', 'darrer\\p{L}*', 'viimane', 'pedej\\p{L}*', 'paskutin\\p{L}*', 'sidast\\p{L}*',
].join('|')})$`, 'u');
const FIRST_CJK = /首次|最初|初回|第一次|首单|初診|初诊|첫|최초/;
const LAST_CJK = /最後|最后|最終|最终|最近|最新|上次|前回|直近|末次|마지막|최근/;
/** What is still to come, of which neither the first nor the last is the right one. */
const AHEAD = /^(?:next|due|expir\p{L}*|renew\p{L}*|until|end|scheduled|planned)$/u;

type Kept = Pick<Draft, 'role' | 'also' | 'by' | 'keeps'>;

/** What is known of a column for merging; nothing where the survivor's value stays. */
export function keepsFact(draft: Kept, label: string): Pick<Facts, 'keeps'> {
  const keeps = keptByLabel(draft, label);
  return keeps === undefined ? {} : { keeps };
}

function keptByLabel({ role, also, by, keeps }: Kept, label: string): Keeps | undefined {
  if (by === 'map') return undefined;
  if (keeps !== undefined) return keeps;
  if (role !== 'other_date') return undefined;
  // a second column of the kind: `Created` and `Member since`
  if (also.has('created_at')) return 'earliest';
  if (also.has('updated_at')) return 'latest';
  return sideOf(label);
}

/** Whether a date is the first or the last of its kind, as far as its label says. */
export function sideOf(label: string): 'earliest' | 'latest' | undefined {
  const words = matchText(label.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[_./-]+/g, ' ')).split(' ');
  if (words.some((word) => AHEAD.test(word))) return undefined;
  const isCjk = hasCjk(label) || /\p{Script=Hangul}/u.test(label);
  const isFirst = words.some((word) => FIRST.test(word)) || (isCjk && FIRST_CJK.test(label));
  const isLast = words.some((word) => LAST.test(word)) || (isCjk && LAST_CJK.test(label));
  if (isFirst === isLast) return undefined;
  return isFirst ? 'earliest' : 'latest';
}
