/**
 * Names in Hangul as people write them in Latin letters: 동현 is Donghyun, Dong-hyeon or Tong Hyun. There is a standard (Revised Romanisation, 2000), and
 * hardly a passport follows it, so that each syllable is read in all the usual ways. Only for comparing.
 */

const [FIRST, LAST] = [0xac00, 0xd7a3];
const MEDIALS = 21;
const FINALS = 28;

// biome-ignore format: in the order of Unicode
const INITIAL = [
  '[gk]', '[gk]k?', 'n', '[dt]', '[dt]t?', '[rln]', 'm', '[bpv]', '[bp]p?', 'sh?', 's[sh]?', '', '(?:j|ch)', '(?:jj?|ch)', 'ch', 'k', 't', 'p', 'h',
];
// biome-ignore format: in the order of Unicode
const MEDIAL = [
  'ah?', '(?:ae|ai|ay|a|e)', '(?:ya|ia)', '(?:yae|ye)', '(?:eo|u|o|uh|er|ur)', '(?:e|ay|ae)', '(?:y?eo|yu|yo|you)', '(?:ye|e|ie)', '(?:o|oh)', '(?:wa|oa)', '(?:wae|oae)', '(?:oe|oi|wi|we|ey)',
  '(?:yo|io)', '(?:u|oo|wu|woo|ou)', '(?:wo|weo|won?|uo)', '(?:we|wue)', '(?:wi|ui|wee)', '(?:yu|yoo|u|you|iu|ew)', '(?:eu|u|oo|e)', '(?:ui|eui|ee|yi|i)', '(?:i|ee|y|ie)',
];
// biome-ignore format: in the order of Unicode
const FINAL = [
  '', '[gk]', '[gk]', '[gk]', 'h?n', 'n', 'n', '[td]', 'l{1,2}', '[lk]k?', '[lm]m?', 'l', 'l', 'l', '[lp]p?', 'l', 'h?m', '[pb]', '[pb]', '[ts]', '[ts]', 'ng', '[tj]', '[tc]h?', 'k', 't', 'p', 'h?',
];

/** Surnames that are written in ways of their own. */
const SURNAMES: { readonly [surname: string]: string } = {
  이: '(?:lee|yi|rhee|ree|i|li|rhie|leigh|ri|yie)', 박: '(?:park|pak|bak|bark|pahk)', 최: '(?:choi|choe|chey|chwe|choy)', 오: '(?:oh|o)', 우: '(?:woo|wu|u|oo)', 임: '(?:lim|im|rim|leem|yim|rhim|ihm)',
  유: '(?:yoo|yu|you|ryu|ryoo|yew|lyu)', 류: '(?:ryu|yoo|yu|ryoo|lyu|liu|you|rhyu)', 노: '(?:noh|roh|no|ro|rho|nho)', 나: '(?:na|ra|nah|rah)', 여: '(?:yeo|yo|yu|lyeo)', 염: '(?:yeom|yum|yom|ryom)', 양: '(?:yang|ryang|liang)',
  신: '(?:shin|sin|shinn)', 심: '(?:shim|sim)', 설: '(?:seol|sul|sol|seul)', 구: '(?:koo|gu|ku|goo)', 옥: '(?:ok|ock)', 문: '(?:moon|mun)', 백: '(?:baek|paik|baik|paek|back|beck)', 곽: '(?:kwak|gwak|kwack)',
  권: '(?:kwon|gwon|kweon|kwun)', 허: '(?:heo|hur|huh|her|hu)', 성: '(?:sung|seong|song)', 정: '(?:jung|jeong|chung|jong|cheong|chong|joung|jeung)',
}; // biome-ignore format: a table reads better dense

/** Whether a text begins with a syllable of Hangul. */
export function isHangul(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= FIRST && code <= LAST;
}

function syllable(code: number): string {
  const at = code - FIRST;
  const [initial, rest] = [Math.floor(at / (MEDIALS * FINALS)), at % (MEDIALS * FINALS)];
  return `${INITIAL[initial]}${MEDIAL[Math.floor(rest / FINALS)]}${FINAL[rest % FINALS]}`;
}

function patternOf(hangul: string, own: string | undefined): RegExp | undefined {
  let out = '';
  for (let at = 0; at < hangul.length; at++) {
    const code = hangul.charCodeAt(at);
    if (code === 0x20) continue;
    if (code < FIRST || code > LAST) return undefined;
    out += syllable(code);
  }
  return new RegExp(`^(?:${own === undefined ? out : `${own}|${out}`})$`);
}

const MOST = 4096;
const patterns = new Map<string, RegExp | undefined>();

/**
 * Whether a name in Latin letters is one that is written in Hangul, in match form both.
 * @param isSurname whether it is one: 이 is Lee then
 */
export function isHangulRead(latin: string, hangul: string, isSurname: boolean): boolean {
  const key = isSurname ? `${hangul}.` : hangul;
  let pattern = patterns.get(key);
  if (pattern === undefined && !patterns.has(key)) {
    pattern = patternOf(hangul, isSurname ? SURNAMES[hangul] : undefined);
    if (patterns.size >= MOST) patterns.clear();
    patterns.set(key, pattern);
  }
  return pattern?.test(latin.replace(/[ -]/g, '')) ?? false;
}
