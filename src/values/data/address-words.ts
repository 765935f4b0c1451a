/** Words of addresses beside the American ones: units, districts, months in the names of streets, and provinces that no other table has. */
import type { Country } from '../../contract.ts';

/** What a unit is called in the languages of Western Europe, anywhere in a segment. */
export const UNIT_WORDS =
  /(?<![\p{L}])(?:flat|apartment|apt|unit|floor|room|studio|suite|level|block|building|bldg|tower|b[aâ]t(?:iment)?|esc(?:alier|alera)?|[ée]tage|appt|appartement|app|r[ée]sidence|[eé]ntr[ée]e|piso|puerta|pta|planta|bajo|portal|bloque|local|atico|ático|whg|wohnung|stock|etage|og|eg|dg|ug|hinterhaus|vorderhaus|stiege|aufgang|lgh|tr|vån|v[åa]ning|trappa|krs|as|asunto|rappu|huoneisto|verdieping|huis|hs|scala|interno|piano|int|lok)(?![\p{L}])/iu;

/** Which flat of a floor, and which part of a house. */
export const SIDE_WORDS =
  /(?<!\p{L})(?:izquierda|izqda|izda|derecha|dcha|interior|exterior|centro|links|rechts|mitte|hof|h[oö]ger|v[aä]nster|vasen|oikea|gauche|droite|left|right|front|rear|fondo|frente|esquerdo|direito|bis|duplex|garden)(?!\p{L})/iu;

const SPANISH_AMERICAN =
  'depto|dpto|dto|departamento|of|oficina|interior|torre|edificio|edif|ed|casa|bodega|apto|apartamento|ap|pb|ph|manzana|mz|mza|lote|lt|consultorio|nivel|sotano|sótano|block|suite';
const SLAVIC = 'kv|korp|korpus|str|of|et|pod|apt|kvartira|ofis';

/** Words that are a unit in a country only, and stand at the beginning of it. */
// biome-ignore format: a table reads better dense
export const OWN_UNIT_WORDS: { readonly [country: Country]: string } = {
  AT: 'top|tür|stg|haus|hof', DE: 'we|zimmer|zi|gebäude|geb|haus|hh|vh|gh|seitenflügel|souterrain', CH: 'haus|stock', BE: 'bus|bte|b(?:oî|oi)te|b', NL: 'unit|kamer|gebouw|toren',
  FR: 'r[ée]s|imm|immeuble|hall|porte|rdc|villa|lot|esc|cage|logement', LU: 'r[ée]s|imm',
  ES: 'nave|oficina|of|escalera|entlo|entresuelo|pral|principal|sótano|edificio|edif|casa|parcela', PT: 'r/c|fração|fr|andar|lote|lt|sala|loja|bloco|bl|cave|esq|dto|dt|apartamento|edifício|ed|torre',
  IT: 'sc|pal|palazzina|edificio|lotto|appartamento|ufficio|cap(?:annone)?', DK: 'tv|th|mf|sal|kl|st|stuen|dør|lejl|lejlighed|bygning|opgang', NO: 'etg|etasje|leil|leilighet|inngang|oppgang|bygg|[hukl]\\d{4}',
  SE: 'van|bv|ög|öh|nb|hus|uppgång|plan|port', FI: 'kerros|porras|talo|rakennus|huone|lh|as', PL: 'm|lokal|mieszkanie|mieszk|p|piętro|klatka|kl|bud|budynek|hala', CZ: 'byt|patro|vchod|blok|budova',
  SK: 'byt|poschodie|posch|vchod|blok|budova', HU: 'em|emelet|ajtó|a|fszt|fsz|földszint|lph|lépcsőház|ép|épület', RO: 'bl|bloc|sc|scara|et|etaj|ap|apartament|camera|corp|parter|mansard[aă]|int(?:erfon)?',
  GR: 'όρ(?:οφος)?|ορ|όροφος|οροφος|διαμ(?:έρισμα)?|κτίριο|orofos|diam', TR: 'd|daire|kat|k|blok|apt|apartmanı|apartman|sitesi|plaza|iş merkezi|iç kapı',
  RU: SLAVIC, UA: SLAVIC, BY: SLAVIC, KZ: SLAVIC, BG: 'бл|вх|ет|ап|bl|vh|et|ap',
  BR: 'apto|apartamento|ap|conj|conjunto|cj|sala|sl|bloco|bl|andar|loja|lj|fundos|casa|cs|sobreloja|galpão|torre|edifício|ed|edif|lote|lt|quadra|qd|térreo|cobertura|cob|box|km',
  MX: SPANISH_AMERICAN, AR: SPANISH_AMERICAN, CL: SPANISH_AMERICAN, CO: SPANISH_AMERICAN, PE: SPANISH_AMERICAN, EC: SPANISH_AMERICAN, UY: SPANISH_AMERICAN, VE: SPANISH_AMERICAN, BO: SPANISH_AMERICAN,
  PY: SPANISH_AMERICAN, CR: SPANISH_AMERICAN, PA: SPANISH_AMERICAN, GT: SPANISH_AMERICAN, DO: SPANISH_AMERICAN, CU: SPANISH_AMERICAN, HN: SPANISH_AMERICAN, NI: SPANISH_AMERICAN, SV: SPANISH_AMERICAN,
};

/** Whether a numbered floor or a sign says that a segment is a unit: `3º B`, `2.º Esq.`, `#12-34`, `II p.`. */
export const UNIT_SHAPES = /^(?:\d{1,2}\s?\.?\s?[ºª°]|#\s?[\p{L}\d]|[IVX]{1,4} p\.?$)/iu;

/** Words before the name of a district. */
export const DISTRICT_WORDS: { readonly [country: Country]: string } = {
  FR: 'lieu[- ]dit|lieudit|hameau', DE: 'ot|ortsteil|stadtteil', IT: 'fraz|frazione|loc|località|localita|zona', RO: 'sat(?:ul)?|sector(?:ul)?|cartier(?:ul)?|com|comuna', NZ: 'rd', IN: 'sector|phase|ward|layout',
  MX: 'col|colonia|fracc|fraccionamiento|barrio|bo|unidad|u\\.?\\s?h|ejido|alcald[ií]a|del|delegación', CO: 'barrio|br|localidad|vereda', AR: 'barrio|b°|bº|villa', CL: 'villa|población|pobl|comuna', BR: 'bairro|vila|jardim|jd|parque',
  TR: 'mah|mh|mahallesi', HU: '[ivx]+\\. ?ker(?:ület)?',
}; // biome-ignore format: a table reads better dense

/** Months as they stand in the names of streets, by their beginnings: Romance, Germanic, Slavic, Greek. */
export const MONTHS =
  'ene|febr|marz|març|mars|märz|maart|marc|mart|abr|apr|avr|may|mai|mei|maj|jun|juin|jul|juil|ago|aug|août|aout|set|sept|oct|okt|out|ott|nov|dic|dez|dec|déc|janv|jan|janu|gen|feb|fév|fevr|mag|giu|lug|led|únor|břez|dub|květ|červ|srp|září|říj|list|pros|stycz|lut|kwie|czer|lip|sierp|wrze|paźd|grud|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сент|окт|ноя|дек|січ|лют|бер|квіт|трав|черв|лип|серп|вер|жовт|лист|груд|ιαν|φεβ|μαρτ|απρ|μαΐ|ιουν|ιουλ|αυγ|σεπτ|οκτ|νοε|δεκ';

/** First divisions of countries that the table of states does not have; in match form. */
export const PROVINCES: { readonly [country: Country]: string } = {
  AR: 'buenos aires|provincia de buenos aires|pcia de buenos aires|pcia buenos aires|catamarca|chaco|chubut|cordoba|corrientes|entre rios|formosa|jujuy|la pampa|la rioja|mendoza|misiones|neuquen|rio negro|salta|san juan|san luis|santa cruz|santa fe|santiago del estero|tierra del fuego|tucuman',
  CL: 'metropolitana|metropolitana de santiago|rm|arica y parinacota|tarapaca|antofagasta|atacama|coquimbo|valparaiso|ohiggins|maule|nuble|biobio|bio bio|araucania|la araucania|los rios|los lagos|aysen|magallanes',
  CO: 'amazonas|antioquia|arauca|atlantico|bolivar|boyaca|caldas|caqueta|casanare|cauca|cesar|choco|cordoba|cundinamarca|guainia|guaviare|huila|la guajira|magdalena|meta|narino|norte de santander|putumayo|quindio|risaralda|san andres y providencia|santander|sucre|tolima|valle del cauca|valle|vaupes|vichada',
  ZA: 'gauteng|western cape|eastern cape|northern cape|kwazulu natal|kzn|free state|limpopo|mpumalanga|north west',
  MX: 'q r|qr',
  KR: 'seoul|busan|daegu|incheon|gwangju|daejeon|ulsan|sejong|gyeonggi do|gyeonggi|gangwon do|gangwon|chungcheongbuk do|chungcheongnam do|jeollabuk do|jeollanam do|gyeongsangbuk do|gyeongsangnam do|jeju do|jeju',
  TR: 'adana|adiyaman|afyonkarahisar|agri|aksaray|amasya|ankara|antalya|ardahan|artvin|aydin|balikesir|bartin|batman|bayburt|bilecik|bingol|bitlis|bolu|burdur|bursa|canakkale|cankiri|corum|denizli|diyarbakir|duzce|edirne|elazig|erzincan|erzurum|eskisehir|gaziantep|giresun|gumushane|hakkari|hatay|igdir|isparta|istanbul|izmir|kahramanmaras|karabuk|karaman|kars|kastamonu|kayseri|kilis|kirikkale|kirklareli|kirsehir|kocaeli|konya|kutahya|malatya|manisa|mardin|mersin|mugla|mus|nevsehir|nigde|ordu|osmaniye|rize|sakarya|samsun|sanliurfa|siirt|sinop|sirnak|sivas|tekirdag|tokat|trabzon|tunceli|usak|van|yalova|yozgat|zonguldak',
}; // biome-ignore format: a table reads better dense
