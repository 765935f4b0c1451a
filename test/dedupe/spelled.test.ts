/** What is said of two forms from their bytes must be what their matcher says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeEmails, alikePostcodes, UNSAID } from '../../src/dedupe/weigh/spelled.ts';
import { email } from '../../src/matchers/email.ts';
import { postcode } from '../../src/matchers/postcode.ts';

type Said = typeof alikeEmails;

/** Two texts, the other one often a few slips away from the first. */
function near(one: fc.Arbitrary<string>, letters: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> {
  const slip = fc.record({ at: fc.nat(20), kind: fc.constantFrom('put', 'take', 'swap', 'replace'), letter: letters });
  const slips = fc.array(slip, { maxLength: 3 });
  return fc.oneof(
    fc.tuple(one, one),
    fc.tuple(one, slips).map(([text, all]): [string, string] => [
      text,
      all.reduce((now, { at: place, kind, letter }) => {
        const at = place % (now.length + 1);
        const [head, tail] = [now.slice(0, at), now.slice(at)];
        if (kind === 'put') return head + letter + tail;
        if (kind === 'take') return head + tail.slice(1);
        if (kind === 'replace') return head + letter + tail.slice(1);
        return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
      }, text),
    ]),
  );
}

function agrees(
  pairs: fc.Arbitrary<[string, string]>,
  said: Said,
  similarity: (a: string, b: string) => number,
): number {
  let unsaid = 0;
  fc.assert(
    fc.property(pairs, ([left, right]) => {
      if (left === right) return;
      const [a, b] = [Buffer.from(`..${left}`), Buffer.from(`...${right}!`)];
      const alike = said(a, 2, a.length, b, 3, b.length - 1);
      if (alike === UNSAID) unsaid++;
      else expect(alike).toBe(left < right ? similarity(left, right) : similarity(right, left));
    }),
    { numRuns: 20_000 },
  );
  return unsaid;
}

describe('from bytes alone', () => {
  it('postcodes are as alike as their matcher says', () => {
    const codes = fc.stringMatching(/^0{0,2}[12A]{1,6}$/);
    const unsaid = agrees(near(codes, fc.constantFrom('0', '1', '2', 'A')), alikePostcodes, postcode.similarity);
    expect(unsaid).toBeLessThan(2_000);
  });

  it('emails are as alike as their matcher says', () => {
    const mails = fc.stringMatching(/^[ab.1]{3,13}(?:c1|1c)?@(?:a|b)\.(?:co|oc)$/);
    const unsaid = agrees(near(mails, fc.constantFrom('a', 'b', '1', '.')), alikeEmails, email.similarity);
    expect(unsaid).toBeLessThan(1_000);
  });
});
