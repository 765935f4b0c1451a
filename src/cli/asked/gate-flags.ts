/** What flags ask of a file: `--max-errors 2%`, `--max email-syntax=2%`, `--min-valid Email=98%`. */
import { DIMENSIONS, type Dimension } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { type CriterionName, FILE_CRITERIA, joinSaid, type Said } from '../../gate/asked.ts';
import { limitFrom, type Takes } from '../../gate/limit.ts';
import { didYouMean } from '../../packs/nearest.ts';
import type { Flags } from './request.ts';

/** What stands before the = of a flag that may be given several times. */
type About = 'rule' | 'column' | 'dimension';

interface GateFlag {
  readonly name: CriterionName;
  readonly takes: Takes;
  readonly about?: About;
  /** Whether it is about the whole file where nothing stands before it. */
  readonly isWhole?: boolean;
}

const REPEATED: { readonly [flag: string]: GateFlag } = {
  max: { name: 'max', takes: 'amount', about: 'rule' },
  'min-score': { name: 'min-score', takes: 'points', about: 'dimension', isWhole: true },
  'max-drop': { name: 'max-drop', takes: 'points', about: 'dimension', isWhole: true },
  'min-valid': { name: 'min-valid', takes: 'percent', about: 'column', isWhole: true },
  'min-filled': { name: 'min-filled', takes: 'percent', about: 'column' },
  'max-share': { name: 'max-share', takes: 'percent', about: 'column' },
};
const SWITCHES = ['keep-columns', 'fail-on-anomaly', 'allow-empty'] as const;
const SINGLE = [
  'fail-on', 'max-errors', 'max-warnings', 'max-rejected', 'max-duplicates', 'max-repairs', 'min-rows',
] as const; // biome-ignore format: a list

const camel = (flag: string): string => flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** @throws CrmqError `bad-flag`, `unknown-dimension`; rules and columns are looked up later */
export function gateFlags(flags: Flags): Said[] {
  const single = SINGLE.flatMap((name) => {
    const text = flags[camel(name)];
    return text === undefined ? [] : [said({ name, takes: FILE_CRITERIA[name] }, name, String(text))];
  });
  const repeated = Object.entries(REPEATED).flatMap(([flag, shape]) =>
    ((flags[camel(flag)] as string[] | undefined) ?? []).map((text) => said(shape, flag, text)),
  );
  const switches = SWITCHES.filter((name) => flags[camel(name)] === true).map((name) => switched(name));
  // commander reads --no-worse as the opposite of a --worse that there is not
  const noWorse = flags.worse === false ? [switched('no-worse')] : [];
  return joinSaid([...single, ...repeated, ...switches, ...noWorse]);
}

const switched = (name: CriterionName): Said => ({ name, limit: { unit: 'switch' }, from: `--${name}` });

function said({ name, takes, about, isWhole }: GateFlag, flag: string, text: string): Said {
  const from = `--${flag}`;
  const at = about === undefined ? -1 : text.lastIndexOf('=');
  if (about !== undefined && at <= 0 && isWhole !== true) {
    const sort = about === 'rule' ? 'email-syntax=2%' : 'Email=95%';
    throw new CrmqError('bad-flag', `${from} ${JSON.stringify(text)}: write it as ${sort}`);
  }
  const value = text.slice(at + 1).trim();
  const limit = limitFrom(takes, value);
  if (typeof limit === 'string') {
    throw new CrmqError('bad-flag', `${from} ${JSON.stringify(text)}: ${limit}`);
  }
  if (about === undefined || at <= 0) return { name, limit, from };
  const subject = text.slice(0, at);
  return { name, [about]: about === 'dimension' ? dimensionOf(subject, from) : subject, limit, from };
}

function dimensionOf(name: string, from: string): Dimension {
  const found = DIMENSIONS.find((one) => one === name.trim());
  if (found) return found;
  throw new CrmqError('unknown-dimension', `${from}: there is no dimension ${JSON.stringify(name)}`, {
    hint: didYouMean(name, DIMENSIONS, `dimensions: ${DIMENSIONS.join(', ')}`),
  });
}
