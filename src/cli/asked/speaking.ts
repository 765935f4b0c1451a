/** `--lang`: in which language people's text is. */
import { type Language, languageOf } from '../../report/words/language.ts';
import type { Flags } from './request.ts';

/** Undefined where nothing was said: English. @throws CrmqError `unknown-language` */
export const languageFrom = ({ lang }: Flags): Language | undefined =>
  typeof lang === 'string' ? languageOf(lang) : undefined;
