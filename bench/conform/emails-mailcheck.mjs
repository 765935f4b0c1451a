import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'tldts';
import { askEach } from './ask.mjs';
import { measure } from './measure.mjs';

/** Lists of a case, as a pack for crmq: they are the user's own, beside what crmq knows. */
function packer(folder) {
  const files = new Map();
  return ({ domains, secondLevelDomains, topLevelDomains }) => {
    const lists = { domains: domains ?? [], names: secondLevelDomains ?? [], endings: topLevelDomains ?? [] };
    const text = JSON.stringify({ name: 'lists', extends: 'recommended', rules: { 'email-typo': ['warning', lists] } });
    if (!files.has(text)) {
      files.set(text, join(folder, `${files.size}.yaml`));
      writeFileSync(files.get(text), text);
    }
    return ['--pack', files.get(text)];
  };
}

/** What crmq is asked for a case of a function that is no `suggest`: the same question of a whole address. */
const ASKED = {
  suggest: ({ input }) => input,
  splitEmail: ({ input }) => input,
  findClosestDomain: ({ input, lists: { candidates } }) =>
    input.includes('.') && candidates.some((one) => one.includes('.') && !ENDINGS.test(one))
      ? `x@${input}`
      : `x@${candidates.includes('com') ? `example-firm.${input}` : `${input}.com`}`,
};
const ENDINGS = /^co\.uk$/;
const listsOf = ({ fn, lists }) => {
  if (fn !== 'findClosestDomain') return lists ?? {};
  const { candidates } = lists;
  if (candidates.includes('com')) return { topLevelDomains: candidates };
  return candidates.some((one) => one.includes('.'))
    ? { domains: candidates }
    : { secondLevelDomains: candidates, topLevelDomains: ['com'] };
};

/** A name below an ending that exists: `.cmo` does not. */
const isDomain = (domain) => parse(domain).isIcann === true && parse(domain).domain !== null;
const domainOf = (address) => address.slice(address.lastIndexOf('@') + 1);

export async function score(cases, ask) {
  const folder = mkdtempSync(join(tmpdir(), 'crmq-mailcheck-'));
  try {
    const pack = packer(folder);
    const answers = await askEach(
      ask,
      'email',
      cases,
      (one) => pack(listsOf(one)),
      (one) => ASKED[one.fn](one),
    );
    return measures(cases.map((one, i) => ({ case: one, answer: answers[i] })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measures(rated) {
  const of = (fn, judge) =>
    rated
      .filter(({ case: one }) => one.fn === fn)
      .map(({ case: one, answer }) => ({ case: one, expected: one.expected, ...judge(one, answer) }));
  const suggested = of('suggest', ({ expected }, { parts }) => {
    const got = domainOf(parts.suggestion) || null;
    return { got, right: got === expected.suggestion };
  });
  const closest = of('findClosestDomain', ({ input, expected }, { parts }) => {
    const got = domainOf(parts.suggestion);
    const isSame = expected.suggestion === input && got === '';
    const wanted = expected.suggestion;
    return { got, right: isSame || got === wanted || got === `${wanted}.com` || got === `example-firm.${wanted}` };
  });
  const split = of('splitEmail', ({ expected }, { valid, parts }) => ({
    got: valid ? parts : null,
    right: expected === null ? !valid : parts.local === expected.address.trim() && parts.domain === expected.domain,
  }));
  return [
    measure('suggestion with its lists', suggested, { bar: 24, peer: 'mailcheck 19 of 25' }),
    measure(
      'no suggestion for valid domains',
      suggested.filter(({ case: { input }, expected }) => expected.suggestion === null && isDomain(domainOf(input))),
      { bar: 1 },
    ),
    measure('nearest of a list', closest),
    measure('local part and domain', split),
  ];
}
