/** Moves a job title in front of a name into the empty column for job titles. */
import { defineNormalizer } from '../define.ts';
import { leadingJobTitle } from '../values/name/not-a-name.ts';
import { matchText } from '../values/text/text.ts';

export const nameJobTitle = defineNormalizer({
  id: 'name-job-title',
  roles: ['full_name', 'first_name'],
  fills: ['job_title'],
  risk: 'opt-in',
  phase: 'split',
  only: { any: ['space', 'dot'] },
  docs: {
    summary: 'Move a job title that stands before a name (`tj. Pekka`, `toim.joht. Pekka`) to the job title column.',
    why: 'Finnish address books write the position before the name, and greetings then begin with it. Which of the two short words is meant cannot always be known (PJ is a chairman and a pair of initials), so it is off by default and reported. Where the file has no job title column, or it holds something else, the title stays.',
    examples: [
      { before: 'tj. Pekka', after: 'tj. Pekka', note: 'with an empty job title column: name Pekka, job title tj.' },
      { before: 'PJ Harvey', after: 'PJ Harvey' },
    ],
  },
  normalize(value, context) {
    if (!value.includes(' ') && !value.includes('.')) return value;
    const found = leadingJobTitle(value);
    if (!found || !context.has('job_title')) return value;
    const there = context.get('job_title');
    if (there !== '' && matchText(there) === matchText(found.title)) return found.name;
    return { value: found.name, also: { job_title: found.title } };
  },
});
