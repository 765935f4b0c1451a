/** Records that a policy set aside, what it could not decide, and who was left out of the audience. */
import { counted, formatCount } from '../numbers.ts';
import type { Report } from '../schema.ts';
import { cell, quoted, safe, section, shownOf, table } from './parts.ts';

const ROW = { title: 'Record', number: true, width: '10%' };

export function policy({ policy, audience, rows }: Report): string {
  if (!policy && !audience) return '';
  const aside = policy
    ? `The rule pack has a policy: ${counted(rows.expired ?? 0, 'record')} went whole to the expired file. `
    : '';
  const mailing = audience
    ? `${counted(audience.rows, 'record')} may be reached by ${audience.channel} and went to the audience file.`
    : '';
  const body = (policy ? expired(policy) + doubts(policy) : '') + (audience ? leftOut(audience) : '');
  return section('policy', 'Policy', aside + mailing, body);
}

const head = (code: string, count: number): string =>
  `<h3><code>${safe(code)}</code> <b class="count">${formatCount(count)}</b></h3>`;

function expired({ expired }: NonNullable<Report['policy']>): string {
  const columns = [ROW, { title: 'Line', number: true, width: '8%' }, { title: 'The record' }];
  return expired
    .map(({ reason, count, samples }) => {
      const lines = samples.map(({ row, line, text }) => [formatCount(row), formatCount(line), cell(text)]);
      const rest = shownOf(lines.length, count, 'expired.csv has all');
      return head(reason, count) + table(`Expired: ${safe(reason)}`, columns, lines) + rest;
    })
    .join('');
}

function doubts({ doubts }: NonNullable<Report['policy']>): string {
  const columns = [ROW, { title: 'Column', width: '30%' }, { title: 'Value, by which no record expires' }];
  return doubts
    .map(({ code, count, samples }) => {
      const lines = samples.map(({ row, column, value }) => [formatCount(row), quoted(column, 80), cell(value)]);
      return head(code, count) + table(`Kept: ${safe(code)}`, columns, lines) + shownOf(lines.length, count);
    })
    .join('');
}

function leftOut({ leftOut }: NonNullable<Report['audience']>): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map(({ reason, count }) => [`<code>${safe(reason)}</code>`, formatCount(count)]);
  const columns = [{ title: 'Left out of the audience' }, { title: 'Records', number: true, width: '15%' }];
  return table('Left out of the audience', columns, lines);
}
