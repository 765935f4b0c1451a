/** The 193 further columns of a HubSpot export that was never tidied up: properties of apps, campaigns and forms, most of them empty. */

const PLACES = ['Original', 'Latest', 'First', 'Last', 'Recent'];
const THINGS = [
  'Traffic Source',
  'Page Seen',
  'Referring Site',
  'Conversion',
  'Campaign',
  'Form Submission',
  'Meeting Booked',
];
const MAILS = ['delivered', 'opened', 'clicked', 'bounced', 'replied', 'sent', 'unread'];
const APPS = [
  'Salesforce',
  'Zoom',
  'Eventbrite',
  'Intercom',
  'Shopify',
  'Calendly',
  'Typeform',
  'Mailchimp',
  'Zendesk',
  'Slack',
];

/** What an app writes about a contact, and as what. */
const FACTS = {
  ID: 'id',
  Status: 'word',
  'Sync Date': 'date',
  URL: 'url',
  'Owner Name': 'word',
  Count: 'count',
  'Is Active': 'flag',
  Score: 'count',
  Plan: 'word',
};

const NAMES = [
  ...PLACES.flatMap((place) => THINGS.map((thing) => ({ label: `${place} ${thing}`, kind: 'word' }))),
  ...MAILS.flatMap((mail) => [
    { label: `Marketing emails ${mail}`, kind: 'count' },
    { label: `Last marketing email ${mail} date`, kind: 'date' },
  ]),
  ...APPS.flatMap((app) => Object.entries(FACTS).map(([fact, kind]) => ({ label: `${app} ${fact}`, kind }))),
];

/** One column with texts of up to 180 KB: what a form or a mail gateway put there. */
const LONG = { label: 'Last email body', kind: 'long' };
const LONGEST = 180_000;

/** As many columns as are wanted beside the ordinary ones. */
export function extraColumns(count) {
  const columns = [LONG, ...NAMES];
  for (let i = columns.length; i < count; i++) columns.push({ label: `Legacy property ${i}`, kind: 'empty' });
  // Every third property was filled for some campaign once; the rest is empty but for a cell here and there.
  return columns
    .slice(0, count)
    .map((column, i) => ({ ...column, filled: i === 0 ? 0.3 : i % 3 === 1 ? 0.25 : 0.004 }));
}

const WORDS =
  'direct organic paid social email referral webinar fair partner none active open closed basic pro team'.split(' ');
const SENTENCES = [
  'Thank you for your message, we will come back to you shortly.',
  'Please find attached the offer that we talked about, "as is".',
  'Hyvä asiakas, kiitos viestistäsi.',
  'Grüße aus Berlin, und bis bald!',
  'On Tuesday we can show you the new version; does 10:30 suit you?',
];
const two = (n) => String(n).padStart(2, '0');

const MAKE = {
  word: (r) => r.pick(WORDS),
  count: (r) => String(r.below(400)),
  date: (r) => `${2018 + r.below(8)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`,
  url: (r) => `https://app.example.com/${r.pick(WORDS)}/${r.digits(6)}`,
  id: (r) => `${r.digits(4)}${r.pick(WORDS)}${r.digits(6)}`,
  flag: (r) => r.pick(['true', 'false']),
  empty: () => '',
  long: (r, row) => longText(r, row === 1 ? LONGEST : Math.floor(LONGEST ** r.next())),
};

function longText(r, length) {
  let text = '';
  while (text.length < length) text += `${r.pick(SENTENCES)}${r.chance(0.2) ? '\n\n' : ' '}`;
  return text.slice(0, length);
}

/** The cells of a record in those columns. */
export const extraCells = (r, columns, row) =>
  columns.map(({ kind, filled }) => (r.chance(filled) || (kind === 'long' && row === 1) ? MAKE[kind](r, row) : ''));
