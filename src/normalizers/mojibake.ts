/** Repairs UTF-8 that was read as Windows-1252 or Latin-1: `JosÃ©` → `José`. */
import { defineNormalizer } from '../define.ts';
import { repairMojibake } from '../values/mojibake.ts';

export const mojibake = defineNormalizer({
  id: 'mojibake',
  roles: '*',
  risk: 'safe',
  phase: 'decode',
  only: { any: ['non-ascii'] },
  docs: {
    summary: 'Read a text again whose UTF-8 was taken for Windows-1252 or Latin-1, once or several times over.',
    why: 'One import with the wrong encoding turns every accent into two odd characters, and the next one turns these into four. Repaired only where every odd character takes part, and ordinary text cannot look like that.',
    source: 'Encoding Standard, windows-1252',
    examples: [
      { before: 'JosÃ© NÃºÃ±ez', after: 'José Núñez' },
      { before: 'MÃƒÂ¼ller', after: 'Müller', note: 'twice over' },
      { before: 'VOCÊ…', after: 'VOCÊ…', note: 'ordinary text stays' },
    ],
  },
  normalize: (value) => repairMojibake(value),
});
