/** Words by which values are told apart where a label may mean two things. In match form (`matchText`). */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const phrases = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*\|\s*/));

/** Whole values of an honorific column. */
export const HONORIFICS = phrases(`
  mr | mrs | ms | miss | mx | dr | prof | professor | sir | dame | rev | hon | madam | mr dr | prof dr | dr med | doctor | mister | lord | lady
  | herr | frau | hr | fr | dipl ing | ing | mag | herrn
  | m | mme | mlle | monsieur | madame | mademoiselle | me | sr | sra | srta | don | dona | senor | senora | dra
  | sig | sig ra | signor | signora | dott | dott ssa | avv | de heer | dhr | mevr | mevrouw | mw | drs | ir | heer
  | herra | rouva | neiti | tri | fru | froken | ms dr | 先生 | 女士 | 小姐 | 太太 | 様 | さん | 氏 | 博士 | 教授
`);

/** Words of which one makes a value look like a job title. */
export const JOB_WORDS = words(`
  manager director ceo cto cfo coo cmo cio vp president founder owner engineer developer consultant analyst assistant officer head chief lead
  sales marketing buyer purchasing procurement accountant architect designer specialist coordinator administrator supervisor technician partner
  executive representative recruiter advisor scientist secretary nurse teacher lawyer attorney product project operations finance hr svp evp
  geschaftsfuhrer geschaftsfuhrerin leiter leiterin vorstand einkaufer einkauf vertrieb mitarbeiter referent prokurist inhaber inhaberin buchhaltung
  directeur directrice responsable charge chef gerant gerante president assistante ingenieur commercial acheteur
  gerente directora jefe jefa encargado encargada presidente comercial ingeniero ingeniera asesor asesora ventas compras diretor diretora
  toimitusjohtaja johtaja paallikko myyja asiantuntija insinoori myyntipaallikko markkinointipaallikko ostaja sihteeri tj
  vd saljare ekonomichef chef marknadschef inkopare konsult ingenjor utvecklare direktor
  bestuurder directeur eigenaar hoofd medewerker adviseur inkoper verkoper direttore direttrice responsabile amministratore impiegato titolare
  经理 总监 总经理 主管 工程师 董事长 总裁 采购经理 销售经理 助理 代表 顾问 老板 部長 課長 社長 代表 代表取締役 取締役 主任 係長 店長 営業
`);

/** Words of which one makes a value look like an organisation. */
export const ORGANISATION_WORDS = words(`
  inc ltd llc corp corporation company co plc gmbh ag kg ohg ug sarl sas sasu sa srl spa bv nv oy oyj ab as aps ry limited group holding holdings
  school academy university college institute center centre hospital clinic church association foundation society council department ministry
  restaurant cafe grill deli delicatessen bistro bar pub diner pizzeria kitchen house hotel inn club store shop market bakery
  services solutions systems technologies partners consulting logistics industries enterprises international bank insurance
  daycare preschool childcare headstart kindergarten nursery program agency office
  公司 有限公司 集团 株式会社 有限会社 合同会社
`);

/** Values of a picklist of states in which a contact or lead can be. */
/** Of a thing: of equipment, of an order. */
export const THING_STATES = phrases(`
  in use | in stock | out of stock | installed | ordered | shipped | delivered | retired | disposed | obsolete | available | unavailable | reserved | returned | in repair | repair | spare | leased
  | on loan | lost stolen | scrapped | purchased | registered | draft | pending | on hold | in transit | received | missing | broken | decommissioned | online | offline | enabled | disabled
`);
export const LEAD_STATES = phrases(`
  new | open | in progress | open deal | unqualified | attempted to contact | connected | bad timing | assigned | in process | converted | recycled | dead
  | contacted | not contacted | open not contacted | working contacted | closed converted | closed not converted | junk lead | lost lead | pre qualified
  | qualified | disqualified | nurture | nurturing | working | hot | warm | cold | prospect | customer | lead | active | inactive | closed | won | lost
  | nuevo | abierto | en curso | conectado | mal momento | no calificado | neu | offen | in bearbeitung | uusi | avoin | oppen | nouveau | ouvert
  | nuovo | aperto | novo | aberto | nieuw | 跟进中 | 已成交 | 新建 | 未联系 | 已联系 | 意向 | 新規 | 商談中
`);

/** Values of a subscription: consent, not the state of a lead. */
export const SUBSCRIPTION_STATES = phrases(
  'subscribed | unsubscribed | cleaned | nonsubscribed | non subscribed | pending | opted in | opted out | bounced | blacklisted | no consent | archived',
);

/** Values that stand beside these where one of them is a refusal; alone they are states of anything. */
export const LIST_STATES = phrases('active | inactive | confirmed | unconfirmed | not confirmed');

/** A state of a subscription that refuses mail, and is said of nothing else. */
export const REFUSING_STATES = phrases('unsubscribed | opted out | nonsubscribed | non subscribed');

/** Values of an invoice or an order. */
export const PAYMENT_STATES = phrases(
  'paid | unpaid | overdue | refunded | void | partially paid | invoiced | due | cancelled | canceled | shipped | delivered',
);

/** Sales territories, which are no state of any country. */
export const TERRITORIES = phrases(
  'emea | apac | amer | latam | na | dach | nordics | benelux | north | south | east | west | northeast | southeast | northwest | southwest | central | mea | anz | cee | uki | global | europe | asia | africa | oceania | americas | north america | south america | middle east | western europe',
);

/** German, Austrian and Swiss states, for the German Outlook columns of which the labels are swapped. */
export const GERMAN_STATES = phrases(
  'baden wurttemberg | bayern | berlin | brandenburg | bremen | hamburg | hessen | mecklenburg vorpommern | niedersachsen | nordrhein westfalen | nrw | rheinland pfalz | saarland | sachsen | sachsen anhalt | schleswig holstein | thuringen | wien | tirol | steiermark | salzburg | karnten | oberosterreich | niederosterreich | burgenland | vorarlberg | zurich | bern | aargau | st gallen | luzern | basel stadt | genf | tessin | waadt',
);

/** Dutch infixes: part of a surname, never a middle name. */
export const INFIXES = phrases(
  'van | de | van de | van der | van den | den | der | ter | ten | t | van t | in t | in de | op de | op den | op t | te | el | al | von | von der | du | la | le | di | da | dos | del | vd | v d | vande | vander',
);
/** Surnames of one character that four in five Chinese bear, simplified and traditional. */
export const HAN_SURNAMES: ReadonlySet<string> = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔',
);

/** Common given names in Cyrillic and Greek letters, which transliteration would write in several ways. */
export const FOREIGN_GIVEN_NAMES = words(`
  александр алексеи анатолии андреи антон аркадии артем артур борис вадим валентин валерии василии виктор виталии владимир владислав вячеслав геннадии георгии григории
  даниил денис дмитрии евгении егор иван игорь илья кирилл константин лев леонид максим марат михаил никита николаи олег павел петр роман руслан рустам семен сергеи станислав степан тимур федор эдуард юрии яков ярослав
  александра алина алла анастасия ангелина анна валентина валерия варвара вера виктория галина дарья диана екатерина елена елизавета жанна зоя инна ирина ксения лариса лидия любовь людмила маргарита марина мария надежда наталья наталия нина
  оксана ольга полина раиса светлана софия софья тамара татьяна ульяна юлия яна
  олександр олексіи андріи богдан василь віктор віталіи володимир дмитро євген ігор іван катерина маряна микола михаило надія наталія оксана олена петро світлана сергіи тарас тетяна юліи ганна ірина
  георги димитър иванка мария стоян христо петър елена красимир пламен цветан десислава радослав тодор ивана милан никола марко стефан драган зоран јелена јована милица александар душан саша ана немања јован
  γιωργος γεωργιος γιαννης ιωαννης δημητρης δημητριος κωστας κωνσταντινος νικος νικολαος παναγιωτης χρηστος βασιλης βασιλειος αθανασιος θανασης ευαγγελος αντωνης αντωνιος μιχαλης μιχαηλ σταυρος σπυρος σπυριδων αναστασιος θεοδωρος
  πετρος ηλιας ανδρεας αλεξανδρος στεφανος αλεξης μαρια ελενη αικατερινη κατερινα βασιλικη σοφια αγγελικη αννα δημητρα γεωργια ευαγγελια ειρηνη αναστασια παναγιωτα χριστινα ιωαννα φωτεινη δεσποινα μαρινα
`);

/** Endings that surnames have and few other words, of a word in a match form. */
export const SURNAME_ENDING =
  /.(?:[оеё]в|[оеё]ва|ин|ина|[сц]к(?:ии|ая|и|а)|енко|чук|ович|евић|ић|дзе|швили|οπουλος|οπουλου|ιδης|ιδου|αδης|αδου|ακης|ακη|ογλου|ιδη)$/;

/** Surnames of one syllable that nine in ten Koreans bear. */
export const HANGUL_SURNAMES: ReadonlySet<string> = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추소석선설마길연위표명기반왕금옥육맹제모탁국',
);
