import { describe, expect, it } from 'vitest';
import { filled, house, place, type Row } from './filled.ts';

// biome-ignore format: a table reads better dense
const CHINA: readonly Row[] = [
  ['北京市朝阳区建国路88号3号楼501室 100022', 'CN', { ...house('88号', '建国路', '3号楼501室'), district: '朝阳区', ...place('100022', '北京市') }],
  ['上海市浦东新区世纪大道100号', 'CN', { ...house('100号', '世纪大道'), district: '浦东新区', ...place('', '上海市') }],
  ['广东省深圳市南山区科技南路16号 518057', 'CN', { ...house('16号', '科技南路'), district: '南山区', ...place('518057', '深圳市', '广东省') }],
  ['江苏省南京市鼓楼区中山北路12号', 'CN', { ...house('12号', '中山北路'), district: '鼓楼区', ...place('', '南京市', '江苏省') }],
  ['四川省成都市武侯区人民南路四段27号', 'CN', { ...house('27号', '人民南路四段'), district: '武侯区', ...place('', '成都市', '四川省') }],
  ['No. 88 Jianguo Road, Chaoyang District, Beijing 100022', 'CN', { ...house('88', 'Jianguo Road'), district: 'Chaoyang District', ...place('100022', 'Beijing') }],
  ['Room 1203, Tower A, 100 Century Avenue, Pudong New Area, Shanghai 200120, China', 'CN', { ...house('100', 'Century Avenue', 'Room 1203 Tower A'), district: 'Pudong New Area', ...place('200120', 'Shanghai'), country: 'CN' }],
  ['16 Keji South Road, Nanshan District, Shenzhen, Guangdong 518057', 'CN', { ...house('16', 'Keji South Road'), district: 'Nanshan District', ...place('518057', 'Shenzhen', 'Guangdong') }],
];

// biome-ignore format: a table reads better dense
const JAPAN: readonly Row[] = [
  ['〒150-0001 東京都渋谷区神宮前1-2-3', 'JP', { ...house('1-2-3', '神宮前'), ...place('150-0001', '渋谷区', '東京都') }],
  ['〒106-6108 東京都港区六本木6丁目10番1号 六本木ヒルズ森タワー8階', 'JP', { ...house('6丁目10番1号', '六本木', '六本木ヒルズ森タワー8階'), ...place('106-6108', '港区', '東京都') }],
  ['大阪府大阪市北区梅田3-1-3', 'JP', { ...house('3-1-3', '梅田'), district: '北区', ...place('', '大阪市', '大阪府') }],
  ['北海道札幌市中央区北一条西2丁目', 'JP', { ...house('2丁目', '北一条西'), district: '中央区', ...place('', '札幌市', '北海道') }],
  ['京都府京都市東山区祇園町南側570-2', 'JP', { ...house('570-2', '祇園町南側'), district: '東山区', ...place('', '京都市', '京都府') }],
  ['神奈川県足柄下郡箱根町湯本256-1', 'JP', { ...house('256-1', '湯本'), ...place('', '足柄下郡箱根町', '神奈川県') }],
  ['東京都千代田区丸の内１−９−１', 'JP', { ...house('1-9-1', '丸の内'), ...place('', '千代田区', '東京都') }],
  ['千葉県市川市八幡1-1-1 コーポ田中 203号室', 'JP', { ...house('1-1-1', '八幡', 'コーポ田中 203号室'), ...place('', '市川市', '千葉県') }],
  ['1-2-3 Jingumae, Shibuya-ku, Tokyo 150-0001', 'JP', { ...house('1-2-3', 'Jingumae'), ...place('150-0001', 'Shibuya-ku', 'Tokyo') }],
  ['Mori Tower 8F, 6-10-1 Roppongi, Minato-ku, Tokyo 106-6108, Japan', 'JP', { ...house('6-10-1', 'Roppongi', 'Mori Tower 8F'), ...place('106-6108', 'Minato-ku', 'Tokyo'), country: 'JP' }],
  ['3-1-3 Umeda, Kita-ku, Osaka-shi, Osaka 530-0001', 'JP', { ...house('3-1-3', 'Umeda'), district: 'Kita-ku', ...place('530-0001', 'Osaka-shi', 'Osaka') }],
  ['135, Higashifunahashi 2 Chome, Hirakata-shi Osaka-fu', 'JP', { ...house('135', 'Higashifunahashi 2 Chome'), city: 'Hirakata-shi', state: 'Osaka-fu' }],
];

// biome-ignore format: a table reads better dense
const KOREA: readonly Row[] = [
  ['서울특별시 강남구 테헤란로 152 (역삼동) 06236', 'KR', { ...house('152', '테헤란로'), district: '역삼동', ...place('06236', '강남구', '서울특별시') }],
  ['경기도 성남시 분당구 판교역로 235, 101동 1502호', 'KR', { ...house('235', '판교역로', '101동 1502호'), district: '분당구', ...place('', '성남시', '경기도') }],
  ['06236 서울 강남구 테헤란로 152 3층', 'KR', { ...house('152', '테헤란로', '3층'), ...place('06236', '강남구', '서울') }],
  ['부산광역시 해운대구 센텀중앙로 79', 'KR', { ...house('79', '센텀중앙로'), ...place('', '해운대구', '부산광역시') }],
  ['서울특별시 종로구 세종로 1-68', 'KR', { ...house('1-68', '세종로'), ...place('', '종로구', '서울특별시') }],
  ['서울특별시 강남구 역삼동 737', 'KR', { ...house('737', '역삼동'), ...place('', '강남구', '서울특별시') }],
  ['152 Teheran-ro, Gangnam-gu, Seoul 06236', 'KR', { ...house('152', 'Teheran-ro'), ...place('06236', 'Gangnam-gu', 'Seoul') }],
  ['#1502, 235 Pangyoyeok-ro, Bundang-gu, Seongnam-si, Gyeonggi-do 13494, Republic of Korea', 'KR', { ...house('235', 'Pangyoyeok-ro', '#1502'), district: 'Bundang-gu', ...place('13494', 'Seongnam-si', 'Gyeonggi-do'), country: 'KR' }],
  ['36, Teheran-ro 87-gil, Gangnam-gu Seoul 06164', 'KR', { ...house('36', 'Teheran-ro 87-gil'), ...place('06164', 'Gangnam-gu', 'Seoul') }],
];

describe('addresses of East Asia', () => {
  it.each([...CHINA, ...JAPAN, ...KOREA])('%s (%s)', (text, country, wanted) => {
    expect(filled(text, country)).toEqual(wanted);
  });

  it.each([
    ['〒150-0001 東京都渋谷区神宮前1-2-3', { ...house('1-2-3', '神宮前'), ...place('150-0001', '渋谷区', '東京都') }],
    [
      '神奈川県横浜市西区みなとみらい2-3-1',
      { ...house('2-3-1', 'みなとみらい'), district: '西区', ...place('', '横浜市', '神奈川県') },
    ],
    ['서울특별시 강남구 테헤란로 152', { ...house('152', '테헤란로'), ...place('', '강남구', '서울특별시') }],
  ])('%s says itself of which country it is', (text, wanted) => {
    expect(filled(text, '')).toEqual(wanted);
  });
});
