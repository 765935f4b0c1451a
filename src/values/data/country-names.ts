/**
 * Names of countries in Unicode CLDR 48.0 that i18n-iso-countries lacks: a country a line, its alpha-2 code first. Written by
 * scripts/country-names.mjs. A function, so that nothing is read before a name that no other list knows.
 */
// biome-ignore format: data
export const cldrNames = (): string => `
AD|Ανδόρα|安道爾|एंडोरा
AE|De Forenede Arabiske Emirater|Обʼєднані Арабські Емірати|阿拉伯联合酋长国|阿拉伯聯合大公國|阿拉伯聯合酋長國|아랍에미리트
AF|Avganistan|अफ़गानिस्तान
AG|Антига и Барбуда|安地卡及巴布達|安提瓜和巴布達|앤티가 바부다|أنتيغوا وبربودا|एंटिगुआ और बरबुडा
AI|Angaíle|安奎拉|앵귈라|אנגווילה|एंग्विला|ანგილია
AL|阿爾巴尼亞
AM|Armênia|Jermenija|亞美尼亞|आर्मेनिया
AO|Αγκόλα
AQ|Antarktyda|Antarktik|Antarktikë|Antartaice|南極洲|남극 대륙|أنتاركتيكا|अंटार्कटिका|Nam Cực
AS|Samó Mheiriceá|Samoa America|美屬薩摩亞|米領サモア|अमेरिकी समोआ|Samoa thuộc Mỹ|Amerikaanse Samoa
AT|奧地利|Аустрия
AU|澳洲|오스트레일리아|Аустралия
AW|荷屬阿魯巴|阿魯巴
AX|Îles Åland|îles d’Åland|Islas Aland|Ålandinseln|Ilhas Aland|Alanda|Åland-szigetek|Νήσοι Όλαντ|Аландские о-ва|Alandski otoki|Ishujt Alandë|Illes Åland|奥兰群岛|奧蘭群島|جزر آلاند|एलैंड द्वीपसमूह|Quần đảo Åland|Visiwa vya Aland
AZ|Aserbaídsjan|Aserbaijan|亞塞拜然|亞塞拜疆|अज़रबैजान|Azerbaijani
BA|Bosnia & Herzegovina|Bosnia|Bósnia e Herzegovina|Βοσνία - Ερζεγοβίνη|Bosna-Hersek|Bosnjë-Hercegovinë|波斯尼亚和黑塞哥维那|波士尼亞與赫塞哥維納|波斯尼亞和黑塞哥維那|बोस्निया और हर्ज़ेगोविना|Bosnia na Hezegovina
BB|Μπαρμπέιντος|巴貝多|بربادوس|बारबाडोस|Babadosi
BD|Bangladés|Bangladeche|孟加拉|Bangladeshi
BE|比利時
BF|Burquina Faso|布吉納法索|布基納法索|बुर्किना फ़ासो|Bukinafaso
BG|保加利亞|बुल्गारिया
BH|Baréin|Barém|Bahrejn|Bahareni
BI|Μπουρούντι|蒲隆地
BJ|貝南|貝寧
BL|St. Barthélemy|San Bartolomé|S:t Barthélemy|Свети Бартоломеј|Sankti Bartólómeusareyjar|聖巴瑟米|聖巴泰勒米|생바르텔레미|سان بارتليمي|St. Barthelemy|Սուրբ Բարդուղիմեոս
BM|Бермудски острови|Бермудские о-ва|Bermude|Bermúdaeyjar|Illas Bermudas|百慕達|बरमूडा
BN|Brunéi|Μπρουνέι|汶萊|ブルネイ|ब्रूनेई
BO|玻利維亞|ボリビア|बोलीविया
BQ|Caribbean Netherlands|Pays-Bas caribéens|Caribe Neerlandés|Karibische Niederlande|Caraibi Olandesi|Caribisch Nederland|Karibiska Nederländerna|Karibian Alankomaat|De tidligere Nederlandske Antiller|Niderlandy Karaibskie|Karibské Nizozemsko|Holland Karib-térség|Ολλανδία Καραϊβικής|Karayip Hollandası|Kariibi Madalmaad|Karíbahafshluti Hollands|an Ísiltír Chairibeach|Antilles yr Iseldiroedd|Carib Neerlandès|Karibeko Herbehereak|荷属加勒比区|荷蘭加勒比區|オランダ領カリブ|네덜란드령 카리브|هولندا الكاريبية|เนเธอร์แลนด์แคริบเบียน|Ca-ri-bê Hà Lan|Belanda Karibia|Бонэйр, Синт-Эстатиус және Саба|Uholanzi ya Karibiani
BR|ब्राज़ील
BS|Baamas|Бахамски острови|Багамскія астравы|Bahamaeyjar|Y Bahamas|巴哈馬|جزر البهاما|Բահամյան կղզիներ
BV|Bouvetøen|Νήσος Μπουβέ|о-в Буве|Bouvet’ saar|Ishulli Bove|布威島|鮑威特島|האי בובה|बोवेत द्वीप|เกาะบูเว|Bouvet-eiland
BW|波札那|博茨瓦納|בוטסואנה|Բոտսվանա
BY|Bélarus|Belarusz|Belarws|白俄羅斯|بيلاروس
BZ|Bélize|Belizë|貝里斯|伯利茲|बेलीज़
CC|Cocos Islands|îles Cocos (Keeling)|Islas Cocos|Isole Cocos (Keeling)|Ilhas dos Cocos (Keeling)|Kookossaaret (Keelingsaaret)|Νήσοι Κόκος (Κίλινγκ)|Кокосовые о-ва|Кокосові (Кілінг) Острови|Kokosova (Keelingova) ostrva|Ishujt Kokos|Kókoseyjar (Keeling)|Illes Cocos (Keeling)|Cocos (Keeling) uharteak|科克斯（基靈）群島|科科斯 (基林) 群島|ココス(キーリング)諸島|جزر كوكوس (كيلينغ)|कोकोस (कीलिंग) द्वीपसमूह|หมู่เกาะโคโคส (คีลิง)|Kokoseilande|Visiwa vya Cocos (Keeling)
CD|República Democrática del Congo|Kongó – Kinshasa|Κονγκό - Κινσάσα|Конго – Кіншаса|Kongo - Kinšasa|Kongó-Kinshasa|Y Congo - Kinshasa|剛果（金夏沙）|コンゴ民主共和国(キンシャサ)|콩고-킨샤사|الكونغو - كينشاسا|कांगो - किंशासा|คองโก - กินชาซา
CF|Центрально-Африканская Республика|Цэнтральна-Афрыканская Рэспубліка|Srednjeafriška republika|Republika e Afrikës Qendrore|República Centreafricana|中非共和国|中非共和國|중앙 아프리카 공화국|הרפובליקה המרכז-אפריקאית|मध्य अफ़्रीकी गणराज्य
CG|República del Congo|República do Congo|Kongo – Brazzaville|Kongó – Brazzaville|Κονγκό - Μπραζαβίλ|Конго - Браззавиль|Конго – Браззавіль|Kongo Vabariik|Kongo-Brazavilë|Kongó-Brazzaville|Congó-Brazzaville|Y Congo - Brazzaville|剛果（布拉薩）|コンゴ共和国(ブラザビル)|콩고-브라자빌|الكونغو - برازافيل|कांगो – ब्राज़ाविल|คองโก - บราซซาวิล|Конго-Браззавиль Республикасы
CH|Švajcarska|Suíza|स्विट्ज़रलैंड
CI|Côte d’Ivoire (Costa do Marfim)|Кот-дʼІвуар|Elevandiluurannik|Обала Слоноваче (Кот д’Ивоар)|Obala Slonovače (Kot d’Ivoar)|象牙海岸|कोत दिवुआर|โกตดิวัวร์|Կոտ դ՚Իվուար
CK|о-ва Кука|Ishujt Kuk|Illes Cook|庫克群島|कुक द्वीपसमूह
CM|喀麥隆|Kameruni
CN|Tsieina|中國|Tiongkok
CO|哥倫比亞
CR|Kosta-Rikë|Kostaríka|哥斯大黎加|哥斯達黎加|कोस्टारिका
CU|Ciwba
CV|Kapverden|Zelenortska Ostrva|Poblacht Cabo Verde|維德角|카보베르데|केप वर्ड
CW|Curazao|Curaçau|Cúrasó|庫拉索|퀴라소|कुरासाओ
CX|Isola Christmas|Ilha Christmas|Ilha do Natal|Juleøen|о-в Рождества|Božićno Ostrvo|Jólaey|Illa Christmas|聖誕島|جزيرة كريسماس|אי חג המולד
CY|Kıbrıs|Kýpur|賽普勒斯|키프로스|Saiprasi
CZ|Tchéquie|Chequia|Cechia|Tchéquia|Çeki|Tsiecia|체코|التشيك|چک|चेकिया|เช็ก|Ceko|ჩეხეთი|Çexiya|Tsjeggië|Chechia
DE|Nemačka|德國
DJ|Xhibuti|Djíbútí|吉布地
DK|丹麥|الدانمرك|डेनमार्क|Denmaki
DM|Domínica|도미니카
DO|Den Dominikanske Republik|an Phoblacht Dhoiminiceach|Gweriniaeth Dominica|多米尼加共和国|多明尼加共和國|多米尼加共和國|डोमिनिकन गणराज्य
DZ|阿爾及利亞|Aljazair
EC|Ισημερινός|厄瓜多|厄瓜多爾
EE|Estônia|愛沙尼亞
EH|Sara Ocidental|Batı Sahra|Западная Сахара|Saharaja Perëndimore|Gorllewin Sahara|西撒哈拉|Kanlurang Sahara
ER|Erítrea|厄利垂亞|厄立特里亞|에리트리아
ET|衣索比亞|埃塞俄比亞|에티오피아
FI|芬蘭|फ़िनलैंड
FJ|Fiyi|Fidzsi|Φίτζι|Fixi|斐濟|फ़िजी
FK|Falkland Islands|Ilhas Falkland|Falklandské ostrovy|Νήσοι Φόκλαντ|Фолклендские о-ва|Foklandska Ostrva|Ishujt Falkland|Oileáin Fháclainne|Ynysoedd y Falkland/Malvinas|Illes Falkland|Falklandak|福克蘭群島|フォークランド諸島|포클랜드 제도|फ़ॉकलैंड द्वीपसमूह|Quần đảo Falkland
FM|Федеративные Штаты Микронезии|Mikroneesia|an Mhicrinéis|Micronèsia|密克罗尼西亚|密克羅尼西亞|ميكرونيزيا
FO|Feröer szigetek|Фарерские о-ва|Illes Fèroe|法羅群島|페로 제도|फ़ेरो द्वीपसमूह
FR|法國|फ़्रांस|Prancis
GA|加彭|गैबॉन
GB|Iso-Britannia|Britannia|Wlk. Bryt.|ΗΒ|Британия|Велика Британія|Ühendkuningriik|Apvienotā Karaliste|УК|ОК|英國|בריטניה|यूनाइटेड किंगडम|यू॰के॰|Inggris Raya|გაერთ.სამ.|ՄԹ|Britaniya|Ufalme wa Muungano
GD|Granadë|格瑞那達|格林納達|ग्रेनाडा
GE|喬治亞|格魯吉亞|조지아|Jojia
GF|Francúzska Guyana|Французская Гвиана|Французька Гвіана|Guajana Franceze|Guyane Ffrengig|法屬圭亞那|仏領ギアナ|फ़्रेंच गुयाना|Guiana thuộc Pháp|Guyana Prancis
GG|Γκέρνζι|Gernsej|Ynys y Garn|根西岛|根息|גרנזי|गर्नसी
GH|Ganë|迦納|加納
GI|直布羅陀|지브롤터
GL|Groenlândia|Grënlandë|格陵蘭|그린란드|غرينلاند
GM|Gambi|甘比亞|岡比亞
GN|幾內亞
GP|Gvadelup|Guadelupë|瓜地洛普
GQ|Ισημερινή Γουινέα|Gini Gyhydeddol|赤道幾內亞|Guinea Xích Đạo|Guinea Ekuatorial
GR|希臘
GS|South Georgia & South Sandwich Islands|Islas Georgia del Sur y Sandwich del Sur|Islas Georgia del Sur y Sándwich del Sur|Georgia del Sud e Sandwich Australi|Ilhas Geórgia do Sul e Sandwich do Sul|Zuid-Georgia en Zuidelijke Sandwicheilanden|Etelä-Georgia ja Eteläiset Sandwichinsaaret|South Georgia og De Sydlige Sandwichøer|Sør-Georgia og Sør-Sandwichøyane|Νήσοι Νότια Γεωργία και Νότιες Σάντουιτς|Южная Георгия и Южные Сандвичевы о-ва|Паўднёвая Георгія і Паўднёвыя Сандвічавы астравы|Južna Georgia i Otoci Južni Sandwich|Južna Džordžija i Južna Sendvič ostrva|Xhorxha Jugore dhe Ishujt Senduiçë të Jugut|De Georgia ac Ynysoedd Sandwich y De|Illes Geòrgia del Sud i Sandwich del Sud|Hegoaldeko Georgia eta Hegoaldeko Sandwich uharteak|南喬治亞與南三明治群島|南佐治亞島與南桑威奇群島|사우스조지아 사우스샌드위치 제도|جورجیای جنوبی و جزایر ساندویچ جنوبی|दक्षिण जॉर्जिया और दक्षिण सैंडविच द्वीपसमूह|Nam Georgia & Quần đảo Nam Sandwich|Georgia Selatan & Kep. Sandwich Selatan|Visiwa vya Georgia Kusini na Sandwich Kusini
GT|瓜地馬拉|危地馬拉
GU|Guame|關島|गुआम
GW|Guinea-Bisáu|Γουινέα Μπισάου|Гвинеја Бисао|Guine-Bisau|幾內亞比索|幾內亞比紹|기니비사우|גינאה-ביסאו|Գվինեա-Բիսաու|Ginebisau
GY|蓋亞那|圭亞那|गुयाना
HK|R.A.S. chinoise de Hong Kong|RAE de Hong Kong (China)|Sonderverwaltungsregion Hongkong|RAS di Hong Kong|Hong Kong, RAE da China|Hongkong SAR van China|Hongkong SAR|Hongkong – Kiinan erityishallintoalue|SAR Hongkong|SRA Hongkong (Chiny)|Hongkong – ZAO Číny|Hongkong KKT|R.A.S. Hong Kong, China|Хонконг|Χονγκ Κονγκ ΕΔΠ Κίνας|Χονγκ Κονγκ|Çin Hong Kong ÖİB|Гонконг (САР)|Гонконг, ОАР Китаю|Ганконг|Hongkongi erihalduspiirkond|Honkonga|Ypatingasis Administracinis Kinijos Regionas Honkongas|Posebno upravno območje Ljudske republike Kitajske Hongkong|Хонгконг|SAR Hongkong (Kina)|Хонгконг САР Кина|RPA i Hong-Kongut|Hong-Kong|sérstjórnarsvæðið Hong Kong|Sainréigiún Riaracháin Hong Cong, Daonphoblacht na Síne|Hong Kong SAR Tsieina|Hong Kong (RAE Xina)|Hong Kong RAE da China|Hong Kong Txinako AEB|中国香港特别行政区|中國香港特別行政區|中華人民共和国香港特別行政区|홍콩(중국 특별행정구)|هونغ كونغ الصينية (منطقة إدارية خاصة)|هنگ‌کنگ، منطقهٔ ویژهٔ اداری چین|הונג קונג (אזור מנהלי מיוחד של סין)|הונג קונג|हाँग काँग (चीन विशेष प्रशासनिक क्षेत्र)|เขตปกครองพิเศษฮ่องกงแห่งสาธารณรัฐประชาชนจีน|ฮ่องกง|Đặc khu Hành chính Hồng Kông, Trung Quốc|Hong Kong DAK Tiongkok|ჰონკონგის სპეციალური ადმინისტრაციული რეგიონი, ჩინეთი|Հոնկոնգ|Honq Konq Xüsusi İnzibati Rayonu Çin|Сянган АӘА|Сянган|Hongkong SAS China
HM|Heard & McDonald Islands|îles Heard et McDonald|Islas Heard y McDonald|Ilhas Heard e McDonald|Heardön och McDonaldöarna|Heard Island og McDonald Islands|Heardøya og McDonaldøyane|острови Хърд и Макдоналд|о-ва Херд и Макдональд|Острови Герд і Макдоналд|Heardi ja McDonaldi saared|Ostrvo Heard i arhipelag McDonald|Ostrvo Herd i Mekdonaldova ostrva|Ishujt Hërd e Mekdonald|Illes Heard i McDonald|Illa Heard e Illas McDonald|赫德島及麥唐納群島|ハード島・マクドナルド諸島|허드 맥도널드 제도|هرد و جزایر مک‌دونالد|हर्ड द्वीप और मैकडोनॉल्ड द्वीपसमूह|Quần đảo Heard và McDonald|Heardeiland en McDonaldeilande|Kisiwa cha Heard na Visiwa vya McDonald
HN|宏都拉斯|होंडूरास
HR|克羅埃西亞|克羅地亞
HT|Αϊτή|Háítí
HU|هنغاريا
ID|印度尼西亚
IE|愛爾蘭|Ayalandi
IL|इज़राइल
IM|о-в Мэн|Menas sala|Ishulli i Manit|曼島|馬恩島|आइल ऑफ़ मैन|Pulau Man|Kisiwa cha Man
IO|Territoire britannique de l’océan Indien|Territorio Britannico dell’Oceano Indiano|Brits Indische Oceaanterritorium|Det Britiske Territorium i Det Indiske Ocean|Βρετανικά Εδάφη Ινδικού Ωκεανού|Britanska teritorija Indijskog okeana|Tiriogaeth Brydeinig Cefnfor India|Indiako Ozeanoko lurralde britainiarra|英屬印度洋領地|英領インド洋地域|영국령 인도양 지역|الإقليم البريطاني في المحيط الهندي|ब्रिटिश हिंद महासागरीय क्षेत्र|Wilayah Inggris di Samudra Hindia|Brits-Indiese Oseaangebied|Eneo la Uingereza katika Bahari Hindi
IQ|Iraki
IR|イラン
IS|冰島|Aisilandi
IT|義大利
JE|Τζέρζι|Xhersej|泽西岛|澤西島|جيرسي|ג׳רזי
JM|牙買加
JO|Gwlad Iorddonen|約旦
KE|Quênia|Keenia|肯亞|肯尼亞
KG|Kirghizstan|Κιργιστάν|Kirgizi|Kirguizstan|吉爾吉斯|키르기스스탄|किर्गिज़स्तान|Kirigizistani
KH|Kambodia
KI|Quiribáti|Ciribeas|吉里巴斯|키리바시
KM|Κομόρες|葛摩|科摩羅|کومور
KN|St. Kitts & Nevis|Saint‑Kitts‑et‑Nevis|San Cristóbal y Nieves|São Cristóvão e Névis|S:t Kitts och Nevis|Σεν Κιτς και Νέβις|Sveti Krištof in Nevis|Sent Kits i Nevis|Свети Китс и Невис|Shën-Kits dhe Nevis|Sankti Kitts og Nevis|San Críostóir-Nimheas|聖克里斯多福及尼維斯|聖基茨和尼維斯|セントクリストファー・ネーヴィス|세인트키츠 네비스|सेंट किट्स और नेविस|St. Kitts và Nevis|Սենթ Քիտս և Նևիս|St. Kitts na Nevis
KP|Corea del Norte|Pohjois-Korea|КНДР|Північна Корея|Kore e Veriut|Corea do Norte|北韓|北朝鮮|Hilagang Korea|Korea Kaskazini
KR|Corea del Sur|Etelä-Korea|Південна Корея|Kore e Jugut|De Corea|南韓|韓国|한국|Timog Korea|Korea Kusini
KY|Ilhas Cayman|Νήσοι Κέιμαν|о-ва Кайман|Kajmanji otoki|Caymaneyjar|Illes Caiman|開曼群島|케이맨 제도|कैमेन द्वीपसमूह
KZ|Kazakistán|哈薩克|कज़ाखस्तान|Kazakistani
LA|寮國|老撾|ラオス
LB|Λίβανος|Li-băng
LC|S:t Lucia|Сент Лусија|Shën-Luçia|聖露西亞|聖盧西亞|세인트루시아|सेंट लूसिया
LI|Listenstaine|Λιχτενστάιν|Lihtenshtajn|列支敦斯登|लिचेंस्टीन
LK|Sri Lanca|Шрі-Ланка|Sri-Lankë|斯里蘭卡
LR|賴比瑞亞|利比里亞
LS|賴索托|萊索托
LT|ლიეტუვა
LU|盧森堡|लग्ज़मबर्ग
LV|Letônia|Letonija|拉脫維亞|लातविया
LY|利比亞
MC|Mônaco|摩納哥
MD|Republik Moldau|República Moldova|摩爾多瓦|モルドバ|मॉल्डोवा
ME|Mal i Zi|蒙特內哥羅
MF|St. Martin|Saint-Martin (France)|San Martín|São Martinho (Saint-Martin)|Svatý Martin (Francie)|Άγιος Μαρτίνος (Γαλλικό τμήμα)|Francoski Sveti Martin|Sveti Martin|Sveti Martin (Francuska)|Sen-Marten|San Martin|法屬聖馬丁|サン・マルタン|생마르탱|سان مارتن|เซนต์มาร์ติน
MG|馬達加斯加|मेडागास्कर
MH|Маршалловы о-ва|Maršalska Ostrva|Illes Marshall|Illas Marshall|馬紹爾群島|마셜 제도
MK|Macedônia do Norte|Паўночная Македонія|Maqedonia e Veriut|Gogledd Macedonia|北馬其頓|북마케도니아|مقدونیهٔ شمالی|उत्तरी मकदूनिया|มาซิโดเนียเหนือ|Macedonia Utara|ჩრდილოეთ მაკედონია|Солтүстік Македония|Masedonia ya Kaskazini
ML|Μάλι|馬利|馬里
MM|Myanmar (Birmanie)|Myanmar (Birmania)|Myanmar (Birma)|Myanmar (Barma)|Μιανμάρ (Βιρμανία)|Мʼянма (Бірма)|Mijanmar (Burma)|Mianmar (Burmë)|Mjanmar (Búrma)|Myanmar (Birmània)|緬甸|ミャンマー (ビルマ)|ميانمار (بورما)|म्यांमार (बर्मा)|เมียนมา (พม่า)|Myanmar (Miến Điện)
MO|Macao SAR China|R.A.S. chinoise de Macao|RAE de Macao (China)|Sonderverwaltungsregion Macau|RAS di Macao|Macau, RAE da China|Macau SAR van China|Macao SAR|Macao – Kiinan erityishallintoalue|SAR Macao|SRA Makau (Chiny)|Macao – ZAO Číny|Makaó KKT|R.A.S. Macao, China|Μακάο ΕΔΠ Κίνας|Μακάο|Çin Makao ÖİB|Макао (САР)|Макао, ОАР Китаю|Макаа|Macau erihalduspiirkond|ĶTR īpašais administratīvais reģions Makao|Ypatingasis Administracinis Kinijos Regionas Makao|Posebno upravno območje Kitajske Makav|Makav|SAR Makao (Kina)|RPA i Makaos|sérstjórnarsvæðið Makaó|Sainréigiún Riaracháin Macao, Daonphoblacht na Síne|Macau SAR Tsieina|il-Macao|Macau (RAE Xina)|Macau RAE da China|Macau Txinako AEB|中国澳门特别行政区|中國澳門特別行政區|澳門|中華人民共和国マカオ特別行政区|마카오(중국 특별행정구)|منطقة ماكاو الإدارية الخاصة|مكاو|ماکائو، منطقهٔ ویژهٔ اداری چین|מקאו (אזור מנהלי מיוחד של סין)|מקאו|मकाऊ (विशेष प्रशासनिक क्षेत्र चीन)|मकाऊ|เขตปกครองพิเศษมาเก๊าแห่งสาธารณรัฐประชาชนจีน|มาเก๊า|Đặc khu Hành chính Macao, Trung Quốc|Makau DAK Tiongkok|მაკაოს სპეციალური ადმინისტრაციული რეგიონი, ჩინეთი|Մակաո|Makao XİR Çin|Макао АӘА|Macau SAS China|Makau SAR China
MP|Mariannes du Nord|Északi Mariana-szigetek|Νήσοι Βόρειες Μαριάνες|Северные Марианские о-ва|Severna Marijanska Ostrva|Ishujt e Marianës Veriore|Na hOileáin Mháirianacha Thuaidh|Illes Marianes del Nord|Illas Marianas do Norte|Ipar Mariana uharteak|北馬利安納群島|북마리아나제도|उत्तरी मारियाना द्वीपसमूह|Noord-Mariane-eilande|Visiwa vya Mariana vya Kaskazini
MQ|Martiník|馬丁尼克|جزر المارتينيك|मार्टीनिक
MR|茅利塔尼亞|毛里塔尼亞|Moritania
MS|Μονσεράτ|蒙哲臘|मोंटसेरात
MT|馬爾他|馬耳他
MU|Maurício|Mavricij|模里西斯|毛里裘斯|मॉरीशस|Morisi
MV|Μαλδίβες|Maldíveyjar|Y Maldives|馬爾地夫|馬爾代夫|Maladewa
MW|馬拉威|馬拉維|ملاوي
MX|मैक्सिको
MY|馬來西亞
MZ|莫三比克|मोज़ांबिक
NA|納米比亞
NC|Nova Caledônia|Kaledoni e Re|新喀里多尼亞
NE|尼日|尼日爾
NF|Νήσος Νόρφολκ|о-в Норфолк|Ostrvo Norfok|Ishulli Norfolk|諾福克島|האי נורפוק|नॉरफ़ॉक द्वीप
NG|奈及利亞|尼日利亞
NI|Nikaragwa
NL|Nederlandene|Κάτω Χώρες|荷蘭|नीदरलैंड
NP|尼泊爾
NR|諾魯|瑙魯|नाउरु
NU|Niuê|紐埃島|نيوي|नीयू
NZ|紐西蘭|न्यूज़ीलैंड|Nyuzilandi
OM|عُمان
PA|巴拿馬
PE|秘魯
PF|Polinezia Franceze|Polynesia Ffrengig|法屬玻里尼西亞|法屬波利尼西亞|仏領ポリネシア|بولينيزيا الفرنسية|फ़्रेंच पोलिनेशिया|Polynesia thuộc Pháp|Polinesia Prancis
PG|Papúa Nueva Guinea|Guineja e Re-Papua|Papua Guinea Newydd|Papúa-Nova Guinea|巴布亞紐幾內亞|巴布亞新畿內亞|파푸아뉴기니
PH|Y Philipinau|菲律賓|फ़िलिपींस|Pilipinas|Филиппин аралдары
PK|Pakistani
PL|Polônia|波蘭|폴란드
PM|St. Pierre & Miquelon|St. Pierre und Miquelon|Saint-Pierre e Miquelon|São Pedro e Miquelão|S:t Pierre och Miquelon|Saint Pierre og Miquelon|Saint-Pierre és Miquelon|Σεν Πιερ και Μικελόν|Сен-Пʼєр і Мікелон|Sveta Peter in Mihael|Sen Pjer i Mikelon|Shën-Pier dhe Mikelon|San Pierre agus Miquelon|Saint Pierre et Miquelon|圣皮埃尔和密克隆群岛|聖皮埃與密克隆群島|생피에르 미클롱|سان بيير ومكويلون|सेंट पिएरे और मिक्वेलान|Santapierre na Miquelon
PN|Islas Pitcairn|Pitcairneilanden|Νήσοι Πίτκερν|о-ва Питкэрн|Острови Піткерн|Pitcairni saared|Pitcairnovi Otoci|Pitkern|Pitcairn-eyjar|Ynysoedd Pitcairn|Illes Pitcairn|皮特肯群島|皮特凱恩島|ピトケアン諸島|핏케언 제도|หมู่เกาะพิตแคร์น|Quần đảo Pitcairn|Visiwa vya Pitcairn
PR|Portorico|Porto-Riko|पोर्टो रिको
PS|Palestinian Territories|Territoires palestiniens|Territorios Palestinos|Palästinensische Autonomiegebiete|Palästina|Territori Palestinesi|Territórios palestinianos|Palestijnse gebieden|Palestinska territorierna|Palestiinalaisalue|De palæstinensiske områder|Terytoria Palestyńskie|Palestinská území|Palestínska samospráva|Palesztin Autonómia|Παλαιστινιακά Εδάφη|Filistin|Палестинские территории|Палестинські території|Палесціна|Palestiina alad|Palestīnas teritorijas|Palestinske teritorije|Palestinë|Heimastjórnarsvæði Palestínumanna|na Críocha Palaistíneacha|Tiriogaethau Palesteinaidd|Palesteina|il-Palestina|Territoris palestins|Palestinar Lurralde Okupatuak|巴勒斯坦领土|巴勒斯坦自治區|巴勒斯坦領土|パレスチナ自治区|팔레스타인 지구|الأراضي الفلسطينية|פלסטין|फ़िलिस्तीनी क्षेत्र|फ़िलिस्तीन|ดินแดนปาเลสไตน์|Lãnh thổ Palestine|Wilayah Palestina|Palestin|პალესტინა|Պաղեստին|Fələstin|Falastin hududlari|Falastin|Palestynse Grondgebiede|Maeneo ya Palestina
PT|포르투갈
PW|Palav|Oileáin Palau|帛琉
QA|卡達|卡塔爾|क़तर
RE|La Réunion|Riunione|Ρεϊνιόν|Reinion|Рејунион|Illa de la Reunió|留尼旺|레위니옹|روينيون|रियूनियन
RO|Romênia|羅馬尼亞
RS|塞爾維亞
RU|俄羅斯|ロシア|러시아
RW|盧安達|盧旺達
SA|Arabia Saudí|Szaúd-Arábia|Aràbia Saudí|沙烏地阿拉伯|沙地阿拉伯|المملكة العربية السعودية|عربستان|Ả Rập Xê-út|Saudia
SB|Salomon-Inseln|Νήσοι Σολομώντος|Соломоновы о-ва|Salomonovi Otoci|Oileáin Sholaimh|Illes Salomó|索羅門群島|所羅門群島|솔로몬 제도|Salomonseilande|Visiwa vya Solomon
SC|Seicheles|Сейшельские о-ва|塞席爾|塞舌爾|Ushelisheli
SD|Swdan|蘇丹
SE|Swedia
SH|Santa Elena|Sant’Elena|S:t Helena|Wyspa Świętej Heleny|Svatá Helena|Szent Ilona|Αγία Ελένη|о-в Св. Елены|Sveta Jelena|Shën-Elenë|San Héilin|圣赫勒拿|聖赫勒拿島|セントヘレナ|세인트헬레나|سانت هيلينا
SI|Eslovênia|斯洛維尼亞|斯洛文尼亞|स्लोवेनिया
SJ|Svalbard & Jan Mayen|Svalbard et Jan Mayen|Spitzbergen und Jan Mayen|Huippuvuoret ja Jan Mayen|Svalbard és Jan Mayen|Svalbard ve Jan Mayen|Шпіцберген та Ян-Маєн|Svalbard e Jan-Majen|Svalbarði og Jan Mayen|Svalbard eta Jan Mayen uharteak|挪威屬斯瓦巴及尖棉|斯瓦爾巴特群島及揚馬延島|スバールバル諸島・ヤンマイエン島|스발바르제도-얀마웬섬|سفالبارد وجان ماين|سوالبارد و یان ماین|סבאלברד ויאן מאיין|स्वालबार्ड और जान मायेन|Kepulauan Svalbard dan Jan Mayen|Shpitsbergen va Yan-Mayen|Svalbard na Jan Mayen
SL|獅子山|시에라리온|סיירה לאון|सिएरा लियोन|Siera Leoni
SM|São Marinho|聖馬利諾|聖馬力諾|산마리노|सैन मेरीनो|ซานมาริโน
SN|塞內加爾|Senegali
SO|索馬利亞|索馬里
SR|Surinami|蘇利南|蘇里南|סורינאם
SS|Sud Sudan|Sudani i Jugut|南蘇丹|Timog Sudan
ST|São Tomé & Príncipe|Sao Tomé-et-Principe|Sao Tomé en Principe|São Tomé și Príncipe|Sao Tome ve Principe|Sveti Tomaž in Princ|Саун Томе и Принсип|Sao-Tome e Principe|São Tomé a Príncipe|聖多美普林西比|聖多美和普林西比|상투메 프린시페|ساو تومي وبرينسيبي|साओ टोम और प्रिंसिपे|São Tomé và Príncipe|São Tomé en Príncipe
SV|薩爾瓦多|अल सल्वाडोर
SX|Saint-Martin (Pays-Bas)|São Martinho (Sint Maarten)|Svatý Martin (Nizozemsko)|Άγιος Μαρτίνος (Ολλανδικό τμήμα)|Nizozemski Sveti Martin|Sveti Martin (Holandija)|荷屬聖馬丁|シント・マールテン|신트마르턴|سانت مارتن|सिंट मार्टिन|ซินต์มาร์เทน
SY|an tSiria|敘利亞|シリア
SZ|Есватини|Εσουατίνι|Esvatini|Эсватыні|Svatini|Esuaitíní|史瓦帝尼|斯威士蘭|エスワティニ|에스와티니|إسواتيني|اسواتینی|אסוואטיני|एस्वाटिनी|เอสวาตีนี|Էսվատինի
TC|Turks & Caicos Islands|Νήσοι Τερκς και Κάικος|Тёркс и Кайкос|Астравы Цёркс і Кайкас|Ishujt Turks dhe Kaikos|Ynysoedd Turks a Caicos|Illes Turks i Caicos|Turk eta Caico uharteak|土克斯及開科斯群島|特克斯和凱科斯群島|터크스 케이커스 제도|איי טרקס וקייקוס|तुर्क और कैकोज़ द्वीपसमूह
TD|Τσαντ|Tsiad|查德
TF|Territorios Australes Franceses|Terre Australi Francesi|Territórios Franceses do Sul|Territórios Austrais Franceses|Franse Gebieden in de zuidelijke Indische Oceaan|Franska sydterritorierna|Ranskan eteläiset ja antarktiset alueet|De Franske Besiddelser i Det Sydlige Indiske Ocean og Antarktis|Dei franske sørterritoria|Francouzská jižní území|Γαλλικά Νότια Εδάφη|Французские Южные территории|Французькі Південні Території|Francuski Južni Teritoriji|Territoret Jugore Franceze|Críocha Francacha Dheisceart an Domhain|Tiroedd Deheuol ac Antarctig Ffrainc|Terres Australs Antàrtiques Franceses|Hegoaldeko lurralde frantsesak|法屬南部屬地|法屬南部領地|仏領極南諸島|프랑스령 남방 지역|الأقاليم الجنوبية الفرنسية|سرزمین‌های جنوبی فرانسه|फ़्रांसीसी दक्षिणी क्षेत्र|Lãnh thổ phía Nam Thuộc Pháp|Wilayah Selatan Prancis|Himaya za Kusini za Kifaranza
TG|Τόγκο
TH|泰國|Թաիլանդ|Tailandi
TJ|Tadjiquistão|Tajicistan|Taxiquistán|塔吉克
TK|Toquelau|Tokelav|Tócalá|托克勞群島|토켈라우|तोकेलाउ
TL|Oost-Timor|Тимор Лесте|Τιμόρ-Λέστε|Тимор-Лесте (Источни Тимор)|Timor-Leste (Istočni Timor)|Tímor-Leste|Tíomór Thoir|東帝汶|تيمور - ليشتي|טימור-לסטה|तिमोर-लेस्त|ติมอร์-เลสเต
TM|Turcomenistão|Tyrcmenistan|土庫曼|투르크메니스탄
TN|an Tuinéis|突尼西亞|튀니지|תוניסיה
TO|東加|湯加
TR|튀르키예|तुर्किये|Turkiye
TT|Oileán na Tríonóide agus Tobága|千里達及托巴哥|千里達和多巴哥|त्रिनिदाद और टोबैगो
TV|吐瓦魯|圖瓦盧|투발루
TW|Ταϊβάν|an Téaváin|台灣|대만
TZ|坦尚尼亞|坦桑尼亞|तंज़ानिया
UA|Ουκρανία|烏克蘭|यूक्रेन
UG|烏干達
UM|U.S. Outlying Islands|Islas menores alejadas de EE. UU.|Amerikanische Überseeinseln|Ilhas Menores Distantes dos EUA|Ilhas Menores Afastadas dos EUA|Kleine afgelegen eilanden van de Verenigde Staten|Yhdysvaltain erillissaaret|Amerikanske oversøiske øer|USAs ytre småøyar|Az USA lakatlan külbirtokai|Απομακρυσμένες Νησίδες ΗΠΑ|ABD Küçük Harici Adaları|Внешние малые о-ва (США)|Віддалені острови США|Udaljena ostrva SAD|Ishujt Periferikë të SHBA-së|Oileáin Imeallacha S.A.M.|Ynysoedd Pellennig UDA|Illes Menors Allunyades dels Estats Units|Illas Menores Distantes dos Estados Unidos|Ameriketako Estatu Batuetako Kanpoaldeko Uharte Txikiak|美國本土外小島嶼|미국령 해외 제도|جزر الولايات المتحدة النائية|यू॰एस॰ आउटलाइंग द्वीपसमूह|หมู่เกาะรอบนอกของสหรัฐอเมริกา|Các tiểu đảo xa của Hoa Kỳ|Kepulauan Terluar AS|Klein afgeleë eilande van die VSA|Visiwa Vidogo vya Nje vya Marekani
US|États-Unis|EE. UU.|Stati Uniti|Spojené státy|Egyesült Államok|САЩ|Ηνωμένες Πολιτείες|Соединенные Штаты|Сполучені Штати|ЗША|Sjedinjene Države|САД|SHBA|Yr Unol Daleithiau|Estats Units|Ameriketako Estatu Batuak|美國|アメリカ|संयुक्त राज्य|สหรัฐฯ|Hoa Kỳ|აშშ|ԱՄՆ|АҚШ|AQSH|Marekani
UY|烏拉圭|أورغواي|उरूग्वे
UZ|Usbequistão|烏茲別克|उज़्बेकिस्तान|Uzibekistani
VA|Vatican City|État de la Cité du Vatican|Cité du Vatican|Ciudad del Vaticano|Cidade do Vaticano|Vatikaani|Y Fatican|Ciutat del Vaticà|Vatikano Hiria|梵蒂岡|바티칸 시국|वेटिकन सिटी|นครวาติกัน|Thành Vatican|Mji wa Vatican
VC|St. Vincent & Grenadines|Saint-Vincent-et-les Grenadines|S:t Vincent och Grenadinerna|St. Vincent og Grenadinane|Sveti Vincencij in Grenadine|Sent Vinsent i Grenadini|Shën-Vincent dhe Grenadine|Sankti Vinsent og Grenadíneyjar|San Uinseann agus na Greanáidíní|Saint Vincent a’r Grenadines|聖文森及格瑞那丁|聖文森特和格林納丁斯|セントビンセント及びグレナディーン諸島|세인트빈센트그레나딘|سانت فنسنت وجزر غرينادين|सेंट विंसेंट और ग्रेनाडाइंस|St. Vincent và Grenadines|Saint Vincent dan Grenadine|St. Vincent na Grenadines
VE|Vénézuéla|委內瑞拉|ベネズエラ|वेनेज़ुएला
VG|De Britiske Jomfruøer|Dei britiske Jomfruøyane|Βρετανικές Παρθένες Νήσοι|Виргинские о-ва (Великобритания)|Britanska Devičanska Ostrva|Ynysoedd Gwyryf Prydain|Illes Verges Britàniques|Birjina uharte britainiarrak|英屬維京群島|英屬維爾京群島|英領ヴァージン諸島|جزر فيرجن البريطانية|ब्रिटिश वर्जिन द्वीपसमूह|Quần đảo Virgin thuộc Anh|Kepulauan Virgin Britania Raya|Visiwa vya Virgin, Uingereza
VI|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.|Ilhas Virgens dos EUA|De Amerikanske Jomfruøer|Dei amerikanske Jomfruøyane|Αμερικανικές Παρθένες Νήσοι|Виргинские о-ва (США)|Američka Devičanska Ostrva|Ishujt e Virgjër të SHBA-së|Ynysoedd Gwyryf yr Unol Daleithiau|Illes Verges dels Estats Units|Illas Virxes Estadounidenses|Birjina uharte amerikarrak|美屬維京群島|美屬維爾京群島|米領ヴァージン諸島|جزر فيرجن الأمريكية|यू॰एस॰ वर्जिन द्वीपसमूह|หมู่เกาะเวอร์จินของสหรัฐอเมริกา|Quần đảo Virgin thuộc Hoa Kỳ|Kepulauan Virgin Amerika Serikat|VSA se Maagde-eilande|Visiwa vya Virgin, Marekani
VN|Vietnã|Vietnám|Вʼєтнам|वियतनाम|Vietnamu
VU|萬那杜|瓦努阿圖|वनुआतू
WF|Wallis & Futuna|Γουάλις και Φουτούνα|Wallis ve Futuna|Уолліс і Футуна|Valis i Futuna|Vailís agus Futúna|瓦利斯群島和富圖那群島|왈리스-푸투나 제도|جزر والس وفوتونا|वालिस और फ़्यूचूना|Wallis và Futuna|Kepulauan Wallis dan Futuna
WS|薩摩亞|समोआ
XK|Κοσσυφοπέδιο|Kósóvó
YE|Iêmen|葉門|也門|Yemeni
YT|Maiote|Majot|Majotë|馬約特島|馬約特
ZA|Republika Południowej Afryki|Dél-afrikai Köztársaság|Южно-Африканская Республика|Південно-Африканська Республіка|Паўднёва-Афрыканская Рэспубліка|Afrika e Jugut|दक्षिण अफ़्रीका|Оңтүстік Африка|Afrika Kusini
ZM|Zambi|尚比亞|贊比亞|ज़ाम्बिया
ZW|Zimbabué|Zimbàbue|辛巴威|津巴布韋|짐바브웨|ज़िम्बाब्वे
`;
