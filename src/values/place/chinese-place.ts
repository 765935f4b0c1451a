/** Provinces and cities of China as firms begin their registered names with them: `深圳`, `深圳市`, `广东省`. Match forms. */
import { CHINESE_PLACES } from '../data/chinese-places.ts';
import { simplified } from '../text/simplified.ts';

let known: ReadonlySet<string> | undefined;

const isPlace = (text: string): boolean => {
  known ??= new Set(CHINESE_PLACES.split(' '));
  return known.has(simplified(text));
};

/** Whether a text is a place and nothing else. */
export const isChinesePlace = (text: string): boolean => isPlace(text.replace(/[省市]$/, ''));

/** `北京市恒邦` → `北京恒邦`: what kind of place it is need not be said. */
export function withoutKindOfPlace(text: string): string {
  const at = text.search(/[省市]/);
  return at >= 2 && isPlace(text.slice(0, at)) ? text.slice(0, at) + text.slice(at + 1) : text;
}
