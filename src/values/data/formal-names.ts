/**
 * Official names that are no more than an adjective away from the short one (`the Hellenic Republic`, `République togolaise`), and names that
 * nations give themselves, in Latin letters. United Nations, UNTERM; Unicode CLDR.
 */

// biome-ignore format: a table reads better dense
export const FORMAL_NAMES: { readonly [alpha2: string]: string } = {
  AM: 'Hayastan|Hayastani Hanrapetutyun|Republik Armenien', AR: 'Argentine Republic|República Argentina|République argentine|Argentinische Republik|Аргентинская Республика|Argentine Nation|جمهورية الأرجنتين',
  AT: 'Österreichische Republik|Австрийская Республика|Österrike|Oesterreich', AZ: 'Azərbaycan Respublikası|Азербайджанская Республика', BA: 'Bosna i Hercegovina',
  BE: 'Kingdom of the Belgians', BG: 'Balgariya|Bulgariya|Bulgarija|Republika Balgariya', BR: 'República Federativa do Brasil|Föderative Republik Brasilien',
  BT: 'Druk Yul', BY: 'Bielarus|Белоруссия|Respublika Belarus', BN: 'Nation of Brunei, Abode of Peace|Nation of Brunei', CF: 'République centrafricaine|República Centroafricana',
  CH: 'Schweizerische Eidgenossenschaft|Confédération suisse|Confederazione Svizzera|Confederación Suiza|Швейцарская Конфедерация|瑞士联邦|الاتحاد السويسري',
  CN: 'Zhongguo|Zhonghua Renmin Gongheguo|République populaire de Chine|República Popular China|Volksrepublik China', CY: 'Kypros|Kypriaki Dimokratia|Κυπριακή Δημοκρατία|Kıbrıs Cumhuriyeti',
  CZ: 'Česká republika|République tchèque|República Checa|Tschechische Republik|Чешская Республика|الجمهورية التشيكية', DE: 'Bundesrepublik Deutschland|Federal Republic of Germany|德意志联邦共和国',
  DO: 'Dominican Rep|República Dominicana|République dominicaine|Dominikanische Republik|Доминиканская Республика|多米尼加共和国',
  DZ: 'République algérienne démocratique et populaire|República Argelina Democrática y Popular|Алжирская Народная Демократическая Республика|الجمهورية الجزائرية الديمقراطية الشعبية|Al Jazair',
  EE: 'Eesti Vabariik|Эстонская Республика', EG: 'Misr|Arab Republic of Egypt|République arabe d’Égypte|阿拉伯埃及共和国|جمهورية مصر العربية',
  EH: 'Sahrawi Arab Democratic Republic|République arabe sahraouie démocratique|República Árabe Saharaui Democrática', FI: 'Suomen tasavalta|Republiken Finland|Финляндская Республика',
  FR: 'République française|República Francesa|Französische Republik|Repubblica francese|Французская Республика|法兰西共和国|الجمهورية الفرنسية', GA: 'République gabonaise|República Gabonesa|Gabunische Republik|Габонская Республика|الجمهورية الغابونية',
  GE: 'Sakartvelo', GF: 'French Guyana|Guyane française', GR: 'Hellenic Republic|République hellénique|República Helénica|Hellenische Republik|Repubblica ellenica|Греческая Республика|Эллинская Республика|希腊共和国|الجمهورية الهيلينية|Elliniki Dimokratia|Ελληνική Δημοκρατία|Elláda',
  GY: 'Cooperative Republic of Guyana|Co-operative Republic of Guyana|République coopérative du Guyana|República Cooperativa de Guyana|Кооперативная Республика Гайана|جمهورية غيانا التعاونية',
  HU: 'Magyarország|Magyar Köztársaság|الجمهورية المجرية', IE: 'Poblacht na hÉireann', IL: 'Medinat Yisrael', IN: 'Bharat Ganrajya', IR: 'Jomhuri-ye Eslami-ye Iran|Jomhuriye Eslamiye Iran', IQ: 'Jumhuriyat al-Iraq', IS: 'Lýðveldið Ísland',
  IT: 'Italian Republic|Repubblica Italiana|République italienne|República Italiana|Italienische Republik|Итальянская Республика|意大利共和国|الجمهورية الإيطالية',
  JO: 'Hashemite Kingdom of Jordan|Royaume hachémite de Jordanie|Reino Hachemita de Jordania|Haschemitisches Königreich Jordanien|Иорданское Хашимитское Королевство|约旦哈希姆王国|المملكة الأردنية الهاشمية|Al Urdun',
  JP: 'Nihonkoku|Nipponkoku', KE: 'Jamhuri ya Kenya', KG: 'Kyrgyz Republic|République kirghize|República Kirguisa|Kirgisische Republik|Киргизская Республика|Кыргызская Республика|Кыргыз Республикасы|吉尔吉斯共和国|الجمهورية القيرغيزية|جمهورية قيرغيزستان',
  KN: 'Federation of Saint Christopher and Nevis|Saint Christopher and Nevis|Fédération de Saint-Christophe-et-Niévès|Federación de San Cristóbal y Nieves|Федерация Сент-Кристофер и Невис|圣克里斯托弗和尼维斯',
  KP: 'Choson|Joseon|북조선|북한|조선민주주의인민공화국', KR: 'Hanguk|Daehan Minguk|Taehan Minguk|Rep. of Korea|남한|Republik Korea|Республика Корея|جمهورية كوريا', KZ: 'Qazaqstan|Қазақстан Республикасы',
  LB: 'Lebanese Republic|République libanaise|República Libanesa|Libanesische Republik|Ливанская Республика|黎巴嫩共和国|الجمهورية اللبنانية|Lubnan', LT: 'Lietuvos Respublika|Литовская Республика',
  LU: 'Groussherzogtum Lëtzebuerg|Lëtzebuerg', LV: 'Latvijas Republika|Латвийская Республика', MA: 'Al Maghrib|المملكة المغربية', MD: 'Republica Moldova|Republik Moldau', MK: 'Makedonija|Severna Makedonija',
  MN: 'Mongol Uls', MR: 'الجمهورية الإسلامية الموريتانية', MV: 'Dhivehi Raajje', MX: 'Estados Unidos Mexicanos|États-Unis du Mexique|Vereinigte Mexikanische Staaten|Мексиканские Соединенные Штаты|墨西哥合众国|الولايات المتحدة المكسيكية',
  NL: 'Koninkrijk der Nederlanden|Kingdom of the Netherlands|Royaume des Pays-Bas|Reino de los Países Bajos|Königreich der Niederlande|Королевство Нидерландов|荷兰王国|مملكة هولندا',
  NO: 'Kongeriket Norge|Kongeriket Noreg', OM: 'Saltanat Uman', PH: 'Republika ng Pilipinas', PL: 'Rzeczpospolita Polska|Республика Польша|الجمهورية البولندية',
  PT: 'República Portuguesa|Portuguese Republic|République portugaise|Portugiesische Republik|Португальская Республика|葡萄牙共和国|الجمهورية البرتغالية',
  RS: 'Srbija|Republika Srbija', RU: 'Rossiya|Rossija|Rossiia|Rossiyskaya Federatsiya|Rossiyskaya Federaciya|Rossijskaja Federacija|Rossiiskaia Federatsiia|Российская Федерация|Fédération de Russie|Federación de Rusia|Russische Föderation',
  RW: 'République rwandaise|República Rwandesa', SA: 'Al Mamlakah al Arabiyah as Saudiyah', SK: 'Slovenská republika|Slovak Rep|République slovaque|República Eslovaca|Slowakische Republik|Словацкая Республика|斯洛伐克共和国|الجمهورية السلوفاكية',
  SM: 'Most Serene Republic of San Marino|Serenissima Repubblica di San Marino', SO: 'Soomaaliya', SY: 'Syrian Arab Republic|Suriya', SZ: 'Umbuso weSwatini', TG: 'Togolese Republic|République togolaise|República Togolesa|Тоголезская Республика|多哥共和国|الجمهورية التوغولية|جمهورية توغو',
  TH: 'Prathet Thai|Ratcha Anachak Thai|Muang Thai|泰王国', TJ: 'Toçikiston|Tojikiston', TN: 'Tunisian Republic|République tunisienne|Tunesische Republik|Тунисская Республика|突尼斯共和国|الجمهورية التونسية', TR: 'Türkiye Cumhuriyeti|Republic of Türkiye|Турецкая Республика',
  TW: 'Republic of China (Taiwan)|République de Chine (Taïwan)|Republik China (Taiwan)|Zhonghua Minguo|جمهورية الصين (تايوان)', UA: 'Ukraina|Ukrayina|Ukraїna', UY: 'Eastern Republic of Uruguay|Oriental Republic of Uruguay|République orientale de l’Uruguay|República Oriental del Uruguay|Восточная Республика Уругвай|乌拉圭东岸共和国|جمهورية الأوروغواي الشرقية',
  UZ: 'O‘zbekiston|Oʻzbekiston Respublikasi|Ўзбекистон Республикаси', VA: 'Vatican City State|État de la Cité du Vatican|Stato della Città del Vaticano|Estado de la Ciudad del Vaticano|Ciudad del Vaticano|Cité du Vatican|梵蒂冈城国|دولة مدينة الفاتيكان',
  VN: 'Cộng hòa Xã hội chủ nghĩa Việt Nam|Sozialistische Republik Vietnam', WS: 'Independent State of Samoa|État indépendant du Samoa|Estado Independiente de Samoa|Независимое Государство Самоа|萨摩亚独立国|دولة ساموا المستقلة',
  YE: 'Yemeni Republic|Йеменская Республика|الجمهورية اليمنية', ZA: 'République d’Afrique du Sud|Южно-Африканская Республика',
};

/**
 * Territories under the names that the statistics division of the United Nations lists them with (M49), where the lists of countries
 * have another one.
 */
// biome-ignore format: a table reads better dense
export const TERRITORY_NAMES: { readonly [alpha2: string]: string } = {
  AX: 'جزر ألاند', AQ: 'أنتاركتيكا', BL: 'San Barthélemy|San Bartolomé|Collectivity of Saint Barthélemy|Collectivité de Saint-Barthélemy|Сен-Бартелеми|سان بارتليمي',
  BQ: 'Bonaire, Sint Eustatius and Saba|Bonaire, Saint-Eustache et Saba|Bonaire, San Eustaquio y Saba|Bonaire, Sint Eustatius en Saba|Бонайре, Синт-Эстатиус и Саба|博纳尔，圣俄斯塔休斯和萨巴|博内尔、圣尤斯特歇斯和萨巴|بونير وسانت يوستاشيوس وسابا',
  BV: 'Bouvet|Île Bouvet|Isla Bouvet|Остров Буве|布维岛|جزيرة بوفيت', CC: 'Cocos (Keeling) Islands|Îles Cocos (Keeling)|Islas Cocos (Keeling)|Кокосовые (Килинг) острова|科科斯（基林）群岛|جزر كوكس (كيلينغ)',
  CX: 'Christmas Island|Île Christmas|Isla Christmas|Isla de Navidad|Остров Рождества|圣诞岛|جزيرة عيد الميلاد|جزيرة كريسماس', FK: 'Falkland Islands (Malvinas)|Îles Falkland (Malvinas)|Islas Malvinas (Falkland)|Фолклендские (Мальвинские) острова|福克兰群岛（马尔维纳斯）|جزر فوكلاند (مالفيناس)',
  FO: 'جزر فايرو|法罗群岛', GG: 'Bailiwick of Guernsey|Bailliage de Guernesey|Guernsey|غيرنسي', GS: 'South Georgia and the South Sandwich Islands|Géorgie du Sud-et-les Îles Sandwich du Sud|Georgia del Sur y las Islas Sandwich del Sur|Южная Джорджия и Южные Сандвичевы острова|南乔治亚岛和南桑德韦奇岛|جورجيا الجنوبية وجزر ساندويتش الجنوبية',
  HK: 'China, Hong Kong Special Administrative Region|Китай, Специальный административный район Гонконг|الصين، منطقة هونغ كونغ الإدارية الخاصة|Hong Kong Special Administrative Region of the People’s Republic of China|中华人民共和国香港特别行政区',
  HM: 'Heard Island and McDonald Islands|Île Heard-et-Îles MacDonald|Islas Heard y McDonald|Остров Херд и острова Макдональд|赫德岛和麦克唐纳岛|جزيرة هيرد وجزر ماكدونالد', IO: 'British Indian Ocean Territory|Territoire britannique de l’océan Indien|Territorio Británico del Océano Índico|Британская территория в Индийском океане|英属印度洋领土|إقليم المحيط الهندي البريطاني',
  JE: 'Bailiwick of Jersey|Bailliage de Jersey|جيرسي', MF: 'Saint Martin (French part)|Saint-Martin (partie française)|San Martín (parte francesa)|Сен-Мартен (французская часть)|圣马丁（法属）|سانت مارتن (الجزء الفرنسي)|Collectivity of Saint Martin',
  MO: 'China, Macao Special Administrative Region|Китай, Специальный административный район Макао|الصين، منطقة ماكاو الإدارية الخاصة|Macao Special Administrative Region of the People’s Republic of China|中华人民共和国澳门特别行政区',
  MS: 'مونتسيرات', NU: 'نيوي', PN: 'Pitcairn|Pitcairn Islands|Питкэрн|皮特凯恩|بيتكرن', SJ: 'Svalbard and Jan Mayen Islands|Îles Svalbard-et-Jan Mayen|Islas Svalbard y Jan Mayen|Острова Свальбард и Ян-Майен|斯瓦尔巴群岛和扬马延岛|جزيرتي سفالبارد وجان مايِن|Spitzbergen und Jan Mayen',
  SH: 'Saint Helena, Ascension and Tristan da Cunha|Sainte-Hélène, Ascension et Tristan da Cunha|Santa Elena, Ascensión y Tristán de Acuña|St. Helena, Ascension and Tristan da Cunha', SX: 'Sint Maarten (Dutch part)|Saint-Martin (partie néerlandaise)|San Martín (parte holandesa)|Синт-Мартен (нидерландская часть)|圣马丁（荷属）|سانت مارتن (الجزء الهولندي)',
  TC: 'جزر تركس وكايكوس', TF: 'French Southern Territories|French Southern and Antarctic Lands|Terres australes françaises|Terres australes et antarctiques françaises|TAAF|Territorio de las Tierras Australes Francesas|Tierras Australes y Antárticas Francesas|Южные земли (французская заморская территория)|法属南方领地|الأراضي الفرنسية الجنوبية',
  TK: 'Tokelau|Tokélaou|Tokélaou (îles)|Токелау|托克劳|توكيلاو', UM: 'United States Minor Outlying Islands|Îles mineures éloignées des États-Unis|Islas menores alejadas de Estados Unidos|Внешние малые острова Соединенных Штатов|美国本土外小岛屿|جزر الولايات المتحدة الصغيرة النائية',
  VG: 'Британские Виргинские острова|英属维尔京群岛|جزر فرجن البريطانية', VI: 'Виргинские острова Соединенных Штатов|美属维尔京群岛|جزر فرجن التابعة للولايات المتحدة|Islas Vírgenes de los Estados Unidos|Îles Vierges des États-Unis', WF: 'Wallis and Futuna Islands|Îles Wallis-et-Futuna|Islas Wallis y Futuna|Острова Уоллис и Футуна|瓦利斯群岛和富图纳群岛|جزر واليس وفوتونا',
  YT: 'Department of Mayotte|Département de Mayotte', ST: 'سان تومي وبرينسيبي', KN: 'سانت كيتس ونيفس', VC: 'سانت فنسنت وجزر غرينادين', AG: 'أنتيغوا وبربودا', BS: 'جزر البهاما', BB: 'بربادوس', BJ: 'بنن', CI: 'كوت ديفوار', CV: 'كابو فيردي', TL: 'تيمور - ليشتي', GB: 'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية|المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية',
  FM: 'Micronesia (Federated States of)|Micronésie (États fédérés de)|Micronesia (Estados Federados de)|Микронезия (Федеративные Штаты)|密克罗尼西亚（联邦）', BN: 'بروني دار السلام|Brunei Darussalam', KY: 'Каймановы острова',
  KP: 'جمهورية كوريا الشعبية الديمقراطية|جمهورية كوريا الديمقراطية الشعبية',
};

/** Countries that are no more, and the ones that took their place: told, never repaired. Where one country followed it is a former name. */
// biome-ignore format: a table reads better dense
export const FORMER_COUNTRIES: { readonly [successors: string]: string } = {
  'RU UA BY KZ UZ GE AZ LT MD LV KG TJ AM TM EE': 'USSR|U.S.S.R.|Soviet Union|СССР|Советский Союз|UdSSR|URSS|Sowjetunion|Neuvostoliitto|Sovjetunionen|Union of Soviet Socialist Republics|Union soviétique|Unión Soviética|SUN|苏联',
  'RS HR SI BA MK ME XK': 'Yugoslavia|Jugoslavia|Jugoslawien|Jugoslavien|Jugoslavija|Jugosławia|Yougoslavie|Iugoslávia|SFR Yugoslavia|Former Yugoslavia|Ex-Yugoslavia|YUG|YU|Югославия|南斯拉夫',
  'RS ME': 'Serbia and Montenegro|Serbia & Montenegro|Serbien und Montenegro|Serbie-et-Monténégro|SCG',
  'CZ SK': 'Czechoslovakia|Czecho-Slovakia|Tschechoslowakei|Tchécoslovaquie|Checoslovaquia|Československo|Czechosłowacja|Tšekkoslovakia|Tjeckoslovakien|Чехословакия|ČSSR|CSFR|CSSR|TCH',
  'CW SX BQ': 'Netherlands Antilles|Dutch Antilles|Nederlandse Antillen|Niederländische Antillen|Antilles néerlandaises|Antillas Neerlandesas|ANT',
};

/** Names of the European Union, which has the code EU (ISO 3166-1, exceptionally reserved) and is no country. */
export const EUROPEAN_UNION =
  'European Union|Europäische Union|Union européenne|Unión Europea|União Europeia|Unione europea|Europese Unie|Europeiska unionen|Euroopan unioni|Den Europæiske Union|Unia Europejska|Европейский союз|欧盟|欧洲联盟|الاتحاد الأوروبي';
