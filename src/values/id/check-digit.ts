/** Sums that prove a number: what registers of companies reckon their check digits with. Digits are ASCII. */

export const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Sum of digits times weights, from the left; digits beyond the weights do not count. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += digitAt(digits, at) * weights[at]!;
  return sum;
}

/** Sum of the digits of a number below 100. */
const cross = (number: number): number => (number > 9 ? number - 9 : number);

/** Source: ISO/IEC 7812-1, annex B. */
export function hasLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digitAt(digits, digits.length - 1 - i);
    sum += i % 2 === 0 ? digit : cross(digit * 2);
  }
  return sum % 10 === 0;
}

/** Source: ISO/IEC 7064, modulus 11,10. */
export function hasCheckOf11And10(digits: string): boolean {
  let product = 10;
  for (let at = 0; at < digits.length - 1; at++) {
    const sum = (digitAt(digits, at) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1);
}

/** Rest of a long number of digits and letters (A = 10), modulo 97. Source: ISO/IEC 7064, modulus 97,10. */
export function restOf97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** Check character of an alphabet by Luhn's rule. Source: ISO/IEC 7812-1, with another base. */
export function hasLuhnIn(alphabet: string, text: string): boolean {
  const base = alphabet.length;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = alphabet.indexOf(text[text.length - 1 - i]!);
    const product = i % 2 === 0 ? value : value * 2;
    sum += Math.floor(product / base) + (product % base);
  }
  return sum % base === 0;
}

/** Whether the last digit is the weighted sum of those before it, modulo 11; a second row of weights is asked where the rest is 10. */
export function hasRestOf11(digits: string, weights: readonly number[], again: readonly number[] = weights): boolean {
  const rest = weighted(digits, weights) % 11;
  const check = rest === 10 ? weighted(digits, again) % 11 : rest;
  return check % 10 === digitAt(digits, weights.length);
}

/** Numbers from one to another, for weights: `steps(8, 2)` is 8 7 6 5 4 3 2. */
export function steps(from: number, to: number): number[] {
  const step = from > to ? -1 : 1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step);
}
