import { expect, it } from 'vitest';
import { matchName } from '../../../src/values/name/full-name.ts';

it.each([
  ['Александр', 'aleksandr'], ['Дмитрий', 'dmitry'], ['Сергей', 'sergei'], ['Юрий', 'yury'], ['Чайковский', 'chaikovsky'], ['Щербаков', 'shcherbakov'], ['Достоевский', 'dostoevsky'],
  ['Зеленський', 'zelensky'], ['Юлія', 'yuliia'], ['Ћирић', 'ciric'], ['Жељко', 'zeljko'], ['Търново', 'tarnovo'],
  ['Παπαδόπουλος', 'papadopoulos'], ['Ευαγγελία', 'evangelia'], ['Γιώργος', 'giorgos'], ['Ελευθέριος', 'eleftherios'], ['Χρήστος', 'christos'],
  ['たなか', 'tanaka'], ['サトウ', 'sato'], ['きょうこ', 'kyoko'], ['しゅんすけ', 'shunsuke'], ['はっとり', 'hattori'], ['ティナ', 'tina'], ['ﾔﾏﾀﾞ', 'yamada'],
  ['Müller', 'muller'], ['Søren', 'soren'], ['Łukasz', 'lukasz'], ['Işık', 'isik'], ['Şahin', 'sahin'], ['Yağmur', 'yagmur'], ['Ångström', 'angstrom'], ['Æsa', 'aesa'],
  ['王小明', '王小明'], ['محمد', 'محمد'], ['김', '김'], ['', ''],
])('%s is compared as %s', (text, form) => {
  expect(matchName(text)).toBe(form);
  expect(matchName(form)).toBe(form);
}); // biome-ignore format: a table reads better dense
