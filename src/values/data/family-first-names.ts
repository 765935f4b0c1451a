/** Names of languages in which the surname is said first, in Latin letters, for telling the order. Match form. Written by hand. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Korean surnames as they are romanised. */
export const KOREAN_SURNAMES = words(`
  kim lee park choi jung jeong kang cho jo yoon yun jang chang lim im han oh seo suh shin kwon hwang ahn an song ryu yoo yu hong jeon jun ko koh go
  moon mun yang son sohn bae baek paik heo hur nam noh roh ha kwak sung cha joo ju woo koo min byun ban na jin ji eom um chae won cheon bang gong hyun
  ham yeom yeo choo do so seok sun seol ma gil wi pyo myung ki ra wang geum ok yook in maeng je mo namgung hwangbo sunwoo pak rhee yi
`);

/** Surnames of Hong Kong, Macau and the Cantonese abroad. */
export const CANTONESE_SURNAMES = words(`
  chan cheung wong leung lam lau ng yip kwok tsang cheng ho lai tang fung mak yuen chiu siu kwan tse tsui chow chu yeung lo law poon choi ip kwong lui lee
  hui sin wan tam to yau so szeto chui ma kong chung au ko cheuk tong pang mok luk kan ngai chong tsoi
`);

/** Japanese surnames as they are romanised. */
export const JAPANESE_ROMAJI = words(`
  sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu
  yamazaki mori abe ikeda hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto okada hasegawa murakami kondo ishii saito sakamoto endo aoki fujii
  nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai
  kudo yokoyama miyazaki miyamoto uchida takagi ando taniguchi ohno maruyama imai takada fujimoto takeda murata ueno sugiyama masuda sugawara hirano kojima
  otsuka chiba kubo matsui iwasaki sakurai kinoshita noguchi matsuo nomura kikuchi sano onishi sugimoto arai hamada ichikawa furukawa mizuno komatsu
  shimada koyama yamanaka ishihara oshima hirata kawaguchi higashi honda kurosawa miyazawa tsuchiya oda tokugawa
`);

/** Vietnamese surnames beside those in every other language's list. */
export const VIETNAMESE_SURNAMES = words(`
  nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh doan trinh truong mai lam cao to luong ha ta quach
`);

/** Russian, Ukrainian and Bulgarian given names, as written. */
export const CYRILLIC_GIVEN: ReadonlySet<string> = words(`
  александр алексей анатолий андрей антон аркадий артём артем артур борис вадим валентин валерий василий виктор виталий владимир владислав вячеслав
  геннадий георгий глеб григорий даниил данила денис дмитрий евгений егор иван игорь илья кирилл константин лев леонид максим марк матвей михаил никита
  николай олег павел пётр петр роман руслан семён семен сергей станислав степан тимофей тимур фёдор федор эдуард юрий яков ярослав кузьма арсений богдан
  александра алёна алена алина алла анастасия ангелина анна валентина валерия варвара вера вероника виктория галина дарья диана ева евгения екатерина елена
  елизавета зинаида инна ирина карина кира кристина ксения лариса лидия любовь людмила маргарита марина мария милана надежда наталия наталья нина оксана
  ольга полина раиса светлана софия софья тамара татьяна ульяна юлия яна
  тарас олександр олексій андрій василь віктор віталій володимир григорій дмитро євген іван ігор ілля кирило леонід микола михайло олег павло петро роман
  сергій степан юрій ярослав богдан оксана олена ольга наталія ірина марія ганна катерина людмила надія світлана тетяна юлія соломія
  георги димитър иванка стоян тодор петър николай христо мария елена
`);
