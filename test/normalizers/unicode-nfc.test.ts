import { unicodeNfc } from '../../src/normalizers/unicode-nfc.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(unicodeNfc, {
  repairs: [
    { before: 'Jose\u0301 Nu\u0301n\u0303ez', after: 'José Núñez' },
    { before: 'Jose\u0301', after: 'José' },
    { before: 'Ma\u0308kinen', after: 'Mäkinen' },
    { before: 'Vie\u0323\u0302t', after: 'Việt' },
    { before: '\u212bngstr\u00f6m', after: 'Ångström' },
    { before: 'か\u3099く', after: 'がく' },
    { before: '\u1112\u1161\u11ab국', after: '한국' },
    { before: 'и\u0306', after: 'й' },
    { before: 'Pa\u0308r \ufa19田', after: 'Pär \ufa19田' },
  ],
  keeps: [
    '',
    'José',
    'Mäkinen',
    'Việt',
    '王芳',
    '\ufa19田',
    '﨑山',
    '山田 太郎',
    '한국',
    'Ａｃｍｅ',
    '½ litre',
    'ﬁrma',
    'हिन्दी',
    'Иван',
    '👩\u200d💻',
  ],
});
