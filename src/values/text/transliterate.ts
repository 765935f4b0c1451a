/** Other letters in Latin ones, for comparing: Cyrillic, Greek and kana, as most people and passports write them. Nothing is written so. */

/** Of Russian, but for the letters that other languages have of their own. */
const CYRILLIC: { readonly [letter: string]: string } = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'i', є: 'ye', ґ: 'g', ў: 'u',
  ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѓ: 'gj', ќ: 'kj', ѕ: 'dz', ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h',
}; // biome-ignore format: a table reads better dense
/** What is said otherwise in Ukrainian; the second letter of a word on. */
const UKRAINIAN: { readonly [letter: string]: string } = { и: 'y', г: 'h', й: 'i', ю: 'iu', я: 'ia', є: 'ie' };
const UKRAINIAN_FIRST: { readonly [letter: string]: string } = { й: 'y', ю: 'yu', я: 'ya', є: 'ye', ї: 'yi' };
/** Serbian and Macedonian are written with these in Latin letters, whose marks a match form leaves out. */
const SERBIAN: { readonly [letter: string]: string } = { ж: 'z', ч: 'c', ш: 's', х: 'h', ц: 'c' };
const BULGARIAN: { readonly [letter: string]: string } = { щ: 'sht', ъ: 'a', ь: 'y', х: 'h' };

const IS_UKRAINIAN = /[іїєґ]/;
const IS_SERBIAN = /[ђјљњћџѓќѕ]/;
/** A hard sign between consonants, or at the beginning, is a vowel. */
const IS_BULGARIAN = /ъ(?![еёюяaоу])/;

function fromCyrillic(word: string): string {
  const isUkrainian = IS_UKRAINIAN.test(word);
  const own = isUkrainian ? UKRAINIAN : IS_SERBIAN.test(word) ? SERBIAN : IS_BULGARIAN.test(word) ? BULGARIAN : {};
  let out = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word[at] ?? '';
    const first = at === 0 && isUkrainian ? UKRAINIAN_FIRST[letter] : undefined;
    out += first ?? own[letter] ?? CYRILLIC[letter] ?? letter;
  }
  // the ending of adjectives, which most surnames in -sky have
  return out.replace(/(?:iy|yy|yi|ii)$/, 'y');
}

const GREEK: { readonly [letter: string]: string } = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
}; // biome-ignore format: a table reads better dense

const fromGreek = (word: string): string =>
  word
    .replace(/ου/g, 'ou')
    .replace(/([αεη])υ(?=[αεηιουωβγδζλμνρ])/g, '$1v')
    .replace(/([αεη])υ/g, '$1f')
    .replace(/^μπ/, 'b')
    .replace(/^ντ/, 'd')
    .replace(/^γκ/, 'g')
    .replace(/γ(?=[γξχ])/g, 'n')
    .replace(/\p{Script=Greek}/gu, (letter) => GREEK[letter] ?? letter);

/** Hiragana by its code point from U+3041 on; small letters in capitals, the rest of the block does not occur in names. */
const KANA = (
  'A a I i U u E e O o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji TSU tsu zu te de to do na ni nu ne no ' +
  'ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo YA ya YU yu YO yo ra ri ru re ro WA wa i e o n vu ka ke'
).split(' ');
const FIRST_KANA = 0x3041;
const KATAKANA_AWAY = 0x60;

function fromKana(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    const kana = KANA[code - FIRST_KANA - (code >= FIRST_KANA + KATAKANA_AWAY ? KATAKANA_AWAY : 0)];
    out += code === 0x30fc ? '' : (kana ?? char);
  }
  return (
    out
      // `kiYA` is kya, `shiYU` shu; `TSUk` doubles a consonant, `teI` is ti
      .replace(/(sh|ch|j)iY([AUO])/g, '$1$2')
      .replace(/iY([AUO])/g, 'y$1')
      .replace(/TSU(?=[bcdfghjkmprstyz])(.)/g, (_, next) => `${next === 'c' ? 't' : next}${next}`)
      .replace(/TSU/g, 'tsu')
      .replace(/[aeiou]([AIUEO])/g, '$1')
      .toLowerCase()
      // long vowels are seldom written
      .replace(/o[ou]/g, 'o')
      .replace(/uu/g, 'u')
  );
}

const FIRST_FOREIGN = 0x370;
const WORDS_OF_CYRILLIC = /\p{Script=Cyrillic}+/gu;
const WORDS_OF_GREEK = /\p{Script=Greek}+/gu;
const WORDS_OF_KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]+/g;

/** A match form whose Cyrillic, Greek and kana are in Latin letters; Han, Hangul, Arabic and others stay. */
export function toLatin(form: string): string {
  let isForeign = false;
  for (let at = 0; !isForeign && at < form.length; at++) isForeign = form.charCodeAt(at) >= FIRST_FOREIGN;
  return isForeign
    ? form
        .replace(WORDS_OF_CYRILLIC, fromCyrillic)
        .replace(WORDS_OF_GREEK, fromGreek)
        .replace(WORDS_OF_KANA, fromKana)
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]+/g, '')
        .normalize('NFC')
    : form;
}
