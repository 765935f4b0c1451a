import { givenName } from '../../src/matchers/given-name.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(givenName, {
  forms: [
    ['José', 'jose'],
    ['Jean-Pierre', 'jean pierre'],
    ['王芳', '王芳'],
    [{ value: 'John', role: 'first_name', record: { middle_name: 'A.' } }, 'john a'],
    [{ value: 'John Smith', role: 'full_name' }, 'john'],
    [{ value: 'John Smith', role: 'full_name', record: { first_name: 'John' } }, ''],
    ['test', ''],
    ['Unknown', ''],
    ['N/A', ''],
    ['', ''],
  ],
  same: [
    ['Bob', 'Robert'], ['Bill', 'William'], ['Peggy', 'Margaret'], ['Kate', 'Catherine'], ['Jon', 'John'],
    ['Pepe', 'José'], ['Paco', 'Francisco'], ['Nacho', 'Ignacio'], ['Fritz', 'Friedrich'], ['Uli', 'Ulrich'], ['Jussi', 'Juhani'],
    ['Kasia', 'Katarzyna'], ['Sasha', 'Aleksandr'], ['Саша', 'Александр'], ['Beppe', 'Giuseppe'], ['Zé', 'José'], ['Muhammad', 'Mohammed'],
    ['JOSÉ', 'jose'], ['Anna Maria', 'Anna'],
  ],
  near: [['Jmaes', 'James'], ['Kayla', 'Kaylla'], ['J.', 'John'], ['Maria Anna', 'Anna Maria'], ['Anna', 'Anne'], ['Mario', 'Maria'], ['John A', 'John B']],
  differ: [['Anna', 'Matti'], ['John', 'Mary'], ['John', 'Jane'], ['王芳', '王伟'], ['J.', 'Mary'], ['Peter', 'Paul'], ['Robert', 'Rupert']],
}); // biome-ignore format: a table reads better dense
