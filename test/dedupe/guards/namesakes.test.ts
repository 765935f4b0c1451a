/** Two people of one name, at one company, in one city, in one house. */
import type { Person } from '../people.ts';
import { guard, p, row } from './table.ts';

const office = { company: 'Halvorsen Marine Inc', street: '88 Harbor Way', postal_code: '98101', city: 'Seattle' };
const john = (...rest: readonly Person[]): Person => p('John', 'Smith', ...rest);
const rare = (...rest: readonly Person[]): Person => p('Tuomas', 'Virtasalmi', ...rest);
const mail = (email: string) => ({ email });

guard('namesakes at one company', [
  row('mailboxes, phones and titles differ', 'review|apart', john(office, mail('john.smith@halvorsen.example'), { phone: '+1 206 555 0111', job_title: 'CFO' }), john(office, mail('john.smith2@halvorsen.example'), { phone: '+1 206 555 0222', job_title: 'Welder' })),
  row('mailboxes differ', 'review|apart', john(office, mail('john.smith@halvorsen.example')), john(office, mail('jsmith7@halvorsen.example'))),
  row('phones differ', 'review|apart', john(office, { mobile: '+1 206 555 0111' }), john(office, { mobile: '+1 425 555 0222' })),
  row('titles differ', 'review|apart', john(office, { job_title: 'CFO' }), john(office, { job_title: 'Welder' })),
  row('mailbox of one, phone of the other', 'review|apart', john({ company: 'Halvorsen Marine' }, mail('john.smith@halvorsen.example')), john({ company: 'Halvorsen Marine', phone: '+1 206 555 0111' })),
  row('born on two days', 'apart', john(office, { birth_date: '1961-03-12' }), john(office, { birth_date: '1990-10-05' })),
  row('middle initials differ', 'review|apart', p('John A.', 'Smith', office), p('John B.', 'Smith', office)),
  row('two profiles', 'review|apart', john(office, { linkedin: 'linkedin.com/in/john-smith-seattle' }), john(office, { linkedin: 'linkedin.com/in/jsmith-welding' })),
  row('two branches', 'review|apart', john({ company: 'Halvorsen Marine', city: 'Seattle', phone: '+1 206 555 0111' }), john({ company: 'Halvorsen Marine', city: 'Houston', phone: '+1 713 555 0222' })),
  row('rare name, mailboxes and phones differ', 'review|apart', rare(office, mail('tuomas.virtasalmi@halvorsen.example'), { mobile: '+1 206 555 0111' }), rare(office, mail('t.virtasalmi2@halvorsen.example'), { mobile: '+1 425 555 0222' })),
  row('nickname and company alone', 'review|apart', p('Bob', 'Fishburne', { company: 'Halvorsen Marine' }, mail('bob@halvorsen.example')), p('Robert', 'Fishburne', { company: 'Halvorsen Marine' }, mail('robert@halvorsen.example'))),
  row('an initial in the mailbox of one', 'review|apart', john(office, mail('john.smith@halvorsen.example')), john(office, mail('john.d.smith@halvorsen.example'))),
  row('an initial in one mailbox, mobiles differ', 'review|apart', rare(office, mail('tuomas_virtasalmi@halvorsen.example'), { mobile: '+1 206 555 0111' }), rare(office, mail('tuomas_j_virtasalmi@halvorsen.example'), { mobile: '+1 425 555 0222' })),
  row('three of them', 'review|apart', john(office, mail('john.smith@halvorsen.example')), john(office, mail('john.smith2@halvorsen.example')), john(office, mail('johnny@halvorsen.example'))),
]); // biome-ignore format: a table reads better dense

guard('one position in one company', [
  row('mailbox at home and at work', 'merge|review', rare(office, mail('tvirtasalmi74@gmail.com'), { job_title: 'CFO' }), rare(office, mail('tuomas.virtasalmi@halvorsen.example'), { job_title: 'CFO' })),
  row('however the title is written', 'merge|review', rare(office, { job_title: 'Head of Sales', phone: '+1 206 555 0111' }), rare(office, { job_title: 'HEAD  OF SALES' })),
  row('first and last name swapped', 'merge|review', rare(office, { job_title: 'CFO' }), p('Virtasalmi', 'Tuomas', office, { job_title: 'CFO' })),
  row('another position', 'review|apart', rare(office, mail('tvirtasalmi74@gmail.example'), { job_title: 'CFO' }), rare(office, mail('tuomas.virtasalmi@halvorsen.example'), { job_title: 'Welder' })),
  row('two mailboxes at the company', 'review|apart', rare(office, mail('tuomas.virtasalmi@halvorsen.example'), { job_title: 'CFO' }), rare(office, mail('tuomas.virtasalmi2@halvorsen.example'), { job_title: 'CFO' })),
  row('born on two days', 'apart', rare(office, { birth_date: '1961-03-12', job_title: 'CFO' }), rare(office, { birth_date: '1990-10-05', job_title: 'CFO' })),
  row('Jr and Sr', 'review|apart', john(office, { job_title: 'Owner', suffix: 'Jr' }), john(office, { job_title: 'Owner', suffix: 'Sr' })),
  row('another company', 'review|apart', rare({ company: 'Halvorsen Marine', job_title: 'CFO' }, mail('tuomas.virtasalmi@halvorsen.example')), rare({ company: 'Mistral Dental', job_title: 'CFO' }, mail('tuomas.virtasalmi@mistral.example'))),
  row('another name', 'review|apart', p('Ann', 'Virtasalmi', office, { job_title: 'CFO' }), rare(office, { job_title: 'CFO' })),
]); // biome-ignore format: a table reads better dense

/** Two firms, with a mailbox at each that is made of the name. */
const employed = (first: string, last: string, local: string): [Person, Person] => [
  p(first, last, mail(`${local}@harbormarine.example`), { company: 'Harbor Marine', phone: '+49 176 1916 0825' }),
  p(first, last, mail(`${local}@mistraldental.example`), { company: 'Mistral Dental', phone: '+49 151 6235 2440' }),
];

/** The same under one cell for the whole name; what the firms are called tells their domains apart by two letters. */
const wholly = (full_name: string, local: string, rest: readonly Person[] = [{}, {}]): [Person, Person] => [
  { full_name, ...mail(`${local}@vegamedia.example`), company: 'Vega Media', city: 'Recife', ...rest[0] },
  { full_name, ...mail(`${local}@omegamedia.example`), company: 'Omega Media', city: 'Recife', ...rest[1] },
];
const mobiles = [{ mobile: '+55 11 91791 2560' }, { mobile: '+55 11 95015 3730' }];

guard('namesakes whose mailboxes are made of the name', [
  row('umlaut', 'review|apart', ...employed('Katharina', 'Jäger', 'katharina.jaeger')),
  row('umlaut as one letter', 'review|apart', ...employed('Jörg', 'Größler', 'j.grossler')),
  row('double name', 'review|apart', ...employed('Anna-Lena', 'Adler', 'annalena.adler')),
  row('second given name', 'review|apart', ...employed('Đức Anh', 'Nguyễn', 'anh.nguyen')),
  row('Russian', 'review|apart', ...employed('Анастасия', 'Чайковская', 'anastasiya.chaykovskaya')),
  row('Ukrainian, romanised as in Russian', 'review|apart', ...employed('Сергій', 'Олійник', 'sergiy.oliynik')),
  row('Greek, romanised in another way', 'review|apart', ...employed('Δημήτριος', 'Νικολάου', 'dimitrios.nikolaoy')),
  row('Chinese', 'review|apart', ...employed('磊', '张', 'zhang.lei')),
  row('Korean', 'review|apart', ...employed('현우', '김', 'hyunwoo.kim')),
  row('two firms called alike', 'review|apart', ...wholly('Pedro Almada', 'pedro.almada', mobiles)),
  row('two firms called alike, no phone', 'review|apart', ...wholly('Pedro Almada', 'pedro.almada')),
  row('Vietnamese, two given names', 'review|apart', { full_name: 'Phạm Minh Tuấn', ...mail('minhtuan.pham@harbormarine.example'), company: 'Harbor Marine', city: 'Hà Nội', ...mobiles[0] }, { full_name: 'Phạm Minh Tuấn', ...mail('minhtuan.pham@mistraldental.example'), company: 'Mistral Dental', city: 'Hà Nội', ...mobiles[1] }),
  row('Vietnamese, two family names a letter apart', 'review|apart', { full_name: 'Phạm Hữu Nam', ...mail('huunam.pham@harbormarine.example'), company: 'Harbor Marine', city: 'Hà Nội', ...mobiles[0] }, { full_name: 'Phan Hữu Nam', ...mail('huunam.phan@harbormarine.example'), company: 'Harbor Marine', city: 'Đà Nẵng', ...mobiles[1] }),
]); // biome-ignore format: a table reads better dense

guard('namesakes in one city', [
  row('mailboxes and phones differ', 'apart', john({ city: 'London' }, mail('john.smith81@gmail.com'), { phone: '+44 20 7946 0101' }), john({ city: 'London' }, mail('theotherjohn@yahoo.com'), { phone: '+44 20 7946 0858' })),
  row('companies, mailboxes and phones differ', 'apart', john({ city: 'London', company: 'Thames Foods', phone: '+44 20 7946 0101' }, mail('john.smith@thames.example')), john({ city: 'London', company: 'Albion Steel', phone: '+44 20 7946 0858' }, mail('john.smith@albion.example'))),
  row('streets and phones differ', 'review|apart', john({ city: 'London', street: '12 Baker Street', phone: '+44 20 7946 0101' }), john({ city: 'London', street: '90 Mile End Road', phone: '+44 20 7946 0858' })),
  row('mailbox of one, phone of the other', 'review|apart', john({ city: 'London' }, mail('john.smith81@gmail.com')), john({ city: 'London', phone: '+44 20 7946 0858' })),
  row('one postcode area, phones differ', 'review|apart', john({ city: 'London', postal_code: 'NW1 6XE', phone: '+44 20 7946 0101' }), john({ city: 'London', postal_code: 'NW1 6XE', phone: '+44 20 7946 0858' })),
  row('two flats of one house, phones differ', 'review|apart', john({ city: 'London', street: '12 Baker Street, Flat 3', phone: '+44 20 7946 0101' }), john({ city: 'London', street: '12 Baker Street, Flat 9', phone: '+44 20 7946 0858' })),
  row('born on two days', 'apart', john({ city: 'London', birth_date: '1961-03-12' }), john({ city: 'London', birth_date: '1990-10-05' })),
  row('one mailbox name on two free services', 'review|apart', john({ city: 'London' }, mail('john.smith@gmail.com')), john({ city: 'London' }, mail('john.smith@yahoo.com'))),
  row('rare name, mailboxes, phones and streets differ', 'review|apart', rare({ city: 'Turku', street: '4 Linnankatu', phone: '+358 40 555 0101' }, mail('tuomas.v@mail.example')), rare({ city: 'Turku', street: '71 Hämeenkatu', phone: '+358 50 555 0999' }, mail('virtasalmi@post.example'))),
]); // biome-ignore format: a table reads better dense

guard('one person, twice, and nothing but a name and what belongs to it', [
  row('direct phone', 'merge', john(office, { phone: '+1 206 555 0111' }), john({ phone: '206-555-0111' })),
  row('mailbox', 'merge', john(office, mail('john.smith@halvorsen.example')), john(mail('john.smith@halvorsen.example'))),
  row('home', 'merge', john({ street: '12 Baker Street', city: 'London', postal_code: 'NW1 6XE' }), john({ street: '12 Baker St.', city: 'London', postal_code: 'NW1 6XE' })),
  row('birth date and city', 'merge|review', john({ city: 'London', birth_date: '1961-03-12' }), john({ city: 'London', birth_date: '1961-03-12', phone: '+44 20 7946 0101' })),
  row('profile', 'merge', john(office, { linkedin: 'linkedin.com/in/john-smith-seattle' }), john({ linkedin: 'https://www.linkedin.com/in/john-smith-seattle/' })),
  row('rare name, company and title', 'merge|review', rare({ company: 'Halvorsen Marine', job_title: 'Buyer', phone: '+1 206 555 0111' }), rare({ company: 'Halvorsen Marine Inc', job_title: 'Buyer' }, mail('tuomas.v@halvorsen.example'))),
]); // biome-ignore format: a table reads better dense

const called = { full_name: '김수진', city: 'Seoul' };

guard('namesakes under mailboxes of a romanised name', [
  row('dots, phones and firms differ', 'review|apart', { ...called, email: 'kimsujin@qq.com', mobile: '+82 10 2345 6789', company: '명진산업' }, { ...called, email: 'kim.sujin@qq.com', mobile: '+82 10 9876 5432', company: '동양산업' }),
  row('a dot, no phone on one side', 'review|apart', { ...called, email: 'kimsujin@qq.com', mobile: '+82 10 2345 6789', company: '명진산업' }, { ...called, email: 'kim.sujin@qq.com' }),
  row('a letter, phones and firms differ', 'review|apart', { ...called, email: 'sujinkim@naver.com', mobile: '+82 10 2345 6789', company: '명진산업' }, { ...called, email: 'soojinkim@naver.com', mobile: '+82 10 9876 5432', company: '동양산업' }),
]); // biome-ignore format: a table reads better dense

const gomez = (last: string, mobile: string) =>
  p('Francisco Javier', last, {
    street: 'Calle Mayor, 117, 7º A',
    postal_code: '50089',
    city: 'Zaragoza',
    phone: '+34 916205825',
    mobile,
  });

guard('father and son with two surnames', [
  row('one half in common', 'review|apart', gomez('Gómez Calvo', '+34 626277632'), gomez('Gómez Muñoz', '+34 688286898')),
  row('alike', 'review|apart', gomez('Ramos Martín', '+34 626277632'), gomez('Ramos Martínez', '+34 688286898')),
  row('through one who says the half', { ab: 'review|apart', rest: 'any' }, gomez('Gómez Calvo', '+34 626277632'), gomez('Gómez Muñoz', '+34 688286898'), gomez('Gómez', '+34 626277632')),
  row('one of them, with half the name', 'merge', gomez('Gómez Calvo', '+34 626277632'), gomez('Gómez', '+34 626277632')),
]); // biome-ignore format: a table reads better dense
