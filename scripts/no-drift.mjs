/** Fails when `npm run generate` changed a committed file: what is generated must be committed as it is generated. */
import { spawnSync } from 'node:child_process';

const GENERATED = [
  'src/catalog.ts',
  'src/report/words/words.ts',
  'src/fields/data/label-keys.ts',
  'languages/compiled',
  'data/country-names.json',
  'docs/rules',
  'docs/dirt.md',
  'docs/survivorship.md',
  'schemas',
  'rules/parsed.json',
  'rules/locales/parsed.json',
];
const git = spawnSync('git', ['status', '--porcelain', '--', ...GENERATED], { encoding: 'utf8' });
if (git.status !== 0) {
  console.log('generated files: not a git checkout, so drift is not checked');
} else if (git.stdout.trim() !== '') {
  console.error(`generated files differ from what is committed; commit these:\n${git.stdout}`);
  process.exit(1);
}
