import { describe, expect, it } from 'vitest';
import { type Addressed, addressedAs, addressedIn } from '../../../src/values/name/form-of-address.ts';

describe('a form of address by itself', () => {
  it.each<[string, Addressed]>([
    ['Mr', 'man'], ['MR.', 'man'], ['Herr', 'man'], ['Herr Prof. Dr.', 'man'], ['M.', 'man'], ['Monsieur', 'man'], ['Sr.', 'man'], ['Sig.', 'man'], ['Hr', 'man'], ['Dhr.', 'man'], ['Sir', 'man'], ['先生', 'man'], ['г-н', 'man'],
    ['Mrs', 'woman'], ['Miss', 'woman'], ['Ms.', 'woman'], ['Frau', 'woman'], ['Frau Dr.', 'woman'], ['Mme', 'woman'], ['Mlle', 'woman'], ['Sra.', 'woman'], ['Señora', 'woman'], ['Srta', 'woman'], ['Rouva', 'woman'], ['Mevr.', 'woman'], ['女士', 'woman'], ['Dame', 'woman'],
    ['Mr and Mrs', 'two'], ['Mr & Mrs', 'two'], ['Mrs & Mr', 'two'], ['Herr und Frau', 'two'], ['M. et Mme', 'two'], ['Sr. y Sra.', 'two'], ['Dr and Mrs', 'two'], ['Mr Mrs', 'two'], ['Familie', 'two'], ['Hr. og Fru', 'two'],
    ['Dr', ''], ['Prof.', ''], ['Mx', ''], ['Mr/Mrs', ''], ['Herr/Frau', ''], ['Rev.', ''], ['', ''], ['Lic.', ''],
  ])('%s: %s', (text, said) => expect(addressedAs(text)).toBe(said)); // biome-ignore format: a table reads better dense
});

describe('a form of address in a name', () => {
  it.each<[string, Addressed]>([
    ['Mr John Fox', 'man'], ['Mrs. Anna Fox', 'woman'], ['Frau Anna Fox', 'woman'], ['Fox, John, Mr.', 'man'], ['王女士', 'woman'], ['王先生', 'man'], ['Mr and Mrs Fox', 'two'], ['M. et Mme Dupont', 'two'],
    ['John & Mary Fox', 'two'], ['Baby Girl', 'woman'], ['Baby Boy Smith', 'man'], ['Baby Smith', ''],
    ['John Fox', ''], ['Sig Hansen', ''], ['Dona Fox', ''], ['M. Dupont', ''], ['Sir', ''], ['Mr', ''], ['王芳', ''], ['김수진', ''], ['Mary Lady', ''], ['Anna-Maria', ''],
  ])('%s: %s', (text, said) => expect(addressedIn(text)).toBe(said)); // biome-ignore format: a table reads better dense
});
