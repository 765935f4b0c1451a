import { measure } from './measure.mjs';

const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/[.,]/g, '').replace(/\s+/g, ' ').trim();

/**
 * What of rigour's tests is a question to crmq. A form is taken out or named: `remove_org_types` and `extract_org_types`. Where rigour
 * writes a name with another spelling of its form (`replace_compare`), crmq must come to one key for both. Its `generic` families (AG =
 * joint stock company) and its display rewriting are not what crmq does: it keeps the form that was typed, so those are left out.
 */
export async function score(cases, ask) {
  const answers = await ask(
    'company',
    cases.map(({ input }) => input),
  );
  const rated = cases.map((one, i) => ({ case: one, parts: answers[i].parts })).filter(({ case: one }) => applies(one));
  const of = (name) => rated.filter(({ case: { expected } }) => expected[name] !== undefined);
  const removed = of('remove_org_types').map(({ case: one, parts }) => ({
    case: one,
    expected: one.expected,
    got: parts,
    right: fold(parts.base) === fold(one.expected.remove_org_types),
  }));
  const extracted = of('extract_org_types').map(({ case: one, parts }) => {
    const forms = one.expected.extract_org_types.map(([form]) => fold(form));
    return { case: one, expected: one.expected, got: parts, right: fold(parts.legalForm) === forms.join(' ') };
  });
  const replaced = of('replace_compare');
  const others = await ask(
    'company',
    replaced.map(({ case: { expected } }) => expected.replace_compare),
  );
  const compared = replaced.map(({ case: one, parts }, i) => ({
    case: one,
    expected: others[i].parts,
    got: parts,
    right: parts.match === others[i].parts.match && parts.legalFormKey === others[i].parts.legalFormKey,
  }));
  return [
    measure('form taken out', removed),
    measure('form named', extracted),
    measure('one match form and one key', compared),
  ];
}

/** Left out: generic families, and forms that rigour empties instead of naming. */
const applies = ({ options, expected }) =>
  options.generic !== 'True' && !String(expected.replace_compare ?? '').startsWith(' ');
