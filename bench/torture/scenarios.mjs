/** The command lines that are tortured, with their inputs: every command that writes files, every way to name them. */
import { gzipSync } from 'node:zlib';
import { editCsv } from './edit.mjs';

const HEADER = 'Id,First Name,Last Name,Email,Phone,Company,City,Notes,Email Opt Out\n';
const FIRST = ['ANN', 'Bob', 'cid', 'Dora', 'EVE', 'Finn', 'gus', 'Hana'];
const LAST = ['LEE', 'Ray', 'moss', 'Berg', 'VIRTANEN', 'Novak', 'stone', 'Wu'];
/** Whose identity nobody needs: the encrypted files are only looked at whole. */
const RECIPIENT = 'age1ekkejh3uj6lvxnyalzxs4ysyd85m2fc49zqx3zt4y5r8mwuv65cstguxy3';

/** Records with repairs, duplicates and rejects among them. */
export function contacts(random, rows, filler = '') {
  let text = HEADER;
  for (let id = 1; id <= rows; id++) {
    const [first, last] = [random.pick(FIRST), `${random.pick(LAST)}${random.below(rows)}`];
    const line = `${id},${first},${last},${first}.${last}@north.example ,+3584012${random.digits(5)},North Oy,helsinki,"say ""hi""${filler}",${random.chance(0.2)}\n`;
    text += id % 20 === 3 || random.chance(0.02) ? `${id},too,short\n` : line;
    if (random.chance(0.1)) text += line.replace(String(id), String(rows + id)).replace('helsinki', '');
  }
  return text;
}

const setWhere = (isMeant, column, value) => (row) => (isMeant(row) ? { ...row, [column]: value } : row);
/** What a reviewer does: a rule in all columns, a rule in one, some single changes, a merge. */
function review(sandbox, ledger) {
  editCsv(sandbox, `${ledger}/summary.csv`, setWhere(({ rule, column }) => rule !== 'merge' && column === 'First Name', 'accept', 'no'));
  editCsv(sandbox, `${ledger}/changes.csv`, setWhere(({ row, rule }) => Number(row) % 7 === 0 && rule !== '' && !rule.startsWith('merge'), 'accept', 'no'));
  editCsv(sandbox, `${ledger}/duplicates.csv`, setWhere(({ cluster, role }) => cluster === '1' && role === 'survivor', 'accept', 'no'));
} // biome-ignore format: a list reads better dense
/** Every second rejected row is mended; the others stay. */
const mend = (sandbox, file) =>
  editCsv(sandbox, file, (row, at) =>
    at % 2 ? row : { ...row, 'Last Name': 'MENDED', Email: `mended${at}@north.example`, City: 'turku' },
  );
const clean = (...more) => ['clean', 'in.csv', ...more];

/**
 * `over`: flags by which the outputs that stand there already are made, so that they are others. `input`: what may be changed under the
 * run's hands, of what is read first. `pipe`: the command line whose standard output is closed early. `setup`: what was done before, by runs that nothing disturbs.
 * `isInPlace`: it overwrites what it reads.
 */
export function scenarios(random) {
  const small = { 'in.csv': contacts(random, 60) };
  const two = { 'a.csv': contacts(random, 40), 'b.csv': contacts(random, 40) };
  const over = ['--as-of', '2024-01-01', '--seed', '7'];
  const unpaired = ['--map', 'Email=none', '--map', 'Phone=none'];
  const big = { 'in.csv': contacts(random, 1500, ' and a long note to make it long'.repeat(20)) };
  const cleaned = (run) => run(clean('--no-html'));
  const reviewed = async (run, sandbox) => {
    await run(clean('--dry-run', '--no-html'));
    await run(clean('--dry-run', '--no-html', '--out-dir', 'plain.crmq'));
    review(sandbox, 'in.crmq');
  };
  const rejecting = async (run, sandbox) => {
    await run(clean('--no-html'));
    sandbox.copy('in.crmq/rejected.csv', 'unmended.csv');
    mend(sandbox, 'in.crmq/rejected.csv');
  };
  const edited = async (run, sandbox) => {
    await run(clean('--no-html'));
    editCsv(
      sandbox,
      'in.clean.csv',
      setWhere(({ Id }) => Id === '5', 'City', 'Edited'),
    );
  };
  return [
    { name: 'clean', files: small, args: clean(), over, input: ['in.csv'], pipe: clean('-o', '-') },
    { name: 'clean into folders', files: small, args: clean('-o', 'c.csv.gz', '--out-dir', 'deep/est'), over, input: ['in.csv'] },
    { name: 'clean --no-dedupe', files: small, args: clean('--no-dedupe', '--no-html'), over, input: ['in.csv'], pipe: clean('--no-dedupe', '-o', '-') },
    { name: 'clean two', files: two, args: ['clean', 'a.csv', 'b.csv', '--out-dir', 'out', '--jobs', '2', '--chunk-bytes', '900'], over, input: ['a.csv'] },
    { name: 'clean two into one', files: two, args: ['clean', 'a.csv', 'b.csv', '-o', 'all.csv'], over, input: ['a.csv'], pipe: ['clean', 'a.csv', 'b.csv', '-o', '-'] },
    { name: 'clean gzip', files: { 'in.csv.gz': gzipSync(small['in.csv']) }, args: ['clean', 'in.csv.gz'], over, input: ['in.csv.gz'], pipe: ['clean', 'in.csv.gz', '-o', '-'] },
    { name: 'clean a pipe', files: small, stdin: 'in.csv', args: ['clean', '-', '-o', 'c.csv', '--out-dir', 'led'], over, input: ['in.csv'], pipe: ['clean', '-'] },
    { name: 'clean -o - with a ledger', files: small, args: clean('-o', '-', '--out-dir', 'led'), over, input: ['in.csv'], pipe: clean('-o', '-', '--out-dir', 'led') },
    { name: 'clean --dry-run', files: small, args: clean('--dry-run'), over, input: ['in.csv'], pipe: clean('--dry-run', '--json') },
    { name: 'clean --delta', files: small, args: clean('--delta', 'hubspot'), over: [...over, ...unpaired], input: ['in.csv'] },
    { name: 'clean --audience', files: small, args: clean('--audience', 'reach.csv'), over, input: ['in.csv'] },
    { name: 'clean --encrypt-to', files: small, args: clean('--encrypt-to', RECIPIENT), over, input: ['in.csv'] },
    { name: 'clean --retry', files: small, setup: rejecting, args: clean('--retry', 'in.crmq', '-o', 'new.csv', '--out-dir', 'new'), over: ['--mended', 'unmended.csv'], input: ['in.csv'] },
    { name: 'clean --retry in place', files: small, setup: rejecting, args: clean('--retry', 'in.crmq', '--no-html', '--force'), isInPlace: true, input: ['in.csv'] },
    { name: 'apply', files: small, setup: reviewed, args: ['apply', 'in.csv'], over: ['--ledger', 'plain.crmq'], input: ['in.csv', 'in.crmq/journal.bin'], pipe: ['apply', 'in.csv', '-o', '-'] },
    { name: 'revert', files: small, setup: cleaned, args: ['revert', 'in.clean.csv'], former: { 'in.reverted.csv': 'former\n' }, input: ['in.clean.csv', 'in.crmq/journal.bin'], pipe: ['revert', 'in.clean.csv', '-o', '-'] },
    { name: 'revert two', files: two, setup: (run) => run(['clean', 'a.csv', 'b.csv', '-o', 'all.csv', '--out-dir', 'led']), args: ['revert', 'all.csv', '--ledger', 'led', '--out-dir', 'back'], former: { 'back/a.reverted.csv': 'a\n', 'back/b.reverted.csv': 'b\n' }, input: ['all.csv', 'led/journal.bin'] },
    { name: 'revert --keep-edits', files: small, setup: edited, args: ['revert', 'in.clean.csv', '--keep-edits'], former: { 'in.reverted.csv': 'former\n' }, input: ['in.crmq/journal.bin'] },
    { name: 'revert --rule', files: small, setup: cleaned, args: ['revert', 'in.clean.csv', '--rule', 'merge'], former: { 'in.clean.reverted.csv': 'former\n' }, input: ['in.clean.csv', 'in.crmq/journal.bin'], pipe: ['revert', 'in.clean.csv', '--rule', 'merge', '-o', '-'] },
    { name: 'clean --report', files: small, args: clean('--report', 'r.xml', '--report', 'r.ndjson'), over, input: ['in.csv'] },
    { name: 'check', files: small, args: ['check', 'in.csv', '--fail-on', 'off', '--report', 'r.xml', '--report', 'r.ndjson', '--report', 'r.md'], over, input: ['in.csv'], pipe: ['check', 'in.csv', '--fail-on', 'off', '--format', 'ndjson'] },
    { name: 'dedupe', files: small, args: ['dedupe', 'in.csv'], over: unpaired, input: ['in.csv'], pipe: ['dedupe', 'in.csv', '-o', '-'] },
    { name: 'link', files: two, args: ['link', 'a.csv', 'b.csv', '--out-dir', 'l'], over: unpaired, input: ['a.csv'] },
    { name: 'diff', files: two, args: ['diff', 'a.csv', 'b.csv', '-o', 'd.csv'], over: ['--raw'], input: ['a.csv'], pipe: ['diff', 'a.csv', 'b.csv', '-o', '-'] },
    { name: 'clean 1 MB, resumed', files: big, args: clean('--jobs', '2', '--chunk-bytes', '60000', '--checkpoint-bytes', '1'), over, input: ['in.csv'], isBig: true, resumes: true },
    { name: 'clean 1 MB', files: big, args: clean('--jobs', '1'), over, input: ['in.csv'], isBig: true, pipe: clean('-o', '-') },
    { name: 'clean 1 MB, two threads', files: big, args: clean('--jobs', '2', '--chunk-bytes', '60000'), over, input: ['in.csv'], isBig: true },
    { name: 'revert 1 MB', files: big, setup: cleaned, args: ['revert', 'in.clean.csv'], former: { 'in.reverted.csv': 'former\n' }, input: ['in.clean.csv', 'in.crmq/journal.bin'], isBig: true, pipe: ['revert', 'in.clean.csv', '-o', '-'] },
  ]; // biome-ignore format: a list reads better dense
}
