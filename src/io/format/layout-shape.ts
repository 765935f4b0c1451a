/** Whether what was read back from a file is a layout: of a plan or a journal, both of which a person may have edited. */
import type { Layout } from '../../contract.ts';
import { ENCODINGS } from '../encoding/names.ts';

export type Shape = { readonly [key: string]: unknown };

/** Whether something is an object of JSON, and no list. */
export const isObject = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const isEncoding = (value: unknown): boolean => (ENCODINGS as readonly unknown[]).includes(value);

const CHARACTER = /^[^\r\n]$/u;
const isCharacter = (value: unknown): boolean => typeof value === 'string' && CHARACTER.test(value);

const CHECKS: { readonly [key in keyof Layout]-?: (value: unknown) => boolean } = {
  format: (value) => value === 'csv' || value === 'json' || value === 'ndjson',
  encoding: isEncoding,
  bom: isTruth,
  delimiter: (value) => value === '' || isCharacter(value),
  quote: (value) => value === '' || isCharacter(value),
  eol: (value) => value === '' || value === '\n' || value === '\r\n' || value === '\r' || value === 'mixed',
  loneCr: isTruth,
  columns: (value) => isTexts(value) && new Set(value).size === value.length,
  header: isText,
  headerRows: isCount,
  sepLine: isTruth,
  reason: isText,
  limits: (value) => value === undefined || (isObject(value) && Object.values(value).every(isCount)),
};

/** The key of a layout in which something else stands than may; undefined where all is well. */
export function wrongInLayout(layout: Shape): string | undefined {
  return Object.entries(CHECKS).find(([key, isFine]) => !isFine(layout[key]))?.[0];
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isTruth(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
