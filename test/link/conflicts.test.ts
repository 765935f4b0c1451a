import { describe, expect, it } from 'vitest';
import { Conflicts } from '../../src/link/conflicts.ts';
import { MATCHERS, type Person } from '../dedupe/people.ts';
import { sightOf } from './sights.ts';

const between = (left: Person, right: Person): string[] =>
  new Conflicts(MATCHERS)
    .between(sightOf(left), sightOf(right))
    .map(({ field, left: a, right: b, kind }) => `${kind} ${field}: ${a} / ${b}`);

describe('conflicts', () => {
  it.each<[string, Person, Person, string[]]>([
    ['another phone', { phone: '+12125550142' }, { phone: '+12125550199' }, ['differs phone: +12125550142 / +12125550199']],
    ['a phone without its country code', { phone: '+12125550142' }, { phone: '(212) 555-0142' }, []],
    ['a phone in another column', { phone: '+12125550142' }, { mobile: '+12125550142', phone: '+12125550199' }, []],
    ['another email', { email: 'a@x.example' }, { email: 'b@x.example' }, ['differs email: a@x.example / b@x.example']],
    ['an email in another case', { email: 'Ann@X.example' }, { email: 'ann@x.example' }, []],
    ['another birth date', { birth_date: '1980-01-02' }, { birth_date: '1981-01-02' }, ['differs birth_date: 1980-01-02 / 1981-01-02']],
    ['another birth date in three columns', { birth_year: '1980', birth_month: '1', birth_day: '02' }, { birth_year: '1980', birth_month: 'Jan', birth_day: '12' }, ['differs birth_date: 1980-1-02 / 1980-Jan-12']],
    ['a birth date in three columns and in one', { birth_year: '1980', birth_month: '1', birth_day: '2' }, { birth_date: '1980-01-02' }, []],
    ['a legal form more', { company: 'Acme Inc.' }, { company: 'ACME' }, []],
    ['another employer', { company: 'Acme' }, { company: 'Globex' }, ['differs company: Acme / Globex']],
    ['another title', { job_title: 'Buyer' }, { job_title: 'CFO' }, ['differs job_title: Buyer / CFO']],
    ['a full name and its parts', { full_name: 'Ann Lee' }, { first_name: 'Ann', last_name: 'Lee' }, []],
    ['only one has it', { phone: '+12125550142', email: '' }, { phone: '', email: 'a@x.example' }, []],
    ['other external ids', { external_id: 'A1' }, { external_id: '77' }, []],
    ['out here, in there', { opt_out_email: 'true' }, { opt_in_email: 'true' }, ['consent opt_out_email: opt_out_email=true / opt_in_email=true']],
    ['a refusal that the other does not know of', { opt_out_email: 'Yes' }, { email: 'a@x.example' }, ['consent opt_out_email: opt_out_email=Yes / ']],
    ['withdrawn later', { opt_in_email: 'true' }, { opt_in_email: 'true', opt_in_at: '2020-01-01', opt_out_at: '2024-01-01' }, ['consent opt_out_email: opt_in_email=true / opt_in_email=true; opt_out_at=2024-01-01']],
    ['opt-in and opt-out that say the same', { opt_out_email: 'false' }, { opt_in_email: 'true' }, []],
    ['both refuse', { opt_out_email: 'true' }, { opt_out_email: '1' }, []],
    ['not opted in, and nothing known', { opt_in_email: 'false' }, { opt_in_email: '' }, []],
    ['not opted in, and opted in', { opt_in_email: 'false' }, { opt_in_email: 'true' }, ['consent opt_out_email: opt_in_email=false / opt_in_email=true']],
    ['no calls', { do_not_call: 'true' }, { do_not_call: '' }, ['consent do_not_call: do_not_call=true / ']],
  ])('%s', (_name, left, right, said) => {
    expect(between(left, right)).toEqual(said);
    expect(between(right, left).length).toBe(said.length);
  }); // biome-ignore format: a table reads better dense
});
