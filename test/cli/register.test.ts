/** A list as registers are: family name first without a mark, addresses in one cell. The laws hold for what a column's order decides. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const GIVEN = ['JEAN', 'MARIE', 'PIERRE', 'SOPHIE', 'MICHEL', 'JULIE', 'THOMAS', 'LAURA', 'LUCAS', 'EMMA'];
const FAMILY = ['TREMBLAY', 'GAGNON', 'BOUCHARD', 'LAVOIE', 'FORTIN', 'OUELLET', 'PELLETIER', 'BERGERON'];
const people = GIVEN.flatMap((given, a) =>
  FAMILY.map(
    (family, b) => `${family} ${given};${a * 8 + b + 1} rue Principale, Laval, QC;0${1 + b}/1${a % 3}/19${40 + a}`,
  ),
);
const REGISTER = [
  'Nom complet;Adresse;Date de naissance',
  ...people,
  '"TREMBLAY, JEAN";1 rue Principale, Laval, QC;01/10/1940',
  'Gagnon Marie;Laval, QC;',
  'LAVOIE JR SOPHIE;28 rue Principale, Laval, QC;',
  '',
].join('\r\n');

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.write('register.csv', REGISTER);
});
afterEach(() => sandbox.remove());

const bytes = (name: string) => readFileSync(sandbox.path(name));

async function clean(file: string, more = ''): Promise<void> {
  const { exit, stderr } = await sandbox.run(`crmq clean ${file} -q --no-html --country CA ${more}`);
  expect(exit, stderr).toBe(0);
}

it('is cleaned in its own order, the same twice and by any number of threads, and taken back', async () => {
  await clean('register.csv', '--jobs 2 --out-dir two');
  await clean('register.csv', '--jobs 1 --out-dir one');
  await clean('one/register.clean.csv', '--jobs 1 --out-dir again');
  const cleaned = bytes('one/register.clean.csv').toString();
  expect(cleaned).not.toMatch(/Jean Tremblay|TREMBLAY, JEAN|Tremblay, Jean/);
  expect(bytes('one/duplicates.csv').toString()).toMatch(
    /1,1,survivor,1,exact copy[\s\S]*10,review[\s\S]*same name; same city[\s\S]*28,review[\s\S]*generational suffix on one side only/,
  );
  for (const name of ['register.clean.csv', 'changes.csv', 'duplicates.csv', 'review.csv'])
    expect(bytes(`two/${name}`), name).toEqual(bytes(`one/${name}`));
  expect(bytes('again/register.clean.clean.csv').toString()).toBe(cleaned);
  const { exit, stderr } = await sandbox.run('crmq revert one -o back.csv');
  expect(exit, stderr).toBe(0);
  expect(bytes('back.csv').toString()).toBe(REGISTER);
});
