/** What a column would be if others were not there, which is what the score must not hang on. */
import type { Crm, Role } from '../../contract.ts';
import { isAmbiguous, rolesAlone } from '../judge/ambiguous.ts';
import { judgeContent } from '../judge/content.ts';
import { judgedKey } from '../judge/judged-key.ts';
import { isShort, voteLanguages } from '../label/entries.ts';
import { labelKey } from '../label/keys.ts';
import { readLabel } from '../label/labels.ts';
import { readQualified } from '../label/qualified.ts';
import type { Shape } from '../look/sniff.ts';
import type { Draft } from './assign.ts';
import type { Work } from './work.ts';

/** Adds to a column the roles that it would have by itself. What was set by hand stands. */
export function standAlone(work: Work, draft: Draft): void {
  const index = work.columns.indexOf(draft.column);
  const label = work.labels[index] ?? '';
  const [key, shape] = [judgedKey(label), work.shapes[index] as Shape];
  const { crm } = work.signature;
  const languages = work.languages.order;
  if (draft.by === 'content' || (draft.by === 'label' && isShort(labelKey(label)))) {
    // a short label is read by the language of those beside it, else by its values
    const seen = [false, true].map((isStrange) => judgeContent(shape, { label, isStrange, has: () => false }).role);
    const named = readLabel(label, { crm, languages: voteLanguages([labelKey(label)]) })?.role;
    for (const one of [...seen, named, readQualified(label, { crm, languages: work.languages })])
      if (one) draft.also.add(one);
  } else if (draft.by === 'label' && draft.block === '' && isAmbiguous(key)) {
    const has = (role: Role) => work.drafts.some((other) => other !== draft && other?.role === role);
    // whose export it is, other columns show
    for (const one of new Set<Crm>([crm, 'unknown']))
      for (const role of rolesAlone({ key, crm: one, shape, languages, has })) draft.also.add(role);
  } else if (draft.by === 'label' && crm !== 'unknown') {
    const named = readLabel(label, { crm: 'unknown', languages: work.languages })?.role;
    if (named) draft.also.add(named);
  }
}
