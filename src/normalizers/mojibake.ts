/** Repairs text that was read in a wrong encoding: `JosÃ©` → `José`, `wei√ü` → `weiß`, `Ïðèâåò` → `Привет`. */
import { defineNormalizer } from '../define.ts';
import { repairMojibake } from '../values/encoding/mojibake.ts';

export const mojibake = defineNormalizer({
  id: 'mojibake',
  roles: '*',
  risk: 'safe',
  phase: 'decode',
  only: { any: ['non-ascii'] },
  docs: {
    summary:
      'Read a text again whose UTF-8 was taken for Windows-1252 or Latin-1, for another code page of Windows, DOS or the Mac, or for GBK or Shift-JIS, once or several times over; and Cyrillic, Greek, Hebrew, Arabic, Thai, Chinese, Japanese and Korean text that was read as Windows-1252.',
    why: 'One import with the wrong encoding turns every accent into two odd characters, and the next one turns these into four. Repaired only where ordinary text cannot look like that, and one encoding explains it; what is not certain stays, and `lost-characters` reports it.',
    source: 'Encoding Standard; Unicode mapping tables of code pages 437 and 850',
    examples: [
      { before: 'JosÃ© NÃºÃ±ez', after: 'José Núñez' },
      { before: 'MÃƒÂ¼ller', after: 'Müller', note: 'twice over' },
      { before: 'wei√ü', after: 'weiß', note: 'read on a Mac' },
      { before: 'РџСЂРёРІРµС‚', after: 'Привет', note: 'read as Windows-1251' },
      { before: 'Èâàí Ïåòðîâ', after: 'Иван Петров', note: 'Windows-1251 that was read as Windows-1252' },
      { before: 'VOCÊ…', after: 'VOCÊ…', note: 'ordinary text stays' },
    ],
  },
  normalize: (value) => repairMojibake(value),
});
