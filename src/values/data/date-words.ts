/** Month and weekday names in Latin script, lower case and without diacritics: en de fr es pt it nl sv da no fi, with their short forms. */

/** One line a month, 1 to 12. */
const MONTH_LINES = [
  'jan january januar jaenner janner januari janv janvier ene enero janeiro gen gennaio tammi tammik tammikuu tammikuuta tammikuun',
  'feb febr february februar februari fev fevr fevrier febrero fevereiro febb febbraio helmi helmik helmikuu helmikuuta helmikuun',
  'mar march marz maerz mrz mars marzo marco maart mrt marts maalis maalisk maaliskuu maaliskuuta maaliskuun',
  'apr april avr avril abr abril aprile huhti huhtik huhtikuu huhtikuuta huhtikuun',
  'may mai mayo maio mag maggio mei maj touko toukok toukokuu toukokuuta toukokuun',
  'jun june juni juin junio junho giu giugno kesa kesak kesakuu kesakuuta kesakuun',
  'jul july juli juil juillet julio julho lug luglio heina heinak heinakuu heinakuuta heinakuun',
  'aug august aout agosto ago augustus augusti elo elok elokuu elokuuta elokuun',
  'sep sept september septembre septiembre setiembre setembro set settembre syys syysk syyskuu syyskuuta syyskuun',
  'oct october okt oktober octobre octubre outubro out ott ottobre loka lokak lokakuu lokakuuta lokakuun',
  'nov november novembre noviembre novembro marras marrask marraskuu marraskuuta marraskuun',
  'dec december dez dezember decembre dic diciembre dezembro dicembre des desember joulu jouluk joulukuu joulukuuta joulukuun',
]; // biome-ignore format: a table reads better dense

/** One line a weekday, Monday to Sunday. Forms that two languages use for different days are in `VAGUE_WEEKDAYS`. */
const WEEKDAY_LINES = [
  'mon monday montag lundi lun lunes lunedi segunda segundafeira seg maandag mandag man maanantai maanantaina',
  'tue tues tuesday dienstag mardi martes martedi terca tercafeira ter dinsdag tis tisdag tirsdag tir tiistai tiistaina ti',
  'wed wednesday mittwoch mercredi miercoles mie mercoledi quarta quartafeira qua woensdag ons onsdag keskiviikko keskiviikkona ke',
  'thu thur thurs thursday donnerstag jeudi jeu jueves jue giovedi gio quinta quintafeira qui donderdag tors torsdag torstai torstaina',
  'fri friday freitag vendredi viernes vie venerdi ven sexta sextafeira sex vrijdag fre fredag perjantai perjantaina pe',
  'sat saturday samstag sonnabend samedi sam sabado sab sabato zaterdag lor lordag lauantai lauantaina',
  'sun sunday sonntag dimanche dim domingo dom domenica zondag son sondag sunnuntai sunnuntaina',
]; // biome-ignore format: a table reads better dense

/** Weekdays that are skipped but prove nothing: too short, or another day elsewhere. `mar` is a month first, see the parser. */
const VAGUE_WEEKDAYS = 'mo di mi do fr sa so ma wo vr za zo to la su lu je ve sexta mer mar';

/** Words that stand between the parts of a date and carry nothing. */
const FILLER = 'of the de del den der le el do da di du on ad at and feira a as las les um om kl';

const numbered = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, index + 1])));

/** Month name → 1 to 12. */
export const MONTHS = numbered(MONTH_LINES);
/** Weekday name → 1 Monday to 7 Sunday; 0 where the word does not say which. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered(WEEKDAY_LINES),
  ...VAGUE_WEEKDAYS.split(' ').map((word): [string, number] => [word, 0]),
]);
export const DATE_FILLER: ReadonlySet<string> = new Set(FILLER.split(' '));

/** Time zone abbreviations that mean one offset; `null` for those that mean several (IST is India, Ireland, Israel). */
export const ZONES: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ['z', 'Z'], ['utc', 'Z'], ['gmt', 'Z'], ['wet', '+00:00'], ['west', '+01:00'], ['cet', '+01:00'], ['cest', '+02:00'], ['mez', '+01:00'],
  ['mesz', '+02:00'], ['eet', '+02:00'], ['eest', '+03:00'], ['msk', '+03:00'], ['jst', '+09:00'], ['hkt', '+08:00'], ['sgt', '+08:00'],
  ['aest', '+10:00'], ['aedt', '+11:00'], ['nzst', '+12:00'], ['nzdt', '+13:00'],
  ['est', '-05:00'], ['edt', '-04:00'], ['cdt', '-05:00'], ['mst', '-07:00'], ['mdt', '-06:00'], ['pst', '-08:00'], ['pdt', '-07:00'],
  ['ist', null], ['cst', null], ['bst', null], ['ast', null], ['adt', null], ['gst', null], ['et', null], ['ct', null], ['mt', null], ['pt', null],
  ['akst', '-09:00'], ['akdt', '-08:00'], ['hst', '-10:00'],
]); // biome-ignore format: a table reads better dense
