/**
 * How often letters beyond ASCII are among the letters beyond ASCII of a language (of one with an alphabet of its own: all letters), in no
 * unit: only their ratios count. From tables of letter frequencies in running text (Wikipedia, "Letter frequency"; Lyons, "Practical
 * Cryptography"), rounded; capitals are as frequent as small ones.
 */

/** Languages of windows-1252, and Czech and Slovak names as far as it has their letters. */
export const WESTERN = {
  German: 'ü100 ä58 ö44 ß31',
  French: 'é150 à49 è27 ê22 ç9 û6 â5 î5 ô3 œ2 ù6 ë1 ï1',
  Spanish: 'ó83 í73 á50 é43 ñ31 ú17 ü1',
  Portuguese: 'ã73 ç53 é34 á30 ê45 ó30 í20 ú21 â15 õ12 ô15 à7',
  Italian: 'à64 è40 ù17 ò20 ì15 é10',
  Swedish: 'ä180 å134 ö131 é5',
  Finnish: 'ä358 ö44 å6 é1',
  Danish: 'å100 ø94 æ87 é5',
  Norwegian: 'å150 ø120 æ15 é5',
  Dutch: 'ë30 é30 ï15 ö8 ü6 è4',
  Icelandic: 'ð300 á180 í157 ó99 þ80 æ87 ö78 é65 ú61 ý23',
  Catalan: 'à50 è40 é40 í50 ó60 ç20 ú20 ò30 ï10 ü10',
  Estonian: 'ä110 õ90 ü65 ö25 š2 ž1',
  Czech: 'í164 á130 ý100 ž72 š69 é63 ú30 ó5 ô3',
} as const;

/** Languages of windows-1250, and of ISO 8859-2. */
export const CENTRAL = {
  Polish: 'ł175 ę113 ą102 ż89 ó82 ś68 ć45 ń25 ź8',
  Czech: 'í164 ě122 ý100 á130 ž72 š69 é63 č65 ř60 ů25 ú10 ó5 ň3 ť2 ď2',
  Slovak: 'á150 í110 ý100 č90 š90 ž90 é80 ú90 ť50 ľ40 ó15 ô15 ň20 ď15 ä10 ĺ2 ŕ2',
  Hungarian: 'á337 é350 ó110 ő89 ö82 í66 ü62 ú29 ű15',
  Romanian: 'ă260 ş130 ţ110 î80 â50',
  Croatian: 'č90 š90 ć70 ž50 đ25',
  Slovene: 'č130 š90 ž60 ć3',
} as const;

/** Of windows-1254 and ISO 8859-9. */
export const TURKISH = { Turkish: 'ı511 ü185 ş178 ç116 ğ113 ö78 i70 â3' } as const;

/** Of windows-1257. */
export const BALTIC = {
  Lithuanian: 'ė160 š100 ų130 ž80 ą60 į60 ū45 č40 ę25',
  Latvian: 'ā380 ī180 ē160 š90 ņ50 ū50 ļ40 č20 ķ20 ž20 ģ10',
} as const;

/** Of windows-1251, KOI8-R, KOI8-U and ISO 8859-5. */
export const CYRILLIC = {
  Russian:
    'о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф4 ъ1 ё2',
  Ukrainian:
    'о94 а86 н68 и61 і58 в56 т53 е49 р47 с41 к38 л36 д34 у33 м32 п29 я24 з22 ь18 б18 г16 ч14 й12 х12 ц9 ж9 ю9 ш9 ї8 є6 щ5 ф4 ґ1',
  Bulgarian:
    'а116 и89 о87 е80 т71 н67 р48 с48 в45 л36 к33 д33 п28 м24 з22 я19 ъ17 г17 у16 б15 ч13 ц9 ж7 щ7 х7 й6 ш5 ф4 ю2 ь1',
  Serbian:
    'а115 и98 о90 е89 н57 р50 с50 т44 ј45 у43 к39 д38 в37 м37 л35 п28 з18 г16 б15 ш10 ч9 ц8 ћ7 х6 ж6 њ6 љ5 ф4 ђ2 џ1',
} as const;

/** Of windows-1253 and ISO 8859-7. */
export const GREEK = {
  Greek:
    'α100 ο98 ι80 ε75 τ80 σ60 ν65 η48 υ43 ρ42 π40 κ40 ς35 μ33 λ30 ί25 ό23 ά22 γ20 έ19 δ17 ω17 ή15 θ13 χ12 ύ10 φ8 ώ8 β7 ξ5 ζ4 ψ2',
} as const;

/** Of windows-1255. */
export const HEBREW = {
  Hebrew: 'י110 ו100 ה90 ל75 א65 ר60 ת55 ב50 מ50 ש45 נ35 ע33 ם30 ד26 ח25 ק22 כ22 פ20 ס15 ן15 ג13 ט12 ז12 צ11 ך7 ף3 ץ2',
} as const;

/** Of windows-1256. */
export const ARABIC = {
  Arabic:
    'ا160 ل120 ن67 م65 و62 ي65 ر50 ت50 ب42 ع40 ه40 د34 ة30 س30 ف28 ق26 ح25 ك22 أ20 ج17 ش13 ط12 ص10 ز10 خ9 ى9 ض8 إ7 ذ7 ث7 غ5 ئ4 ء4 ظ2 ؤ2 آ2',
} as const;
