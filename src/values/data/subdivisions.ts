/**
 * Subdivisions of countries beside the ones whose postal codes everybody writes: the code of ISO 3166-2 (Indian ones as they are used, too), then the
 * name as people of the country write it, then other names. One a line. Unicode CLDR 48 for codes and English names; Chinese in
 * both writings. A function, so that nothing is read before a text that no American, Canadian or Australian state bears.
 */
// biome-ignore format: data
export const subdivisions = (): { readonly [country: string]: string } => ({
  BR: `
AC|Acre
AL|Alagoas
AM|Amazonas
AP|Amapá
BA|Bahia
CE|Ceará
DF|Distrito Federal|Brasília|Federal District
ES|Espírito Santo
GO|Goiás
MA|Maranhão
MG|Minas Gerais
MS|Mato Grosso do Sul
MT|Mato Grosso
PA|Pará
PB|Paraíba
PE|Pernambuco
PI|Piauí
PR|Paraná
RJ|Rio de Janeiro|Estado do Rio de Janeiro
RN|Rio Grande do Norte
RO|Rondônia
RR|Roraima
RS|Rio Grande do Sul
SC|Santa Catarina
SE|Sergipe
SP|São Paulo|Estado de São Paulo
TO|Tocantins
`,
  MX: `
AGU|Aguascalientes|Ags
BCN|Baja California|B.C.
BCS|Baja California Sur|B.C.S.
CAM|Campeche|Camp
CHH|Chihuahua|Chih
CHP|Chiapas|Chis
CMX|Ciudad de México|CDMX|Mexico City|Distrito Federal|México D.F.|D.F.|DF
COA|Coahuila|Coahuila de Zaragoza|Coah
COL|Colima|Col
DIF|Mexico City
DUR|Durango|Dgo
GRO|Guerrero|Gro
GUA|Guanajuato|Gto
HID|Hidalgo|Hgo
JAL|Jalisco|Jal
MEX|Estado de México|Edo. de México|Edomex|Edo. Mex.|State of Mexico|Mexico State
MIC|Michoacán|Michoacán de Ocampo|Mich
MOR|Morelos|Mor
NAY|Nayarit|Nay
NLE|Nuevo León|N.L.
OAX|Oaxaca|Oax
PUE|Puebla|Pue
QUE|Querétaro|Qro
ROO|Quintana Roo|Q. Roo
SIN|Sinaloa|Sin
SLP|San Luis Potosí|S.L.P.
SON|Sonora|Son
TAB|Tabasco|Tab
TAM|Tamaulipas|Tamps
TLA|Tlaxcala|Tlax
VER|Veracruz|Veracruz de Ignacio de la Llave|Ver
YUC|Yucatán|Yuc
ZAC|Zacatecas|Zac
`,
  IN: `
AN|Andaman and Nicobar Islands|Andaman & Nicobar
AP|Andhra Pradesh
AR|Arunachal Pradesh
AS|Assam
BR|Bihar
CG|Chhattisgarh
CH|Chandigarh
CT|Chhattisgarh
DD|Daman and Diu
DH|Dādra and Nagar Haveli and Damān and Diu
DL|Delhi|New Delhi|NCT of Delhi
DN|Dadra and Nagar Haveli
GA|Goa
GJ|Gujarat
HP|Himachal Pradesh
HR|Haryana
JH|Jharkhand
JK|Jammu and Kashmir|J&K|J & K
KA|Karnataka
KL|Kerala
LA|Ladakh
LD|Lakshadweep
MH|Maharashtra|Maharastra
ML|Meghalaya
MN|Manipur
MP|Madhya Pradesh
MZ|Mizoram
NL|Nagaland
OD|Odisha|Orissa
OR|Odisha
PB|Punjab
PY|Puducherry|Pondicherry
RJ|Rajasthan
SK|Sikkim
TG|Telangana
TN|Tamil Nadu|Tamilnadu
TR|Tripura
TS|Telangana
UK|Uttarakhand
UP|Uttar Pradesh
UT|Uttarakhand|Uttaranchal
WB|West Bengal
`,
  CN: `
AH|安徽省|安徽|Anhui
BJ|北京市|北京|Peking|Beijing
CQ|重庆市|重庆|重慶|Chungking|Chongqing
FJ|福建省|福建|Fukien|Fujian
GD|广东省|广东|廣東|Kwangtung|Canton|Guangdong
GS|甘肃省|甘肃|甘肅|Kansu|Gansu
GX|广西壮族自治区|广西|廣西|Kwangsi|Guangxi Zhuang|Guangxi
GZ|贵州省|贵州|貴州|Kweichow|Guizhou
HA|河南省|河南|Honan|Henan
HB|湖北省|湖北|Hupeh|Hubei
HE|河北省|河北|Hopeh|Hebei
HI|海南省|海南|Hainan
HL|黑龙江省|黑龙江|黑龍江|Heilungkiang|Heilongjiang
HN|湖南省|湖南|Hunan
JL|吉林省|吉林|Kirin|Jilin
JS|江苏省|江苏|江蘇|Kiangsu|Jiangsu
JX|江西省|江西|Kiangsi|Jiangxi
LN|辽宁省|辽宁|遼寧|Liaoning
NM|内蒙古自治区|内蒙古|內蒙古|Inner Mongolia|Nei Mongol|Neimenggu
NX|宁夏回族自治区|宁夏|寧夏|Ningxia
QH|青海省|青海|Tsinghai|Qinghai
SC|四川省|四川|Szechwan|Szechuan|Sichuan
SD|山东省|山东|山東|Shantung|Shandong
SH|上海市|上海|Shanghai
SN|陕西省|陕西|陝西|Shensi|Shaanxi
SX|山西省|山西|Shansi|Shanxi
TJ|天津市|天津|Tientsin|Tianjin
XJ|新疆维吾尔自治区|新疆|Sinkiang|Xinjiang
XZ|西藏自治区|西藏|Tibet|Xizang
YN|云南省|云南|雲南|Yünnan
ZJ|浙江省|浙江|Chekiang|Zhejiang
`,
  DE: `
BB|Brandenburg
BE|Berlin
BW|Baden-Württemberg|BaWü|Ba-Wü
BY|Bayern|Freistaat Bayern|Bay|Bavaria
HB|Bremen|Freie Hansestadt Bremen
HE|Hessen|Hesse
HH|Hamburg|Freie und Hansestadt Hamburg
MV|Mecklenburg-Vorpommern|Meck-Pomm|MeckPomm|Meckpom
NI|Niedersachsen|Nds|Lower Saxony
NW|Nordrhein-Westfalen|NRW|North Rhine Westphalia
RP|Rheinland-Pfalz|RLP|Rhineland-Palatinate
SH|Schleswig-Holstein
SL|Saarland
SN|Sachsen|Freistaat Sachsen|Saxony
ST|Sachsen-Anhalt|LSA|Saxony-Anhalt
TH|Thüringen|Freistaat Thüringen|Thuringia
`,
  AT: `
1|Burgenland|Bgld
2|Kärnten|Ktn|Carinthia
3|Niederösterreich|NÖ|Noe|Lower Austria
4|Oberösterreich|OÖ|Ooe|Upper Austria
5|Salzburg|Sbg
6|Steiermark|Stmk|Styria
7|Tirol|Tyrol
8|Vorarlberg|Vbg
9|Wien|Vienna
`,
  CH: `
AG|Aargau|Argovie
AI|Appenzell Innerrhoden
AR|Appenzell Ausserrhoden
BE|Bern|Berne
BL|Basel-Landschaft|Baselland
BS|Basel-Stadt|Bâle-Ville
FR|Fribourg|Freiburg
GE|Genève|Genf|Geneva|Ginevra
GL|Glarus
GR|Graubünden|Grisons|Grigioni
JU|Jura
LU|Luzern|Lucerne
NE|Neuchâtel|Neuenburg
NW|Nidwalden
OW|Obwalden
SG|St. Gallen|Sankt Gallen
SH|Schaffhausen|Schaffhouse
SO|Solothurn|Soleure
SZ|Schwyz
TG|Thurgau|Thurgovie
TI|Ticino|Tessin
UR|Uri
VD|Vaud|Waadt
VS|Valais|Wallis
ZG|Zug
ZH|Zürich
`,
  ES: `
A|Alicante|Alacant
AB|Albacete
AL|Almería
AN|Andalucía|Andalusia
AR|Aragón
AS|Principado de Asturias|Asturias
AV|Ávila
B|Barcelona
BA|Badajoz
BI|Bizkaia|Vizcaya|Biscay
BU|Burgos
C|A Coruña|La Coruña
CA|Cádiz
CB|Cantabria
CC|Cáceres
CE|Ceuta
CL|Castilla y León|Castile and León
CM|Castilla-La Mancha|Castile-La Mancha
CN|Canarias|Islas Canarias|Canary Islands
CO|Córdoba
CR|Ciudad Real
CS|Castellón|Castelló
CT|Cataluña|Catalunya|Catalonia
CU|Cuenca
EX|Extremadura
GA|Galicia|Galiza
GC|Las Palmas
GI|Girona|Gerona
GR|Granada
GU|Guadalajara
H|Huelva
HU|Huesca
IB|Illes Balears|Islas Baleares|Baleares|Balearic Islands
J|Jaén
L|Lleida|Lérida
LE|León
LO|La Rioja|La Rioja Province
LU|Lugo
M|Madrid|Madrid Province
MA|Málaga
MC|Región de Murcia|Murcia|Murcia Region
MD|Comunidad de Madrid|Madrid|Madrid Autonomous Community
ML|Melilla
MU|Murcia
NA|Navarra
NC|Comunidad Foral de Navarra|Navarra|Nafarroa|Navarra Chartered Community
O|Asturias|Asturias Province
OR|Ourense|Orense
P|Palencia
PM|Baleares|Balears Province
PO|Pontevedra
PV|País Vasco|Euskadi|Basque Country
RI|La Rioja
S|Cantabria|Cantabria Province
SA|Salamanca
SE|Sevilla|Seville
SG|Segovia
SO|Soria
SS|Gipuzkoa|Guipúzcoa
T|Tarragona
TE|Teruel
TF|Santa Cruz de Tenerife|Tenerife
TO|Toledo
V|Valencia
VA|Valladolid
VC|Comunidad Valenciana|Comunitat Valenciana|Valencian Community
VI|Araba|Álava
Z|Zaragoza
ZA|Zamora
`,
  IT: `
21|Piemonte|Piedmont
23|Valle d'Aosta|Aosta Valley
25|Lombardia|Lombardy
32|Trentino-Alto Adige|Südtirol|Trentino-South Tyrol
34|Veneto
36|Friuli–Venezia Giulia
42|Liguria
45|Emilia-Romagna
52|Toscana|Tuscany
55|Umbria
57|Marche
62|Lazio
65|Abruzzo
67|Molise
72|Campania
75|Puglia|Apulia
77|Basilicata
78|Calabria
82|Sicilia|Sicily
88|Sardegna|Sardinia
AG|Agrigento
AL|Alessandria
AN|Ancona
AO|Aosta
AP|Ascoli Piceno
AQ|L’Aquila
AR|Arezzo
AT|Asti
AV|Avellino
BA|Bari
BG|Bergamo
BI|Biella
BL|Belluno
BN|Benevento
BO|Bologna
BR|Brindisi
BS|Brescia
BT|Barletta-Andria-Trani
BZ|Bolzano|Bozen|South Tyrol
CA|Cagliari
CB|Campobasso
CE|Caserta
CH|Chieti
CI|Carbonia-Iglesias
CL|Caltanissetta
CN|Cuneo
CO|Como
CR|Cremona
CS|Cosenza
CT|Catania
CZ|Catanzaro
EN|Enna
FC|Forlì-Cesena
FE|Ferrara
FG|Foggia
FI|Firenze|Florence
FM|Fermo
FR|Frosinone
GE|Genova|Genoa
GO|Gorizia
GR|Grosseto
IM|Imperia
IS|Isernia
KR|Crotone
LC|Lecco
LE|Lecce
LI|Livorno
LO|Lodi
LT|Latina
LU|Lucca
MB|Monza e della Brianza|Monza e Brianza|Monza and Brianza
MC|Macerata
ME|Messina
MI|Milano|Milan
MN|Mantova|Mantua
MO|Modena
MS|Massa and Carrara
MT|Matera
NA|Napoli|Naples
NO|Novara
NU|Nuoro
OG|Ogliastra
OR|Oristano
OT|Olbia-Tempio
PA|Palermo
PC|Piacenza
PD|Padova|Padua
PE|Pescara
PG|Perugia
PI|Pisa
PN|Pordenone
PO|Prato
PR|Parma
PT|Pistoia
PU|Pesaro e Urbino|Pesaro and Urbino
PV|Pavia
PZ|Potenza
RA|Ravenna
RC|Reggio Calabria|Reggio di Calabria
RE|Reggio Emilia|Reggio nell'Emilia
RG|Ragusa
RI|Rieti
RM|Roma|Rome
RN|Rimini
RO|Rovigo
SA|Salerno
SI|Siena
SO|Sondrio
SP|La Spezia
SR|Siracusa|Syracuse
SS|Sassari
SU|Sud Sardegna
SV|Savona
TA|Taranto
TE|Teramo
TN|Trento|Trentino
TO|Torino|Turin
TP|Trapani
TR|Terni
TS|Trieste
TV|Treviso
UD|Udine
VA|Varese
VB|Verbano-Cusio-Ossola
VC|Vercelli
VE|Venezia|Venice
VI|Vicenza
VR|Verona
VS|Medio Campidano
VT|Viterbo
VV|Vibo Valentia
`,
  JP: `
01|北海道|Hokkaidō
02|青森県|Aomori
03|岩手県|Iwate
04|宮城県|Miyagi
05|秋田県|Akita
06|山形県|Yamagata
07|福島県|Fukushima
08|茨城県|Ibaraki
09|栃木県|Tochigi
10|群馬県|Gunma
11|埼玉県|Saitama
12|千葉県|Chiba
13|東京都|Tokyo
14|神奈川県|Kanagawa
15|新潟県|Niigata
16|富山県|Toyama
17|石川県|Ishikawa
18|福井県|Fukui
19|山梨県|Yamanashi
20|長野県|Nagano
21|岐阜県|Gifu
22|静岡県|Shizuoka
23|愛知県|Aichi
24|三重県|Mie
25|滋賀県|Shiga
26|京都府|Kyōto
27|大阪府|Ōsaka
28|兵庫県|Hyōgo
29|奈良県|Nara
30|和歌山県|Wakayama
31|鳥取県|Tottori
32|島根県|Shimane
33|岡山県|Okayama
34|広島県|Hiroshima
35|山口県|Yamaguchi
36|徳島県|Tokushima
37|香川県|Kagawa
38|愛媛県|Ehime
39|高知県|Kōchi
40|福岡県|Fukuoka
41|佐賀県|Saga
42|長崎県|Nagasaki
43|熊本県|Kumamoto
44|大分県|Ōita
45|宮崎県|Miyazaki
46|鹿児島県|Kagoshima
47|沖縄県|Okinawa
`,
});
