/** Capitals in names in Cyrillic and Armenian letters, and in small Greek ones. Where not sure, nothing. */

const CYRILLIC = /^[\p{Script=Cyrillic}\p{M}\s.'’ʼ‘-]+$/u;
const ARMENIAN = /^[\p{Script=Armenian}\s.-]+$/u;
const GREEK = /^[\p{Script=Greek}\p{M}\s.-]+$/u;
const VOWEL = /[аеёиоуыэюяіїєўәөүұӣӯѐѝ]/i;
/** Words that are no names, or that are written small in some: particles, Turkic sons and daughters, legal forms, and words between two people. */
const DOUBTFUL =
  /^(?:фон|цу|ван|вон|де|дер|ден|дю|ди|да|до|ду|дель|делла|дос|ла|ле|лос|мак|сан|сент|тер|аль|ал|эль|ель|ас|аш|ат|ад|ар|аз|ан|ибн|бин|бен|бинт|бей|оглы|оглу|огли|кызы|кизи|гызы|улы|уулу|углы|заде|зода|зада|хан|шах|паша|мл|ст|мир|ооо|оао|зао|пао|ип|ао|тоо|тов|фоп|чп|пп|ат|зат|ват|пат|дп|гуп|муп|оод|еоод|ад|ет|еад|доо|нко|ано|одо|оду|чуп|руп|та|и|й|і|или)$/;
/** What follows an apostrophe within a name: `Мар'яна`, `Лук'яненко`; not `О'Генри`. */
const IOTATED = /^[яюєїёі]/i;

/**
 * What sets the case of a word of a name that is not in Latin letters, or `undefined` where the letters tell too little. Greek capitals have
 * lost their accents: they stay.
 * @param name of one case
 */
export function otherCase(name: string, isUpper: boolean): ((word: string) => string | undefined) | undefined {
  if (CYRILLIC.test(name)) return (word) => eachHalf(word, isUpper ? cyrillicWord : smallCyrillicWord);
  if (ARMENIAN.test(name) && !EV.test(name)) return (word) => eachHalf(word, plainWord);
  return !isUpper && GREEK.test(name) ? (word) => eachHalf(word, plainWord) : undefined;
}

/** Capitals that may be the letter և, and that letter in front. */
const EV = /Ե[ՎՒ]|(?<!\p{L})և/u;

function eachHalf(word: string, setCase: (half: string) => string | undefined): string | undefined {
  const halves = word.split('-').map((half) => (half === '' ? '' : setCase(half)));
  return halves.includes(undefined) ? undefined : halves.join('-');
}

const INITIALS = /^(?:\p{L}\.)+$/u;

/** Two capitals may be initials, unless they are a name that is known. */
const cyrillicWord = (word: string): string | undefined =>
  word.length === 2 && !/^(?:ян|ия|ли|лі|юн)$/i.test(word) ? undefined : smallCyrillicWord(word);

function smallCyrillicWord(word: string): string | undefined {
  if (INITIALS.test(word)) return word.toUpperCase();
  const lower = word.toLowerCase();
  if (lower.includes('.') || lower.length < 2 || DOUBTFUL.test(lower) || !VOWEL.test(lower)) return undefined;
  const [, ...others] = lower.split(/['’ʼ‘]/);
  return others.every((part) => IOTATED.test(part)) ? upperFirst(lower) : undefined;
}

function plainWord(word: string): string | undefined {
  if (INITIALS.test(word)) return word.toUpperCase();
  return word.length < 3 || word.includes('.') ? undefined : upperFirst(word.toLowerCase());
}

const upperFirst = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
