import { nameCjkSplit } from '../../src/normalizers/name-cjk-split.ts';
import { testNormalizer } from '../rule-tester.ts';

const first = { role: 'first_name', record: { last_name: '' } } as const;
const last = { role: 'last_name', record: { first_name: '' } } as const;
const full = { role: 'full_name', record: { first_name: '', last_name: '' } } as const;

testNormalizer(nameCjkSplit, {
  repairs: [
    { before: '王芳', after: '芳', ...first, also: { last_name: '王' } },
    { before: '王小明', after: '小明', ...first, also: { last_name: '王' } },
    { before: '欧阳娜娜', after: '娜娜', ...first, also: { last_name: '欧阳' } },
    { before: '司马光', after: '光', ...first, also: { last_name: '司马' } },
    { before: '歐陽震華', after: '歐陽', ...last, also: { first_name: '震華' } },
    { before: '王芳', after: '王', ...last, also: { first_name: '芳' } },
    { before: '王芳', after: '王芳', ...full, also: { first_name: '芳', last_name: '王' } },
    { before: '高橋', after: '橋', ...first, country: 'TW', also: { last_name: '高' } },
  ],
  keeps: [
    '',
    '王芳',
    { value: 'Wang Fang', ...first },
    { value: '王女士', ...first },
    { value: '李总', ...first },
    { value: '欧阳', ...first },
    { value: '娜娜', ...first },
    { value: '王', ...first },
    { value: '高橋', ...first },
    { value: '王芳', ...first, country: 'JP' },
    { value: '王小明明', ...first },
    { value: '华为技术', ...first },
    { value: '김민수', ...first },
    { value: 'さくら', ...first },
    { value: '芳', role: 'first_name', record: { last_name: '王' } },
    { value: '王芳', role: 'first_name', record: { last_name: '王' } },
    { value: '王芳', role: 'full_name', record: { first_name: '芳', last_name: '王' } },
    { value: '王芳', role: 'full_name', record: { first_name: '' } },
    { value: '王 芳', ...full },
  ],
});
