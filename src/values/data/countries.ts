/** Countries: short English names, names that people use and no list has, names that may mean several, and words of formality. */

/** Short English names where the first listed one is not what people write (the habit of Unicode CLDR). */
// biome-ignore format: a table reads better dense
export const SHORT_NAMES: { readonly [alpha2: string]: string } = {
  BN: 'Brunei', BO: 'Bolivia', CD: 'DR Congo', CG: 'Congo', CI: "Côte d'Ivoire", CN: 'China', CV: 'Cape Verde', CZ: 'Czechia', FK: 'Falkland Islands',
  FM: 'Micronesia', GB: 'United Kingdom', GM: 'Gambia', HK: 'Hong Kong', IR: 'Iran', KP: 'North Korea', KR: 'South Korea', LA: 'Laos', LY: 'Libya',
  MD: 'Moldova', MK: 'North Macedonia', MM: 'Myanmar', MO: 'Macao', NL: 'Netherlands', PS: 'Palestine', RE: 'Réunion', RU: 'Russia', SY: 'Syria',
  SZ: 'Eswatini', TL: 'Timor-Leste', TR: 'Türkiye', TW: 'Taiwan', TZ: 'Tanzania', US: 'United States', VA: 'Vatican City', VE: 'Venezuela',
  VG: 'British Virgin Islands', VI: 'U.S. Virgin Islands', VN: 'Vietnam', XK: 'Kosovo',
};

/**
 * Casual, short, formal and former names, and codes of sport and trade that ISO does not have. Parts of a country stand for the
 * country where people use them as one (Scotland, Dubai). They win over every list of names.
 */
// biome-ignore format: a table reads better dense
export const CASUAL_NAMES: { readonly [alpha2: string]: readonly string[] } = {
  AE: ['UAE', 'Emirates', 'The Emirates', 'Dubai', 'Abu Dhabi', 'Sharjah', '阿拉伯联合酋长国', '阿联酋', 'Объединенные Арабские Эмираты', 'ОАЭ', 'EAU', 'VAE'],
  AG: ['Antigua'], AT: ['Autriche', 'Oostenrijk'], AU: ['Aussie', 'Down Under'], BA: ['Bosnia', 'Bosnien', 'Bosnie', 'BiH'], BG: ['BUL'], BN: ['Brunei'],
  BO: ['Bolivia'], BY: ['Belorussia', 'Byelorussia', 'White Russia'], CD: ['DRC', 'DROC', 'República Democrática do Congo', 'Repubblica Democratica del Congo', 'Demokratische Republik Kongo', 'Demokratiska republiken Kongo', 'Kongon demokraattinen tasavalta', 'DR Congo', 'Congo DR', 'Congo Kinshasa', 'Democratic Republic of Congo', 'Zaire', 'Zaïre', '刚果民主共和国', '刚果（金）', 'Демократическая Республика Конго', 'République démocratique du Congo', 'República Democrática del Congo', 'RDC'],
  CG: ['Congo (the)', 'Congo Brazzaville', 'Republic of Congo', 'Republic of the Congo', '刚果（布）', '刚果共和国', 'République du Congo', 'República del Congo'], CF: ['CAR'],
  CH: ['Swiss', 'Swiss Confederation', 'Schweiz/Suisse', 'SUI', 'Helvetia', 'Confoederatio Helvetica', 'La Suisse', 'Svizra'], CI: ['Ivory Coast', 'Cote dIvoire', 'Cote Ivoire'],
  CL: ['Chili'], CN: ['PRC', 'PR China', 'P.R. China', 'Mainland China', 'China PRC', 'China Mainland', 'Китайская Народная Республика', 'Китайська Народна Республіка', 'Kiinan kansantasavalta', 'Folkrepubliken Kina', 'Volksrepublik China', 'Chińska Republika Ludowa', 'Čínská lidová republika', 'Repubblica Popolare Cinese', 'Kínai Népköztársaság', 'Çin Halk Cumhuriyeti', 'Volksrepubliek China', '中国大陆', '中国大陸', '中國', '中华人民共和国', '中華人民共和國', 'КНР'],
  CV: ['Cape Verde', 'Cabo Verde'], CZ: ['Czech Republic', 'Czech Rep', 'Czech', 'Tschechei', 'Česko', 'ČR'],
  DE: ['GER', 'West Germany', 'East Germany', 'FRG', 'BRD', 'DDR', 'GDR', 'Bundesrepublik', 'Deutschland', 'Allemagne', 'Alemania', 'Duitsland', 'ФРГ'], DK: ['DEN'],
  EH: ['Western Sahara', '西撒哈拉', 'Западная Сахара'], ES: ['Espana'], FK: ['Falklands', 'Falkland', 'Falklands Islands', 'Malvinas', 'Islas Malvinas'], FM: ['Micronesia', 'FS Micronesia', 'FSM'], FO: ['Faroes', 'Faeroe Islands'],
  FR: ['French Republic', 'France Metropolitaine', 'Metropolitan France'],
  GB: ['UK', 'United Kingdom', 'Great Britain', 'Britain', 'GB & NI', 'England', 'Scotland', 'Wales', 'Cymru', 'Northern Ireland', 'N. Ireland', 'N Ireland', 'ENG', 'SCO', 'United Kingdom of Great Britain and Northern Ireland', 'England & Wales',
    'Angleterre', 'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord', 'Écosse', 'Inglaterra', 'Reino Unido de Gran Bretaña e Irlanda del Norte', 'Gran Bretaña', 'Grã-Bretanha', 'Großbritannien', 'Grossbritannien', 'Grande-Bretagne', 'Gran Bretagna', 'Inghilterra', 'Schottland', 'Groot-Brittannië', 'Engeland', 'Schotland', 'Storbritannien', 'Iso-Britannia', 'Englanti', 'Skotlanti',
    'Velká Británie', 'Wielka Brytania', 'Anglia', 'Англия', 'Шотландия', 'Великобритания', '大不列颠及北爱尔兰联合王国', '英国', '英國', '英格兰', '苏格兰', 'イギリス', '영국', 'İngiltere', 'Соединенное Королевство Великобритании и Северной Ирландии'],
  GM: ['Gambia'], GR: ['Hellas', 'Hellenic Republic', 'Ellada', 'GRE'], GS: ['South Georgia', 'South Georgia and South Sandwich Islands'], HK: ['Hong Kong SAR', 'HKSAR', 'Hongkong', 'HK SAR', 'Hong Kong China', '中国香港', '香港特别行政区', 'China Hong Kong'],
  HM: ['Heard and McDonald Islands'], HR: ['CRO', 'Hrvatska'], ID: ['INA'], IE: ['Eire', 'Republic of Ireland', 'Ireland Republic of', 'ROI', 'Rep of Ireland', 'Southern Ireland'], IN: ['Bharat', 'Hindustan'],
  IR: ['Persia', 'Iran'], IT: ['Italia'], JP: ['Nippon', 'Nihon', '日本国'], KG: ['Kirghizia', 'Kirgizia'], KH: ['Kampuchea'], KN: ['St Kitts', 'Saint Kitts', 'St Kitts Nevis'],
  KP: ['North Korea', '北韓', '朝鮮', 'N Korea', 'DPRK', 'Korea North', 'Democratic Peoples Republic of Korea', "Korea (Democratic People's Republic of)", '朝鲜', '朝鲜民主主义人民共和国', 'République populaire démocratique de Corée', 'República Popular Democrática de Corea', 'Demokratische Volksrepublik Korea', 'Nordkorea', 'Pohjois-Korea', 'Корейская Народно-Демократическая Республика'],
  KR: ['South Korea', '韓國', '大韓民國', 'S Korea', 'Korea', 'Republic of Korea', 'Korea Republic', 'Korea (the Republic of)', 'Korea Republic of', 'Korea Rep', 'Rep of Korea', 'Korea South', 'ROK', '대한민국', '한국', '韩国', '南韓', '韓国', '大韩民国', 'République de Corée', 'República de Corea'],
  LA: ['Laos', 'Lao PDR', 'Lao'], LC: ['St Lucia'], LK: ['Ceylon'], LV: ['LAT'], LY: ['Libya'], MD: ['Moldova', 'Moldavia'], MK: ['Macedonia', 'FYROM', 'Northern Macedonia', 'Republic of Macedonia', 'TFYR Macedonia', 'The former Yugoslav Republic of Macedonia'],
  MM: ['Burma', 'Birma', 'Birmanie'], MO: ['Macau', 'Macau SAR', 'Macao SAR', '澳门', '澳門', '中国澳门'], MY: ['MAS'], MX: ['Mejico', 'Méjico', 'México', 'Estados Unidos Mexicanos', 'United Mexican States'],
  NL: ['Netherlands', 'Holland', 'The Netherlands', 'Nederland', 'Hollande', 'Holanda', 'Olanda', 'NED', 'Paesi Bassi', 'Niederlande', 'Pays-Bas', '荷兰'], NG: ['NGR'], NZ: ['Aotearoa'], PH: ['Philippines', 'Philippine', 'Pilipinas', 'PHI'], PK: ['Pak'],
  PL: ['Polen', 'Pologne', 'Polonia'], PS: ['Palestine', 'State of Palestine', 'Palestinian Territories', 'West Bank', 'Gaza', 'État de Palestine', 'Estado de Palestina', '巴勒斯坦国', '巴勒斯坦', 'دولة فلسطين', 'Palestinian Territory', 'Occupied Palestinian Territory'],
  PT: ['POR'], RO: ['Rumania', 'Roumania', 'Rumänien'], RU: ['Russia', 'Russian Federation', 'РФ', 'Россия', 'Russland', 'Rossiya', '俄国', '俄罗斯'], SA: ['KSA', 'Saudi', 'Saudi-Arabia', 'Kingdom of Saudi Arabia', 'المملكة العربية السعودية'],
  SI: ['SLO'], SJ: ['Svalbard', 'Spitsbergen'], SK: ['Slovakia', 'Slovak Republic', 'Slovak'], ST: ['Sao Tome'], SY: ['Syria'], SZ: ['Swaziland'], TC: ['Turks and Caicos'], TH: ['Siam'], TL: ['East Timor', 'Timor Leste', 'Timor'],
  TR: ['Turkey', 'Türkiye', 'Turkiye'], TT: ['Trinidad', 'Tobago', 'Trinidad y Tabago'], TW: ['Taiwan', 'Taiwan ROC', 'Taiwan, R.O.C.', 'Chinese Taipei', 'Taiwan, Province of China', '台湾', '台灣', '臺灣', '中国台湾', '中華民國', 'Formosa', 'TPE'], TZ: ['Tanzania', 'Tanganyika', 'Zanzibar'],
  UA: ['The Ukraine'], UM: ['U.S. Minor Outlying Islands', 'U.S. Outlying Islands', 'United States Minor Outlying Islands'],
  US: ['USA', 'US of A', 'United States', 'United States of America', 'The States', 'America', 'United States America', 'U.S. of America', 'Estados Unidos', 'Estados Unidos de América', 'Estados Unidos da América', 'EE.UU.', 'EEUU', 'EUA', 'États-Unis', "États-Unis d'Amérique", 'Etats Unis', "Stati Uniti d'America",
    'Vereinigte Staaten', 'Vereinigte Staaten von Amerika', 'VS', 'Verenigde Staten van Amerika', 'Amerika', 'Yhdysvallat', 'Amerikan yhdysvallat', 'США', 'Соединенные Штаты Америки', 'ABD', '美国', '美國', '美利坚合众国', 'アメリカ', 'アメリカ合衆国', '米国', '미국', 'الولايات المتحدة الأمريكية', 'الولايات المتحدة', 'أمريكا', 'Stany Zjednoczone Ameryki', 'Spojené státy', 'USA - United States'],
  UY: ['URU'], UZ: ['Uzbekistan'], VA: ['Vatican', 'Holy See', 'Vatican City State'], VC: ['St Vincent', 'Saint Vincent', 'St Vincent Grenadines'], VE: ['Venezuela'], VG: ['British Virgin Islands', 'BVI', 'UK Virgin Islands', 'Virgin Islands British'],
  VI: ['US Virgin Islands', 'USVI', 'United States Virgin Islands', 'Virgin Islands US', 'Virgin Islands of the United States'], VN: ['Vietnam', 'Viet Nam', 'VIE'], WS: ['Western Samoa'], XK: ['Kosovo'], ZA: ['RSA', 'SA Republic', 'Zuid-Afrika', 'Suid-Afrika', 'Южная Африка', 'ЮАР', 'South-Africa', 'S Africa'],
  ZW: ['Rhodesia'], BF: ['Upper Volta', 'Burkina'], BJ: ['Dahomey'], BZ: ['British Honduras'],
};

/**
 * Distinguishing signs of vehicles in international traffic (United Nations, Conventions of 1949 and 1968) of one letter, which
 * German and Austrian address books put in the country cell. Those of two or three letters are codes or names of the lists above.
 */
export const VEHICLE_CODES: { readonly [code: string]: string } = {
  A: 'AT', B: 'BE', D: 'DE', E: 'ES', F: 'FR', H: 'HU', I: 'IT', L: 'LU', N: 'NO', P: 'PT', S: 'SE',
}; // biome-ignore format: a table reads better dense

/** Names that may mean several countries, or a country and a state of another. A repair leaves them; a check asks. */
export const AMBIGUOUS_NAMES: { readonly [names: string]: readonly string[] } = {
  'Congo|Kongo|Конго|刚果|剛果|الكونغو|コンゴ|콩고|Κονγκό|קונגו|کانگو': ['CG', 'CD'],
  'Georgia|State of Georgia': ['GE', 'US'],
  'Virgin Islands|Virgin Is|Islas Vírgenes|Îles Vierges|Jungferninseln|Ilhas Virgens|Isole Vergini|Виргинские острова|维尔京群岛':
    ['VG', 'VI'],
  'Saint Martin|St. Martin|Sankt Martin|San Martín|San Martino': ['MF', 'SX'],
  'Republic of China': ['TW', 'CN'],
  'São Martinho|Shën Martin|Sveti Martin': ['MF', 'SX'],
};

/**
 * Names of a country or territory in some language, the first, that are a well-known city or region of another country elsewhere: Granada
 * is Grenada in Spanish, and in Spain. A repair leaves them, whatever speaks for the other country, since it would lose the place.
 */
export const HOMONYMS: { readonly [names: string]: readonly string[] } = {
  'Granada|Grenade|Granadë': ['GD', 'ES'],
  Salvador: ['SV', 'BR'],
  Guadalupe: ['GP', 'MX'],
  'Santa Elena': ['SH', 'EC'],
  'Santa Helena': ['SH', 'BR'],
  'Santa Luzia': ['LC', 'BR'],
  'San Bartolomé': ['BL', 'ES'],
  Norfolk: ['NF', 'GB', 'US'],
  Guayana: ['GY', 'GF', 'VE'],
  Grenland: ['GL', 'NO'],
  Alba: ['GB', 'IT', 'RO'],
  Μακεδονία: ['MK', 'GR'],
};

/**
 * Words of formality and articles, in the match form. What remains of a formal name without them is compared with what remains
 * of the listed ones: `the Kingdom of Spain`, `Venezuela (Bolivarian Republic of)`.
 */
export const FORMAL_WORDS: ReadonlySet<string> = new Set(
  [
    'the of and a republic kingdom state states federal federated federation federative democratic people peoples islamic arab socialist independent',
    'commonwealth union principality sultanate emirate plurinational bolivarian eastern cooperative grand duchy confederation hashemite territory rep dem fed sts',
    'le la les l de du des d et republique royaume etat etats federale federation democratique populaire islamique arabe socialiste union principaute',
    'plurinational bolivarienne grand duche unie confederation hachemite territoire',
    'el los las del y e republica reino estado estados federacion democratica popular islamica socialista principado unida plurinacional bolivariana',
    'gran ducado hachemita confederacion o os as do da dos das emirado',
    'der die das von und republik konigreich bundesrepublik staat staaten furstentum grossherzogtum volksrepublik islamische demokratische foderale',
    'bolivarische vereinigte arabische repubblica regno stato stati unione di della del degli democratica islamica principato',
    'het een en van republiek koninkrijk staat democratische republiken konungariket tasavalta kuningaskunta republika krolestwo kralovstvi i og och ja',
    'республика республики королевство государство федерация федеративная федеративные демократическая народная исламская арабская социалистическая',
    'соединенные объединенная боливарианская многонациональное княжество великое герцогство и',
    'mancomunidad federativa sultanato independiente territorio sultanat emirat independant orientale oriental cooperativa cooperative',
    'gebiet sultanat sozialistische volksdemokratische foderative plurinationaler unabhangiger kooperative vereinigten',
    'содружество территория султанат независимое кооперативная союз народно социалистическая плюринациональное',
    'kongeriket kongeriget republikken liittotasavalta valtio vabariik respublika cumhuriyeti koztarsasag rzeczpospolita vabariigi krolestwo republik',
    'كومنولث كومونولث سلطنة اقليم المستقلة التعاونية الديموقراطية الفدرالية المتعددة القوميات',
    'جمهورية الجمهورية مملكة المملكة دولة امارة سلطنة اتحاد الاتحادية الديمقراطية الشعبية الاسلامية العربية المتحدة البوليفارية',
  ]
    .join(' ')
    .split(' '),
);

/** Words for island, optional in a name of more than one other word. */
export const ISLAND_WORDS: ReadonlySet<string> = new Set(
  'island islands isl is iles ile isla islas ilhas ilha insel inseln isola isole eilanden eiland oarna острова остров جزر جزيرة جزيرتي'.split(
    ' ',
  ),
);

/** The same for Chinese, which writes no blanks: longer ones first. */
export const FORMAL_CHINESE =
  /民主社会主义|阿拉伯埃及|阿拉伯|民主主义|社会主义|伊斯兰|玻利瓦尔|多民族|人民|民主|联合|联邦|合众|合作|东岸|独立国|共和国|王国|大公国|公国|酋长国|苏丹国|群岛|诸岛|岛|州联|[国及和与、·]/g;

/** Official and newer names in languages of the United Nations that the lists of names lack. */
// biome-ignore format: a table reads better dense
export const OTHER_SPELLINGS: { readonly [alpha2: string]: readonly string[] } = {
  AX: ['Îles d’Åland', 'Аландские острова'], BA: ['波斯尼亚和黑塞哥维那', '波黑'], BM: ['Бермудские острова'], BN: ['文莱达鲁萨兰国', '文莱'], BQ: ['Caribbean Netherlands', 'Bonaire', 'Бонайре'],
  BS: ['Багамские острова'], CC: ['Cocos Islands', 'Keeling Islands'], CF: ['Центральноафриканская Республика'], CW: ['Curazao'], CX: ['Isla Christmas'], CZ: ['Tchéquie', 'Chequia', 'Tjeckien', 'تشيكيا'],
  DK: ['الدانمرك'], DO: ['الجمهورية الدومينيكية'], FK: ['Фолклендские острова', '福克兰群岛', '马尔维纳斯群岛'], FO: ['Фарерские острова'], GA: ['Gabonese Republic'], GF: ['Французская Гвиана', 'غيانا الفرنسية'],
  GG: ['格恩西'], GL: ['غرينلند'], HK: ['China, Hong Kong Special Administrative Region', 'Hong Kong Special Administrative Region', '中国香港特别行政区', 'Chine, région administrative spéciale de Hong Kong', 'China, región administrativa especial de Hong Kong', 'Гонконг'],
  HU: ['هنغاريا', 'المجر'], ID: ['印度尼西亚', '印尼'], IO: ['British Indian Ocean Territory', "Territoire britannique de l'océan Indien"], IT: ['Итальянская Республика'], JE: ['جيرسي'], KG: ['Kyrgyz Republic', '吉尔吉斯'], KI: ['كيريباس'], KM: ['Коморские Острова'],
  KY: ['Îles Caïmanes', 'Острова Кайман', 'Каймановы острова'], KZ: ['Kazajstán', 'Kazakstan'], LA: ['Лаосская Народно-Демократическая Республика', 'جمهورية لاو الديمقراطية الشعبية'], LB: ['Lebanese Republic'], LK: ['سري لانكا'], LU: ['لكسمبرغ'], MF: ['Saint Martin (French part)', '圣马丁（法属）'],
  MO: ['China, Macao Special Administrative Region', 'Macao Special Administrative Region', '中国澳门特别行政区', 'Chine, région administrative spéciale de Macao', 'China, región administrativa especial de Macao', 'Макао'], MP: ['Islas Marianas Septentrionales'], MT: ['مالطة'],
  MV: ['Мальдивские Острова', 'ملديف'], MZ: ['موزامبيق'], NU: ['Nioué'], NZ: ['Nueva Zelandia', 'Nueva Zelanda'], PF: ['بولينيزيا الفرنسية'], PN: ['Питкэрн'], PT: ['Portuguese Republic'], RE: ['ريونيون'], RU: ['الاتحاد الروسي', 'روسيا الاتحادية'], SC: ['سيشيل'],
  SH: ['Santa Elena', '圣赫勒拿', 'Остров Святой Елены', 'سانت هيلانة'], SX: ['Sint Maarten', 'Saint Martin (Dutch)', 'St Maarten', 'Saint Maarten', '圣马丁（荷属）'], SY: ['Syrian Arab Republic', 'République arabe syrienne', 'Сирийская Арабская Республика'], SZ: ['إسواتيني'], TC: ['Острова Теркс и Кайкос'],
  TF: ['Французские Южные территории'], TL: ['Тимор-Лешти'], TZ: ['جمهورية تنزانيا المتحدة', 'تنزانيا'], VA: ['Saint-Siège', 'Santa Sede', 'Heiliger Stuhl', '教廷', '梵蒂冈', 'Святой Престол', 'الكرسي الرسولي', 'Ватикан'], VG: ['Британские Виргинские острова'],
  VI: ['Виргинские острова Соединенных Штатов', 'Американские Виргинские острова'], VN: ['فييت نام'], YT: ['Остров Майотта'], ZW: ['زمبابوي'],
};
