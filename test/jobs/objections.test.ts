/** Whom a refusal holds for: the person, whoever has the mailbox, a household under one number; never the colleagues behind a switchboard. */
import { describe, expect, it } from 'vitest';
import { run } from '../laws/run.ts';

const HEADER = 'Id,First Name,Last Name,Email,Phone,';
const OFFICE = '+358 9 4245 0100';
const LANDLINE = '+358 9 4245 0222';

/** Those who stay of five in an office and two in a household, of whom the first of each refuses. */
async function audience(
  column: string,
  channel: 'email' | 'phone' | 'post',
  [office, home] = ['yes', 'yes'],
  more = '',
): Promise<string[]> {
  const no = column.replace(/[^,]+/g, 'no');
  const rows = [
    `1,Ann,Lee,ann@acme.example,${OFFICE},${office}`,
    `2,Bo,Berg,bo@acme.example,${OFFICE},${no}`,
    `3,Cy,Cole,cy@acme.example,${OFFICE},${no}`,
    `4,Di,Dahl,di@acme.example,${OFFICE},${no}`,
    `5,Ed,Eden,ed@acme.example,${OFFICE},${no}`,
    `6,Fay,Frost,fay@north.example,${LANDLINE},${home}`,
    `7,Gus,Frost,gus@south.example,${LANDLINE},${no}`,
    more,
  ].filter((row) => row !== '');
  const { audience } = await run(Buffer.from(`${HEADER}${column}\n${rows.join('\n')}\n`), {
    dedupe: false,
    audience: channel,
  });
  return audience
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!);
}

describe('a refusal', () => {
  it('of mail crosses no number', async () =>
    expect(await audience('Email Opt Out', 'email')).toEqual(['2', '3', '4', '5', '7']));
  it('of mail holds for whoever has the same mailbox, and for the same name under the same number', async () => {
    expect(
      await audience(
        'Email Opt Out',
        'email',
        ['yes', 'no'],
        `8,Anne,Other,ann@acme.example,,no\n9,Ann,Lee,ann.lee@home.example,${OFFICE},no`,
      ),
    ).toEqual(['2', '3', '4', '5', '6', '7']);
  });
  it('of every contact holds for a household, and not for those behind a switchboard', async () =>
    expect(await audience('Do Not Contact', 'email')).toEqual(['2', '3', '4', '5']));
  it('of calls holds for a household, and not for those behind a switchboard', async () =>
    expect(await audience('Do Not Call', 'phone')).toEqual(['2', '3', '4', '5']));
  it('of calls is none of mail, and one of post none of mail', async () => {
    expect(await audience('Do Not Call,Opt out', 'email', ['yes,no', 'yes,no'])).toHaveLength(7);
    expect(await audience('MPS,Opt out', 'email', ['yes,no', 'yes,no'])).toHaveLength(7);
    expect(await audience('Photo Consent,Opt out', 'email', ['no,no', 'no,no'])).toHaveLength(7);
  });
});

it('nobody who is dead is written to, nor to their mailbox', async () => {
  const file =
    'Id,Last Name,Email,Deceased,Newsletter\n1,Lee,a@x.example,Y,yes\n2,Lee,b@x.example,N,yes\n3,Berg,A@x.example,,yes\n';
  const { audience, leftOut } = await run(Buffer.from(file), { dedupe: false, audience: 'email' });
  expect(audience.toString()).toBe('Id,Last Name,Email,Deceased,Newsletter\n2,Lee,b@x.example,false,true\n');
  expect(leftOut.toString()).toBe('row,reason,by\n1,audience/deceased,1\n3,audience/refused-address,1\n');
});
