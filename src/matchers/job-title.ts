/** Compares job titles: of two records of one name at one company, whether they are of one colleague or two. */
import { defineMatcher } from '../define.ts';
import { matchText } from '../values/text/text.ts';

const NOTHING = /^(?:n ?a|none|null|unknown|tbd|tba|test|x+|title|job title|contact|other)$/;

export const jobTitle = defineMatcher({
  id: 'job-title',
  roles: ['job_title'],
  docs: {
    summary: 'Same job title.',
    why: 'Two people of one name in one company hardly ever have the same position. Another title says nothing: people are promoted.',
    examples: [
      { before: 'Head of  Sales', after: 'head of sales' },
      { before: 'n/a', after: '' },
    ],
  },
  form(value) {
    const form = matchText(value);
    return form.length < 2 || NOTHING.test(form) ? '' : form;
  },
  keys: () => [],
  similarity: (a, b) => (a === b ? 1 : 0),
});
