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
    ['Александр', 'aleksandr'],
    ['Robert "Bob"', 'robert'],
    ['Robert (Bob)', 'robert'],
    ['Xaver (Schorsch)', 'xaver schorsch'],
    [{ value: 'Wang Xiaoming', role: 'full_name' }, 'xiaoming'],
    [{ value: 'Robert "Bob" Hale', role: 'full_name' }, 'robert'],
    ['test', ''],
    ['Unknown', ''],
    ['N/A', ''],
    ['Ma?gorzata', 'magorzata'],
    ['Zo\ufffd\ufffd', 'zo'],
    ['', ''],
  ],
  same: [
    ['Bob', 'Robert'], ['Bill', 'William'], ['Peggy', 'Margaret'], ['Kate', 'Catherine'], ['Jon', 'John'],
    ['Pepe', 'José'], ['Paco', 'Francisco'], ['Fco.', 'Francisco'], ['Rajiv', 'Rajeev'], ['Nacho', 'Ignacio'], ['Fritz', 'Friedrich'], ['Uli', 'Ulrich'], ['Jussi', 'Juhani'],
    ['Kasia', 'Katarzyna'], ['Sasha', 'Aleksandr'], ['Саша', 'Александр'], ['Sergei', 'Сергей'], ['小明', 'Xiaoming'], ['Jürgen', 'Juergen'], ['Γιώργος', 'Giorgos'], ['Beppe', 'Giuseppe'], ['Zé', 'José'], ['Muhammad', 'Mohammed'],
    ['JOSÉ', 'jose'], ['Anna Maria', 'Anna'],
    ['志强', '志強'], ['国华', '國華'], ['Thị Mai', 'Thi Mai'],
  ],
  near: [['Ma?gorzata', 'Małgorzata'], ['Bo?ena', 'Bożena'], ['J?rg', 'Jörg'], ['Jmaes', 'James'], ['Kayla', 'Kaylla'], ['J.', 'John'], ['Maria Anna', 'Anna Maria'], ['Anna', 'Anne'], ['Mario', 'Maria'], ['John A', 'John B']],
  meet: [
    ['Bob', 'Robert'], ['Alex', 'Alexandra'], ['Alex', 'Alexander'], ['Kathryn', 'Catherine'], ['Mary Ann', 'Maryann'], ['Jean-Pierre', 'Jeanpierre'], ['J. Robert', 'Bob'], ['小明', 'Xiao Ming'],
    ['Саша', 'Aleksandr'], ['Jürgen', 'Juergen'], ['José', 'Pepe'], ['Μαρία', 'Maria'],
  ],
  differ: [['Daniel', 'Robert'], ['Anna', 'Matti'], ['John', 'Mary'], ['John', 'Jane'], ['王芳', '王伟'], ['J.', 'Mary'], ['Peter', 'Paul'], ['Robert', 'Rupert'], ['Xiaoming', 'Xiaohong'], ['Jianguo', 'Jianhua'], ['Thị Mai', 'Thị Tuấn'], ['Văn Nam', 'Van Hung'], ['志强', '志伟']],
}); // biome-ignore format: a table reads better dense
