/** Columns of no role that measure something: a score, a number of visits, a price. The report says how their numbers are spread. */
import type { Facts, Role } from '../../contract.ts';
import { labelTest } from '../label/words.ts';

const SAYS_NUMBER = labelTest(
  'score scores scoring points probability amount amounts total subtotal revenue quantity qty price discount percent percentage count counts ' +
    'number_of num_* seats visits sessions pageviews views clicks opens pisteet todennäköisyys summa yhteensä määrä lukumäärä hinta prosentti ' +
    'punkte wahrscheinlichkeit betrag summe anzahl preis montant quantité prix importe cantidad precio ' +
    '分数 得分 评分 金额 总额 数量 价格 概率 次数',
);
/** As they are counted; a code that begins with a zero measures nothing. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;
const SHARE = 0.9;
const LEAST = 3;

/** @param values all values of the column in the prefix, empty ones too */
export function measuredFact(role: Role | null, label: string, values: readonly string[]): Pick<Facts, 'numbers'> {
  if (role !== null || !SAYS_NUMBER(label)) return {};
  const filled = values.filter((value) => value !== '');
  const numbers = filled.filter((value) => NUMBER.test(value));
  return numbers.length >= LEAST && numbers.length >= filled.length * SHARE ? { numbers: true } : {};
}
