/**
 * Names of countries that people use beside the ones that Unicode CLDR and the lists of countries have, by country; parts of the United
 * Kingdom under their own names, as in English; the names of colonies and states that became one country of today.
 */

// biome-ignore format: a table reads better dense
export const USUAL_NAMES: { readonly [alpha2: string]: string } = {
  AE: 'Emiratos Árabes|Emirados Árabes|Emirats Arabes|Vereinigte Arab. Emirate|Emirátusok|ОАЕ|Эмираты|Арабские Эмираты|Емірати|ΗΑΕ|Trucial States|Trucial Oman|阿聯酋|迪拜|杜拜|دبي|أبوظبي|यूएई',
  AL: 'Shqipëria', AM: 'Armenian SSR', AO: 'Portuguese West Africa', AU: '豪州', AZ: 'Azerbaijan SSR',
  BA: 'Bosna|Bosnja|Bosnja dhe Hercegovina|Босния|Боснія|Bosnia and Herz|Bosnia Hercegovina', BD: 'East Pakistan', BE: 'Belgjika', BF: 'Obervolta|Haute-Volta|Alto Volta|Övre Volta|Верхняя Вольта', BG: 'Bullgaria',
  BI: 'Urundi', BQ: 'BES Islands|Bonaire, St Eustatius, Saba', BW: 'Bechuanaland|Bechuanaland Protectorate', BY: 'Vitryssland|Weißrussland|Weissrussland|Bielorusia|Белорусия|بيلاروسيا|Byelorussian SSR|Belorussian SSR|벨로루시',
  CA: 'Kanadaja', CD: 'RD Congo|Congo RDC|Congo DRC|RD do Congo|RD del Congo|DR Kongo|D.R. Kongo|ДР Конго|ДРК|Заир|Congo Dem Rep|Belgian Congo|Congo Belge|Belgisch-Kongo|Congo Free State|民主刚果|刚果民主|刚果金', CF: 'Ubangi-Shari|Oubangui-Chari|Central African Empire',
  CG: '刚果布|French Congo|Middle Congo|Moyen-Congo', CH: 'Zvicra', CI: 'Elfenbein Küste|Coasta de Fildeș|Берег Слоновой Кости|Берег Слонової Кістки|Бряг на слоновата кост',
  CN: 'China, P.R.: Mainland|Red China|Communist China', CV: 'Cape Verde Islands', CY: 'Güney Kıbrıs', CZ: 'República Tcheca|Republika Czeska|Republica Cehă|Cseh Köztársaság|República Txeca|Den Tjekkiske Republik|Den tsjekkiske republikk|Çekya|Çekia|צ’כיה',
  DE: 'Gjermania|西德|东德|東德|ГДР|RFA|República Federal Alemana|République fédérale allemande|German Democratic Republic|Deutsche Demokratische Republik|Germany, F.R.|Germany, Fed. Rep.',
  DJ: 'French Somaliland|Côte française des Somalis|Afars and Issas|Territory of the Afars and Issas|French Territory of the Afars and the Issas', EG: 'Egjipti', EH: 'Spanish Sahara|Sahara español|Sáhara español|Rio de Oro',
  ET: 'Abyssinia|Abessinien|Abyssinie|Abisinia|Abissinia|Абиссиния', FJ: 'Republic of the Fiji Islands|Fiji Islands',
  GB: 'Förenade kungariket|Det forenede kongerige|Det forente kongerike|Yhdistyneet kuningaskunnat|Ver. Koninkrijk|Zjednoczone Królestwo|Regatul Unit al Marii Britanii|Marea Britanie|Μεγάλη Βρετανία|Соединенное Королевство|Соединённое Королевство|Сполучене Королівство|Обʼєднане Королівство|Обединено кралство|Nagy-Britannia|Nagybritannia|Veľká Británia|Velika Britanija|Велика Британија|Didžioji Britanija|Britania e Madhe|Gran Bretanya|Britainia Handia|Böyük Britaniya|Brittanje|بريطانيا|بريطانيا العظمى|大不列颠|大不列顛|联合王国|聯合王國|ब्रिटेन|यूके|დიდი ბრიტანეთი|Մեծ Բրիտանիա|Liên hiệp Anh'
    + '|Anglie|Anglicko|Anglija|Engleska|Енглеска|Αγγλία|Англія|Inglismaa|Angliya|Anglaterra|Ingalaterra|L-Ingilterra|Lloegr|Sasana|Inggris|إنجلترا|אנגליה|انگلستان|انگلیس|इंग्लैंड|อังกฤษ|Anh Quốc|Nước Anh|イングランド|잉글랜드|ინგლისი|Անգլիա'
    + '|Skottland|Skotland|Scozia|Escocia|Escócia|Szkocja|Skotsko|Škótsko|Skócia|Σκωτία|Шотландія|İskoçya|Šotimaa|Skotija|Škotija|Škotska|Шкотска|Skotlandia|Albain|Yr Alban|اسكتلندا|סקוטלנד|苏格兰|蘇格蘭|スコットランド|스코틀랜드|สกอตแลนด์'
    + '|Pays de Galles|País de Gales|Gales|Galles|Walia|Țara Galilor|Ουαλία|Уэльс|Уельс|Уелс|Galler|Velsa|Velsas|An Bhreatain Bheag|ويلز|וויילס|威尔士|威爾士|ウェールズ|웨일스'
    + '|Pohjois-Irlanti|Nordirland|Nord-Irland|Noord-Ierland|Irlande du Nord|Irlanda del Norte|Irlanda del Nord|Irlanda do Norte|Irlanda de Nord|Irlandia Północna|Severní Irsko|Severné Írsko|Észak-Írország|Βόρεια Ιρλανδία|Северная Ирландия|Північна Ірландія|Северна Ирландия|Kuzey İrlanda|Põhja-Iirimaa|Ziemeļīrija|Šiaurės Airija|Severna Irska|Sjeverna Irska|Северна Ирска|Tuaisceart Éireann|Gogledd Iwerddon|أيرلندا الشمالية|צפון אירלנד|北爱尔兰|北愛爾蘭|北アイルランド|북아일랜드',
  GG: 'Guernsey (Channel Islands)', JE: 'Jersey (Channel Islands)', GE: 'Georgian SSR|Georgia (Country)|Country of Georgia|グルジア|그루지야', GF: 'Guyane|French Guyana', GN: 'Guinea Conakry|Guinée Conakry|French Guinea|Guinée française', GQ: 'Spanish Guinea|Guinea española',
  GR: 'Ελλάς|Greqia', GS: 'South Georgia/Sandwich Islands', GW: 'Portuguese Guinea|Guiné portuguesa', GY: 'British Guiana|British Guyana', HK: 'هونج كونج', HM: 'Heard and Mc Donald Islands', HR: 'Kroacia',
  ID: 'Dutch East Indies|Netherlands East Indies|Nederlands-Indië|Netherlands Indies', IE: 'Irish Free State', IN: 'British India|हिंदुस्तान|हिन्दुस्तान', IR: 'Persien|Perse|Persja|Pérsia|Perzië|Персия|Персія|Irã',
  JO: 'Transjordan|Trans-Jordan|Transjordania', KE: 'British East Africa', KG: 'Kirghiz SSR', KH: '高棉|Khmer Republic|Democratic Kampuchea', KI: 'Gilbert Islands', KP: '北朝鲜|北韩|조선민주주의인민공화국|Северная Корея|Korea, Dem. Rep.|República Popular Democrática da Coreia|DPR Korea|DPR of Korea|PDR Korea|Bắc Triều Tiên|Bắc Hàn|צפון קוריאה',
  KR: 'República da Coreia|Южная Корея|Юж. Корея|Ю. Корея|Республика Корея|Република Корея|南韩|南朝鮮|Sør-Korea|Republika Korei|Ν. Κορέα|Kore|Kore Cumhuriyeti|Nam Hàn|Nam Triều Tiên|דרום קוריאה|เกาหลี', KZ: 'Kazakh SSR', LA: '寮国|Lao PDR|Lao People’s Dem. Rep.',
  LK: 'Ceylan|Ceilán|Ceilão|Цейлон|锡兰|錫蘭|セイロン', LS: 'Basutoland', LT: 'Lithuanian SSR', LU: 'Luksemburgu', LV: 'Latvian SSR', LY: 'Libyan Arab Jamahiriya|Socialist People’s Libyan Arab Jamahiriya|Great Socialist People’s Libyan Arab Jamahiriya|Jamahiriya arabe libyenne|Jamahiriya Árabe Libia|Libysch-Arabische Dschamahirija|Libya, Great Socialist People’s Libyan Arab Jamahiriya',
  MD: 'Moldavian SSR|Молдавія', MG: 'Malagasy Republic|République malgache', MK: 'Former Yugoslav Republic of Macedonia|FYR Macedonia|FYR of Macedonia|Ex-République yougoslave de Macédoine|Ex República Yugoslava de Macedonia|Ehemalige jugoslawische Republik Mazedonien|Macédoine|Makedonia|Makedonien|Mazedonien|Macedonië|Makedonie|Macedónsko|Macedónia|Macedônia|Makedoonia|Maķedonija|Makedonija|Maqedonia|Maqedonia e Veriut|Македония|Македонія|Makedonya|Σκόπια|ΠΓΔΜ|马其顿|マケドニア',
  ML: 'French Sudan|Soudan français', MM: 'Birmania|Birmânia|Birmanya|Barma|Бирма|Бірма|Βιρμανία|Miến Điện|พม่า|ビルマ|버마|בורמה', MP: 'Northern Marianas|Marianas|Marianas del Norte|Marianas Islands', MW: 'Nyasaland|Njassaland', MZ: 'Portuguese East Africa',
  NA: 'South West Africa|Southwest Africa|Südwestafrika|Deutsch-Südwestafrika|German South West Africa', NL: 'Hollanti|Holandë|Olandija|Niderlandy|Nizozemí|Madalmaad|Голландия|Голландія|Холандия|Холандија|Hollandiya|Gollandiya|尼德兰|尼德蘭|화란|हॉलैंड|ฮอลแลนด์|ჰოლანდია|Հոլանդիա', NO: 'Norvegjia',
  NZ: '纽西兰|نيوزيلاندا', PA: 'Panama Canal Zone', PG: 'Papua N.G.|Territory of Papua and New Guinea', PH: 'フィリッピン', PK: 'West Pakistan',
  PS: 'West Bank and Gaza|West Bank and Gaza Strip|Gaza Strip|Occupied Palestinian Territories|Palestinian Territories, Occupied|غزة|الضفة الغربية', RU: 'Ryska federationen|Den russiske føderation|Venäjän federaatio|Federacja Rosyjska|Orosz Föderáció|Federația Rusă|Руска федерация|Російська Федерація|Russian SFSR', RW: 'Ruanda',
  SB: 'British Solomon Islands', SI: 'Sllovenia', SK: 'Sllovakia', SO: 'Federal Republic of Somalia|Italian Somaliland', SR: 'Dutch Guiana|Dutch Guyana|Nederlands-Guiana', SX: 'Saint Martin (Dutch part)', SZ: 'Swasiland', TH: 'ประเทศไทย', TJ: 'Tajik SSR', TL: 'Portuguese Timor', TM: 'Turkmen SSR', TO: 'Friendly Islands',
  TR: 'Turqia', TV: 'Ellice Islands', TW: '타이완|Free China|Nationalist China', UA: 'Ukrainian SSR',
  US: 'Förenta staterna|Amerikas förenta stater|De forente stater|Amerikas forente stater|De forenede stater|Amerikas forenede stater|Vereinigte Staaten v. Amerika|Ver. Staten|Verenigde State|Estados Unidos de Norteamérica|Estados Unidos de Norte América|Stany Zjednoczone Ameryki Północnej|Statele Unite|SUA|Съединени американски щати|Съединените щати|Сполучені Штати Америки|Америка|Ameerika|Ühendriigid|Jungtinės Amerikos Valstijos|Združene države|Сједињене Америчке Државе|Shtetet e Bashkuara|Estats Units d’Amèrica|אמריקה|ایالات متحده آمریکا|अमेरिका|संयुक्त राज्य अमेरिका|สหรัฐ|อเมริกา|미합중국|ამერიკა|ABŞ',
  UZ: 'Uzbek SSR', VA: 'Vaticano|Vatikanen|Vatikanas|Ватикана|Heilige Stuhl|バチカン', VE: 'Venezuela RB', VC: 'St. Vincent & the Gren.', VN: 'ヴェトナム|월남|South Vietnam|North Vietnam', VU: 'New Hebrides|Nouvelles-Hébrides|Neue Hebriden|Nuevas Hébridas',
  XK: 'Kosovo under UNSCR 1244|Kosovo under UNSCR 1244/99|Kosovo UNSCR 1244', YE: 'South Yemen|North Yemen|Democratic Yemen|People’s Democratic Republic of Yemen|Südjemen|Nordjemen|Aden Protectorate', ZM: 'Northern Rhodesia|Nordrhodesien|Rhodésie du Nord', ZW: 'Southern Rhodesia|Südrhodesien|Rhodesien|Rhodésie|Rodesia|Родезия',
};

/**
 * Names in the lists of some language that are a word, a region or a firm's legal form wherever else they stand: they name nothing by
 * themselves (`Man`, the Middle East and North Africa as `MENA`, `S.A.`).
 */
export const NO_NAMES = 'Man|Mena|Men|Mön|DU|S.A.|S.A.M.|SAM|UDA|Mkutano|Jezi|Sulemani';

/** Territories and the country whose they are, which people write behind them: `Puerto Rico, USA`, `Gibraltar (UK)`. */
export const TERRITORIES: { readonly [country: string]: string } = {
  AU: 'CC CX HM NF', CN: 'HK MO TW', DK: 'FO GL', FI: 'AX', FR: 'BL GF GP MF MQ NC PF PM RE TF WF YT', GB: 'AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG',
  NL: 'AW BQ CW SX', NO: 'BV SJ', NZ: 'CK NU TK', US: 'AS GU MP PR UM VI',
}; // biome-ignore format: a table reads better dense
