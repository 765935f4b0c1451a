import { measure } from './measure.mjs';

/**
 * The cases whose options a CRM would use: none, a scheme that need not be there, credentials refused. Left out are cases for ports that must
 * be there, lists of hosts, hosts without a top-level domain, underscores, schemes other than those of the web, limits of length.
 */
const WANTED = new Set([
  '',
  'require_protocol=false',
  'disallow_auth=true',
  'allow_fragments=true',
  'validate_length=false',
]);
const optionsOf = ([options = {}]) =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

export async function score(cases, ask) {
  const asked = cases.filter(({ args }) => WANTED.has(optionsOf(args)));
  const answers = await ask(
    'url',
    asked.map(({ input }) => input),
  );
  const rated = asked.map((one, i) => ({
    case: one,
    expected: one.expected.valid,
    got: answers[i].valid,
    right: answers[i].valid === one.expected.valid,
  }));
  return [measure('valid or not, options of a CRM', rated)];
}
