/** Cities of China, Japan and Korea in two scripts: 北京市 and Beijing, 大阪 and Osaka, 부산광역시 and Busan. */
import { isHan, isReadAs, pinyinOf } from '../text/pinyin.ts';

/** Those of Japan (the seats of prefectures and the largest) and of Korea; Chinese ones are read by their characters. */
const READINGS: ReadonlyMap<string, string> = new Map(
  (
    '東京tokyo 大阪osaka 名古屋nagoya 横浜yokohama 横濱yokohama 京都kyoto 神戸kobe 福岡fukuoka 札幌sapporo 川崎kawasaki 埼玉saitama 広島hiroshima 仙台sendai 千葉chiba 北九州kitakyushu 堺sakai 新潟niigata 浜松hamamatsu 熊本kumamoto 相模原sagamihara 岡山okayama 静岡shizuoka ' +
    '船橋funabashi 鹿児島kagoshima 川口kawaguchi 八王子hachioji 姫路himeji 宇都宮utsunomiya 松山matsuyama 東大阪higashiosaka 西宮nishinomiya 大分oita 倉敷kurashiki 金沢kanazawa 福山fukuyama 尼崎amagasaki 長崎nagasaki 町田machida 富山toyama 高松takamatsu 岐阜gifu 宮崎miyazaki 豊田toyota ' +
    '和歌山wakayama 長野nagano 奈良nara 高崎takasaki 旭川asahikawa 郡山koriyama 秋田akita 大津otsu 前橋maebashi 盛岡morioka 福島fukushima 青森aomori 水戸mito 福井fukui 甲府kofu 津tsu 徳島tokushima 高知kochi 佐賀saga 那覇naha 沖縄okinawa 松江matsue 鳥取tottori 山口yamaguchi 山形yamagata ' +
    '北海道hokkaido 神奈川kanagawa 愛知aichi 兵庫hyogo 茨城ibaraki 栃木tochigi 群馬gunma 岩手iwate 宮城miyagi 三重mie 滋賀shiga 島根shimane 香川kagawa 愛媛ehime 石川ishikawa 山梨yamanashi ' +
    '서울seoul 부산busan 인천incheon 대구daegu 대전daejeon 광주gwangju 울산ulsan 세종sejong 수원suwon 성남seongnam 고양goyang 용인yongin 창원changwon 청주cheongju 전주jeonju 천안cheonan 안산ansan 안양anyang 포항pohang 제주jeju 김해gimhae 평택pyeongtaek 시흥siheung 파주paju 구미gumi 경주gyeongju ' +
    '원주wonju 춘천chuncheon 진주jinju 여수yeosu 목포mokpo 강릉gangneung 경기gyeonggi'
  )
    .split(' ')
    .map((entry) => [entry.replace(/[a-z]+$/, ''), entry.replace(/^\P{ASCII}+/u, '')]),
);
/** How Korean cities were written before 2000. */
const FORMER: { readonly [city: string]: string } = { pusan: 'busan', taegu: 'daegu', taejon: 'daejeon', inchon: 'incheon', kwangju: 'gwangju', cheju: 'jeju' }; // biome-ignore format: short
const SUFFIX = /(?:特别市|市|都|府|県|특별자치시|특별자치도|특별시|광역시|시|도)$/;
const LATIN_SUFFIX = /(?: (?:shi|si|city|to|fu|ken|do|prefecture))$/;

/** How a city in Han or Hangul is written in Latin letters, in match form; `''` where it is not known. */
function readingOf(city: string): string {
  const known = READINGS.get(city);
  if (known !== undefined) return known;
  const bare = city.replace(SUFFIX, '');
  return READINGS.get(bare) ?? (isHan(bare) ? pinyinOf(bare) : '');
}

/** Radicals, kana, Han and Hangul stand from here on. */
const FIRST_ASIAN = 0x2e80;
const isAsian = (form: string): boolean => form.charCodeAt(0) >= FIRST_ASIAN;

/** Whether two cities in match form, in two scripts, are one; undefined where both are in one. */
export function isCityRead(a: string, b: string): boolean | undefined {
  if (isAsian(a) === isAsian(b)) return undefined;
  const [asian, other] = isAsian(a) ? [a, b] : [b, a];
  const latin = other.replace(LATIN_SUFFIX, '');
  const reading = readingOf(asian);
  return reading !== '' && (isReadAs(latin, reading) || isReadAs(FORMER[latin] ?? '', reading));
}
