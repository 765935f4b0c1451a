/** A report.json from the disk, checked: a person may have edited it, another version may have written it, a copy may have been cut off. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CrmqError } from '../../errors.ts';
import { completeDead } from '../../io/disk/recovery.ts';
import { isObject } from '../../io/format/layout-shape.ts';
import { type Report, reportSchema } from '../../report/shape/schema.ts';

// It is checked once: the code that zod would make to check it faster costs more than it saves.
z.config({ jitless: true });

/** Troubles that are named; a report of another program has as many as it has lines. */
const NAMED = 5;
const HINT = 'a report is the report.json that crmq clean writes beside its ledger';

/** The report within a ledger, where a folder is named. */
export function reportPath(path: string): string {
  if (path === '-') return path;
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  return isFolder ? join(path, 'report.json') : path;
}

/**
 * @param path of a report.json, `-` is standard input
 * @throws CrmqError `report-unreadable`, `not-a-report`, `report-version`, `report-shape` (exit code 3): what, and where in the file
 */
export async function readReport(path: string): Promise<Report> {
  const name = path === '-' ? 'standard input' : path;
  if (path !== '-') await completeDead(path);
  return parseReport(textOf(path, name), name);
}

/**
 * @param name by which messages call it
 * @throws CrmqError as `readReport`, but for what cannot be read
 */
export function parseReport(text: string, name: string): Report {
  const value = parsed(text, name);
  if (!isObject(value) || value.schemaVersion === undefined) {
    throw trouble('not-a-report', `${name} is not a report of crmq: it has no schemaVersion`);
  }
  const known = reportSchema.shape.schemaVersion.value;
  if (value.schemaVersion !== known) {
    const shown = JSON.stringify(value.schemaVersion)?.slice(0, 40);
    throw trouble('report-version', `${name} is a report of schemaVersion ${shown}; this crmq reads ${known}`, {
      hint: 'make it again from the data with crmq clean, or use the crmq that wrote it',
    });
  }
  const checked = reportSchema.safeParse(value);
  if (checked.success) return checked.data;
  const { issues } = checked.error;
  throw trouble('report-shape', `${name} is not a report as crmq writes it: ${said(issues[0]!)}`, {
    details: issues.slice(1, NAMED).map(said),
  });
}

function textOf(path: string, name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/,[^,]*$/s, '') : String(cause);
    throw trouble('report-unreadable', `cannot read the report ${name}: ${why}`, { cause });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw trouble('not-a-report', `${name} is not a report of crmq: it is not text in UTF-8`, { cause });
  }
}

function parsed(text: string, name: string): unknown {
  if (text.trim() === '') throw trouble('not-a-report', `${name} is not a report of crmq: it is empty`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!/^\s*\{/.test(text))
      throw trouble('not-a-report', `${name} is not a report of crmq: it is not JSON`, { cause });
    const at = placeOf(cause);
    // what is right to its very end was not written to its end
    if (at === undefined || at >= text.trimEnd().length - 1) {
      const bytes = Buffer.byteLength(text);
      throw trouble('report-unreadable', `${name} is cut off: it ends within the report, after ${bytes} bytes`, {
        cause,
        hint: 'copy it again, or make it again with crmq clean',
      });
    }
    const lines = text.slice(0, at).split('\n');
    const where = `${name}:${lines.length}:${lines.at(-1)!.length + 1}`;
    throw trouble('report-unreadable', `${where}: is not JSON from here on`, { cause });
  }
}

/** Where V8 stopped reading, which it says in its message alone. Undefined: at the end. A text that does not end stops where it begins. */
function placeOf(cause: unknown): number | undefined {
  const message = cause instanceof Error ? cause.message : '';
  const [, at] = /^(?!Unterminated).* at position (\d+)/.exec(message) ?? [];
  return at === undefined ? undefined : Number(at);
}

/** `rules[3].count: expected number`. */
function said({ path, message }: z.core.$ZodIssue): string {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${place.slice(place.startsWith('.') ? 1 : 0) || 'it'}: ${message}`;
}

const trouble = (
  code: string,
  message: string,
  more: { readonly hint?: string; readonly details?: readonly string[]; readonly cause?: unknown } = {},
): CrmqError => new CrmqError(code, message, { exitCode: 3, hint: HINT, ...more });
