/** Which texts may not be copied out of a file into a pack: what may be of a person, secret, or act where it is shown. */
import { sniff } from '../fields/sniff.ts';

/** Longer texts are prose. */
const LONGEST = 60;
const CONTROL = /[\p{C}\p{Zl}\p{Zp}]/u;
const REACH = /@|＠|https?:|www\.|(?:\d[\s()./-]*){7}/i;

/** Names of columns that say who it was, in words that no CRM's label has. */
const WHO =
  /(?:^|[\s_.-])(?:owner|rep|reps|agent|assigned|assignee|account manager|sales ?person|seller|created by|modified by|updated by|user|contact|person|name|referrer|referred by|advisor|consultant|employee|manager|vastuuhenkil|omistaja|myyj|besitzer|bearbeiter|ansprechpartner|verk[aä]ufer|propriétaire|vendeur|propietario|vendedor|säljare|ägare)(?:$|[\s_.\w-])/iu;
const WHO_CJK = /负责人|所有者|销售|经理|姓名|担当|氏名|名前/;

export const isAboutWho = (column: string): boolean => WHO.test(column) || WHO_CJK.test(column);

/** Shares of different values from which a column is one of persons. */
const PERSONS = 0.2;
const NAMES = 0.34;

/** Whether the values of a list are, or could be, names of people or ways to reach them. */
export function mayBePersonal(values: readonly string[]): boolean {
  if (values.some((value) => REACH.test(value))) return true;
  const shape = sniff(values);
  return shape.share('person') >= PERSONS || shape.share('givenName') + shape.share('surname') >= NAMES;
}

/** Whether a text is of a kind that can stand in a list of options. */
export const isOptionText = (value: string): boolean => value.length <= LONGEST && !CONTROL.test(value);
