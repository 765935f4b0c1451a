import { askEach } from './ask.mjs';
import { scoreParts } from './names/parts.mjs';

/** English and German names; the German ones are asked with their country. */
export async function score(cases, ask) {
  const answers = await askEach(ask, 'name', cases, ({ lang }) => (lang === 'de' ? ['--country', 'DE'] : []));
  return scoreParts(cases, answers, { bar: 0.88, peer: '75 %' });
}
