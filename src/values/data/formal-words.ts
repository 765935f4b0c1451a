/**
 * What kind of state a country says it is, in languages whose official names have these words beside the name of the country:
 * `Nigerin tasavalta`, `Księstwo Andory`, `Kubánská republika`. As people write them; compared in the match form.
 */
export const BENDING_STATE_WORDS = `
  tasavalta kuningaskunta liittotasavalta valtio liittovaltio ruhtinaskunta suurherttuakunta sulttaanikunta demokraattinen demokraattisen
  kansantasavalta islamilainen islamilaisen sosialistinen sosialistisen yhdistynyt yhdistyneet itsenäinen arabitasavalta arabi yhteisö
  monikansallinen bolivariaaninen hašemiittinen osuustoiminnallinen yhdysvallat
  republiken konungariket staten staterna förbundsrepubliken demokratiska folkrepubliken islamiska socialistiska furstendömet
  storhertigdömet sultanatet förenade federala federationen unionen oberoende självständiga arabiska samväldet den det territoriet
  kooperativa bolivarianska mångnationella hashemitiska republikerna kungadömet förbundet arabrepubliken
  republikk republikken kongeriget kongeriket forbundsrepublikken demokratiske folkerepublik folkerepublikken islamiske socialistiske sosialistiske
  fyrstendømmet storhertugdømmet forenede forente føderale føderative uafhængige uavhengige arabiske samveldet samfundet hashemitiske
  bolivarianske bolivariske flernasjonale føderationen føderasjonen
  republika królestwo państwo federalna federacyjna demokratyczna ludowa ludowo islamska socjalistyczna arabska księstwo wielkie sułtanat
  zjednoczona zjednoczone federacja związek niepodległe niezależne boliwariańska wielonarodowe wspólnota kooperacyjna wschodnia
  haszymidzkie konfederacja
  království kráľovstvo stát štát spolková federativní federatívna demokratická lidová ľudová islámská islamská socialistická arabská
  knížectví kniežatstvo velkovévodství veľkovojvodstvo sultanát spojené sjednocená zjednotená federace federácia svaz únia zväz nezávislý
  bolívarovská mnohonárodní mnohonárodný společenství spoločenstvo kooperativní východní hášimovské unie
  köztársaság királyság állam szövetségi demokratikus népi népköztársaság iszlám szocialista hercegség nagyhercegség fejedelemség
  szultánság egyesült föderáció szövetség unió független bolivári többnemzetiségű közösség szövetkezeti keleti hásimita államszövetség
  republica regatul statul statele federală federativă democratică populară islamică socialistă arabă principatul marele ducat sultanatul
  unită federația uniunea bolivariană plurinațional comunitatea al ale lui
  соединённое соединённые соединенное соединенных эмират демократии
  республіка королівство держава федеративна федеральна демократична народна народно ісламська соціалістична арабська князівство велике
  герцогство обєднана обєднані федерація незалежна боліваріанська багатонаціональна співдружність кооперативна східна хашимітське
  република кралство държава федерална федеративна демократична ислямска социалистическа арабска велико херцогство султанат обединена
  федерация съюз независима боливарска многонационална общност кооперативна хашемитско
  δημοκρατία βασίλειο κράτος ομοσπονδιακή ομοσπονδία λαϊκή λαοκρατική ισλαμική σοσιαλιστική αραβική πριγκιπάτο δουκάτο μεγάλο σουλτανάτο
  ενωμένη ένωση ανεξάρτητο βολιβαριανή πολυεθνικό κοινοπολιτεία δημοκρατική συνεταιριστική χασεμιτικό της του των η το οι
  krallığı devleti federal demokratik halk islâm sosyalist arap prensliği büyük dükalığı sultanlığı birleşik federasyonu birliği bağımsız
  bolivarcı çokuluslu topluluğu kooperatif haşimi
  הרפובליקה רפובליקת הממלכה ממלכת של מדינת המדינה הפדרלית הדמוקרטית העממית האסלאמית הסוציאליסטית הערבית נסיכות הדוכסות הגדולה סולטנות
  המאוחדת פדרציית
  공화국 왕국 연방 연방공화국 민주 인민 민주공화국 이슬람 사회주의 아랍 공국 대공국 술탄국 연합 연방국 독립국 합중국 다민족국 볼리바르 협동
  kuningriik riik demokraatlik rahvavabariik islami sotsialistlik araabia vürstiriik suurhertsogiriik sultanaat föderatiivne ühinenud
  kraljevina država savezna demokratska narodna socijalistička arapska kneževina veliko vojvodstvo sultanat ujedinjena federacija unija
  nezavisna zajednica
  democrată federativă democratice
  جمهوری جمہوریہ پادشاهی مملکت مملکتِ اسلامی دموکراتیک ریاست سلطنت متحده متحد
`;

/** The same in Dutch, Portuguese and Italian, which leave the name as it is. */
export const STATE_WORDS = `
  islamitische socialistische arabische vorstendom groothertogdom verenigde federale federatie unie onafhankelijke bolivariaanse
  multinationale gemenebest volksrepubliek federatieve
  grão ducado unida federação união independente comunidade
  federale popolare araba granducato sultanato federazione indipendente comunità confederazione hascimita unita
  dello delle dei degli dell
`;

/** Words of the first list that English, Spanish, French or German has too: `State of Indiana` bends nothing. */
export const NO_SIGN_OF_BENDING =
  'republica federal federale arab stat staten sultanat union unionen unita den det al a o i state marele to';

/** The same in Japanese, which writes no blanks. */
export const FORMAL_JAPANESE =
  /民主主義|社会主義|人民|民主|連邦|イスラム|アラブ|ボリバル|多民族|独立国|合衆国|首長国|共和国|大公国|公国|王国|連合|協同|・|国$/g;

/** And in traditional Chinese. */
export const FORMAL_TRADITIONAL =
  /民主主義|社會主義|阿拉伯|伊斯蘭|玻利瓦爾|多民族|聯合|聯邦|獨立國|共和國|王國|大公國|公國|酋長國|蘇丹國|國協|聯盟|人民|民主|群島|[國與]/g;
