/** What the generated people are made of. */

export const FIRST =
  'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret Donald Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Anna Matti Liisa Juhani Aino Pekka Sofia Antti Eva Lars Ingrid Björn Åsa Jürgen Ursula Günther Heike José María Núria Íñigo Françoise Hélène René Zoë Renée Siân Dmitri Olga Wei Li Ming Yuki Hiroshi Priya Arjun Fatima Omar'.split(
    ' ',
  );
export const LAST =
  "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Virtanen Korhonen Nieminen Mäkinen Hämäläinen Lindström Johansson Müller Schmidt Weiß Fischer Núñez Muñoz Dubois Lefèvre O'Brien McDonald van-Dijk Sørensen Kowalski Novák Ivanov Wang Zhang Chen Tanaka Suzuki Patel Singh Khan".split(
    ' ',
  );
export const SYLLABLES =
  'al ber cor dan el fin gar hol is jan kel lund mar nor ol per quin ros sten tor ul vik west yar zel'.split(' ');
export const COMPANY_A =
  'Acme Nordic Blue Summit Pioneer Global Delta Harbor Green Quantum Stellar Lakeside Iron Maple Silver Vertex Apex Cobalt Orion Falcon'.split(
    ' ',
  );
export const COMPANY_B =
  'Logistics Systems Foods Energy Partners Software Medical Steel Textiles Consulting Media Robotics Insurance Travel Paper Marine'.split(
    ' ',
  );
export const FORMS = ['Inc.', 'LLC', 'Ltd', 'GmbH', 'Oy', 'AB', 'S.A.', 'B.V.'];
export const TITLES = [
  'VP Sales',
  'CEO',
  'Buyer',
  'Engineer',
  'Marketing Manager',
  'CFO',
  'Account Executive',
  'Analyst',
  'Director of Operations',
  'IT Manager',
];
export const STAGES = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  'evangelist',
];
export const OWNERS = ['Sam Rep', 'Pat Field', 'Kim Desk', 'Alex Hunter', 'Robin Close'];
export const FREE = ['gmail.com', 'yahoo.com', 'outlook.com', 'hotmail.com', 'icloud.com'];
export const PLACES = [
  [
    'United States',
    'San Francisco',
    'CA',
    (r) => `941${r.digits(2)}`,
    (r) => `+1415${2 + r.below(7)}${r.digits(6)}`,
    (p) => `(${p.slice(2, 5)}) ${p.slice(5, 8)}-${p.slice(8)}`,
  ],
  [
    'United States',
    'Boston',
    'MA',
    (r) => `021${r.digits(2)}`,
    (r) => `+1617${2 + r.below(7)}${r.digits(6)}`,
    (p) => `${p.slice(2, 5)}-${p.slice(5, 8)}-${p.slice(8)}`,
  ],
  [
    'Finland',
    'Helsinki',
    '',
    (r) => `00${1 + r.below(9)}${r.digits(1)}0`,
    (r) => `+35840${r.digits(7)}`,
    (p) => `0${p.slice(4, 6)} ${p.slice(6, 9)} ${p.slice(9)}`,
  ],
  [
    'Germany',
    'Berlin',
    '',
    (r) => `10${r.digits(3)}`,
    (r) => `+4930${2 + r.below(7)}${r.digits(7)}`,
    (p) => `0${p.slice(3, 5)} ${p.slice(5)}`,
  ],
  [
    'United Kingdom',
    'London',
    '',
    (r) => `EC${1 + r.below(4)}A ${1 + r.below(9)}BT`,
    (r) => `+4420${7 + r.below(2)}${r.digits(7)}`,
    (p) => `0${p.slice(3, 5)} ${p.slice(5, 9)} ${p.slice(9)}`,
  ],
];
