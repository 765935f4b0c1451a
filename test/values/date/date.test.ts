import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfSerial, dayOf, daysOf, isIsoDate, isPlainDate, parseDate } from '../../../src/values/date/date.ts';

describe('daysOf', () => {
  it('gives both readings, the older one first', () => {
    expect(daysOf('1/5/2026')).toEqual(['2026-01-05', '2026-05-01']);
    expect(daysOf('5/1/2026')).toEqual(['2026-01-05', '2026-05-01']);
    expect(daysOf('5/1/2026', 'mdy')).toEqual(['2026-05-01', '2026-05-01']);
    expect(daysOf('2026-01-05T10:00')).toEqual(['2026-01-05', '2026-01-05']);
    expect([daysOf(''), daysOf('soon'), daysOf('1970-01-01')]).toEqual([undefined, undefined, undefined]);
  });
});

it.each(['12 e 13 maio 2020', '12 en 13 mei 2020', '14. lis 2013'])(
  '%s is not read: two days, or a month of two',
  (text) => {
    expect(parseDate(text)).toMatchObject({ iso: '', problem: 'not-a-date' });
  },
);

it.each(['5.7.2018 5.45 pm', '5/7/2018 5.45 ip.', '১২/০৩/২০২৪ ১৪:৩০'])('%s leaves day and month open', (text) => {
  expect(parseDate(text)).toMatchObject({ iso: '', ambiguous: true });
});

describe('parseDate', () => {
  it.each([
    ['2024-03-12', '2024-03-12'],
    ['2024-03-12 09:14', '2024-03-12T09:14'],
    ['2006-04-15T03:23:15.000Z', '2006-04-15T03:23:15.000Z'],
    ['2026-06-01T08:12:34-05:00', '2026-06-01T08:12:34-05:00'],
    ['2024-03-12T09', '2024-03-12T09:00'],
    ['2024-03-12 10:49:41,502', '2024-03-12T10:49:41.502'],
    ['2024-03-12 09:14 UTC', '2024-03-12T09:14Z'],
    ['20240312T0914', '2024-03-12T09:14'],
    ['20240312T21:26:01.123456789', '2024-03-12T21:26:01.123456789'],
    ['199709020908', '1997-09-02T09:08'],
    ['3/15/2024 2:30 PM', '2024-03-15T14:30'],
    ['15/3/2024, 2:30:15 p. m.', '2024-03-15T14:30:15'],
    ['3/15/2024 14:30 PM', '2024-03-15T14:30'],
    ['0:01:02 on July 4, 1976', '1976-07-04T00:01:02'],
    ['1996.July.10 AD 12:08 PM', '1996-07-10T12:08'],
    ['13NOV2017', '2017-11-13'],
    ['3rd of May 2001', '2001-05-03'],
    ['2024-Feb-05', '2024-02-05'],
    ['Mon, 05 Feb 2024 10:00:00 +0000', '2024-02-05T10:00:00+00:00'],
    ['13/03/2024 à 14h30', '2024-03-13T14:30'],
    ['13.3.2024 kello 14.30', '2024-03-13T14:30'],
    ['tiistai 12. maaliskuuta 2024', '2024-03-12'],
    ['quinta-feira, 14 de março de 2024', '2024-03-14'],
    ['lördag 16 mars 2024 kl 9.05', '2024-03-16T09:05'],
    ['mar 12 mar 2024', '2024-03-12'],
    ['2024年3月5日 星期二 09:03', '2024-03-05T09:03'],
    ['2024년 3월 5일 오후 2:30', '2024-03-05T14:30'],
    ['2024/3/5 上午9:03', '2024-03-05T09:03'],
    ['  2024-03-12  ', '2024-03-12'],
    // digits of other scripts
    ['१७ अक्टूबर २०१८', '2018-10-17'],
    ['٢٠٢٤-٠٣-١٢', '2024-03-12'],
    ['২৫ মার্চ ১৯৭১', '1971-03-25'],
    ['۱۳/۰۳/۲۰۲۴', '2024-03-13'],
    // halves of the day in words, and a dot in the time
    ['15.7.2018 5.45 ip.', '2018-07-15T17:45'],
    ['15.7.2018 5.45 ap.', '2018-07-15T05:45'],
    ['22 June 2016, 12.16 pm.', '2016-06-22T12:16'],
    ['4 augusti 2007 02:44 em', '2007-08-04T14:44'],
    ['13 junij 2003 petek 10:09 popoldne', '2003-06-13T22:09'],
    ['18 maj 2004 11:15 pre podne', '2004-05-18T11:15'],
    ['3 децембар 2005 10:15 по подне', '2005-12-03T22:15'],
    ['12 января 1997 5:08 вечера', '1997-01-12T17:08'],
    ['12 जनवरी 1997 11:08 अपराह्न', '1997-01-12T23:08'],
    ['6 يناير 2015 05:16 مساءً', '2015-01-06T17:16'],
    ['2016年9月14日晚8:00', '2016-09-14T20:00'],
    // cases, ordinals and short forms
    ['1 ιούνιος 2002', '2002-06-01'],
    ['28. u studenom 2017.', '2017-11-28'],
    ['середу, 26 лютого 2020 року об 11:57', '2020-02-26T11:57'],
    ['den 24:e december 2020', '2020-12-24'],
    ['25শে মার্চ 1971', '1971-03-25'],
    ['শুক্রবার, 05 সেপ্টেম্বর 2014', '2014-09-05'],
    ['2011 წლის 16 მარტი, ოთხშაბათი', '2011-03-16'],
    ['չորեքշաբթի մյս 20, 2009', '2009-05-20'],
    ['11 ก.พ. 2020, 1:13 pm', '2020-02-11T13:13'],
    ['วันที่ 1 เดือนตุลาคม 2005', '2005-10-01'],
    ['20 לאפריל 2012', '2012-04-20'],
    ['Biyernes Hulyo 3, 2015', '2015-07-03'],
    ['7 يوليه 2020', '2020-07-07'],
    ['6 Nopember 2019', '2019-11-06'],
    ['2013년08월04일에', '2013-08-04'],
    ['ngày 05 tháng 01 năm 2024 lúc 10:30', '2024-01-05T10:30'],
    ['Tháng Mười Hai 29, 2013, 14:14', '2013-12-29T14:14'],
    ['ngày 5 tháng năm năm 2024', '2024-05-05'],
    ['julio 5, 2015 en 1:04 pm', '2015-07-05T13:04'],
    ['Sep 03 2014 | 4:32 pm', '2014-09-03T16:32'],
    ['12 Feb 2015 8:30 PM PKT', '2015-02-12T20:30 PKT'],
    ['Mar 12, 2024 5:7:9 PM', '2024-03-12T17:07:09'],
    ['2024-03-12 9:4:5', '2024-03-12T09:04:05'],
    ['2024-03-12 10:00:00 +0300 MSK', '2024-03-12T10:00:00+03:00'],
    ['2024-03-12 10:00:00.5 +0000 UTC', '2024-03-12T10:00:00.5+00:00'],
    ['2024-03-12 10:00:00 +0300 +03', '2024-03-12T10:00:00+03:00'],
    ['Tue Mar 12 2024 10:00:00 PST-0800 (Pacific Standard Time)', '2024-03-12T10:00:00-08:00'],
    ['12/Mar/2024:10:00:00 -0700', '2024-03-12T10:00:00-07:00'],
    ['2024:03:12 10:00:00', '2024-03-12T10:00:00'],
    ['March 12, 2024 at noon', '2024-03-12T12:00'],
    ['12. veljače 1999. u ponoć', '1999-02-12T00:00'],
    ['the 1st day of March 2024', '2024-03-01'],
    ['12 March 2024 @ 10:05', '2024-03-12T10:05'],
    ['втр, 12 мар. 2024 г. 10:05', '2024-03-12T10:05'],
    ['12 верес 2024', '2024-09-12'],
    ['12. studenog 2024.', '2024-11-12'],
    ['12 মার্চ 2024', '2024-03-12'],
    ['12 มีนาคม 2024', '2024-03-12'],
    // brackets: a zone, a time, a weekday that agrees, the zone or the year once more
    ['3/14/2024 2:30 PM (EST)', '2024-03-14T14:30 EST'],
    ['2024-03-14 10:00 (UTC)', '2024-03-14T10:00Z'],
    ['2024-03-14 10:00 (UTC+02:00)', '2024-03-14T10:00+02:00'],
    ['2024-03-14 (14:30)', '2024-03-14T14:30'],
    ['Thu, 14 Mar 2024 10:00:00 -0300 (BRT)', '2024-03-14T10:00:00-03:00'],
    ['2024-03-14 10:00 +02:00 (Europe/Helsinki)', '2024-03-14T10:00+02:00'],
    ['Thu Mar 14 2024 10:00:00 GMT+0200 (Itä-Euroopan normaaliaika)', '2024-03-14T10:00:00+02:00'],
    ['2024-03-14 (Thu)', '2024-03-14'],
    ['14/03/2024 (torstai)', '2024-03-14'],
    ['14.3.2024 (to)', '2024-03-14'],
    ['2024/3/14(木)', '2024-03-14'],
    ['2024年3月20日（水・祝）', '2024-03-20'],
    ['2024/3/14(四)', '2024-03-14'],
    ['2024년 3월 14일 (목)', '2024-03-14'],
    ['2024年（令和6年）3月14日', '2024-03-14'],
    ['令和6年3月14日(木)', '2024-03-14'],
    ['2024-03-14 ()', '2024-03-14'],
    // weekdays that agree, and words that are none
    ['Thursday 3/14/2024', '2024-03-14'],
    ['donnerstag 14.03.2024', '2024-03-14'],
    ['2024年3月14日 星期四', '2024-03-14'],
    ['2024年3月17日 周日', '2024-03-17'],
    ['2024年3月17日 礼拜天', '2024-03-17'],
    ['tor 14 mar 2024', '2024-03-14'],
    ['tor 12 mar 2024', '2024-03-12'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toMatchObject({ iso, ambiguous: false, problem: '', hasTime: iso.includes('T') });
  });

  it.each([
    ['2024-02-30', 'impossible'],
    ['30/02/2024', 'impossible'],
    ['00:61 12 Mar 2024', 'impossible'],
    ['3/15/2024 13:00 AM', 'impossible'],
    ['0/0/00', 'sentinel'],
    ['1969-12-31 19:00:00', 'sentinel'],
    ['12 Mar 24', 'two-digit-year'],
    ['--12-12', 'no-year'],
    ['3月5日', 'no-year'],
    ['2024年3月', 'no-day'],
    ['May 2024', 'no-day'],
    ['45748', 'excel-serial'],
    ['1700000000', 'epoch'],
    ['2024-03-12 10:00 CST', 'unknown-zone'],
    ['2024-03-12 10:00 (CST)', 'unknown-zone'],
    // what somebody remarked
    ['2024-03-14 (cancelled)', 'not-a-date'],
    ['2024-03-14 (old)', 'not-a-date'],
    ['14. März 2024 (ca.)', 'not-a-date'],
    ['14.3.2024 (peruttu)', 'not-a-date'],
    ['2024年3月14日（予定）', 'not-a-date'],
    ['2024-03-14 10:00 +0200 (cancelled)', 'not-a-date'],
    ['2024-03-14 10:00 (Pacific Standard Time)', 'not-a-date'],
    ['2024-03-14 (2)', 'not-a-date'],
    ['2024-03-14 (15.3.)', 'not-a-date'],
    ['(3/14/2024)', 'not-a-date'],
    // a weekday that the day is not
    ['Friday 3/14/2024', 'other-weekday'],
    ['2024-03-14 (Fri)', 'other-weekday'],
    ['2024-03-14 Fri 10:00', 'other-weekday'],
    ['vendredi 14 mars 2024', 'other-weekday'],
    ['perjantai 14.3.2024', 'other-weekday'],
    ['пятница, 14 марта 2024', 'other-weekday'],
    ['2024年3月14日（金）', 'other-weekday'],
    ['2024年3月14日 星期五', 'other-weekday'],
    ['2024년 3월 14일 (금)', 'other-weekday'],
    ['令和6年3月14日(金)', 'other-weekday'],
    ['12/3.2024', 'not-a-date'],
    ['12-14 March 2024', 'not-a-date'],
    ['2024-03-12 4:8', 'not-a-date'],
    ['2024-03-12 10:00:00 +0300 CEO', 'not-a-date'],
    ['04:02:2024 10:00:00', 'not-a-date'],
    ['afternoon of March 12, 2024', 'not-a-date'],
    ['High Noon, 2024', 'not-a-date'],
    ['2024-03-12 5:7:9:11:13', 'not-a-date'],
    ['day', 'not-a-date'],
    ['midnight', 'not-a-date'],
    ['March day', 'not-a-date'],
    ['12 Mar@2024', 'not-a-date'],
    ['2024:03:12', 'not-a-date'],
    ['2024-03-12 and 2024-03-13', 'not-a-date'],
    ['May the 4th be with you', 'not-a-date'],
    ['2024-99', 'not-a-date'],
    ['99/99', 'not-a-date'],
    ['3.14', 'no-year'],
    ['20241399', 'not-a-date'],
    ['x'.repeat(10_000), 'not-a-date'],
    [' 1'.repeat(5000), 'not-a-date'],
  ])('says what is wrong with %.30s', (text, problem) => {
    expect(parseDate(text).problem).toBe(problem);
  });

  it('finds nothing in an empty text', () => {
    expect(parseDate(' ')).toEqual({ iso: '', hasTime: false, ambiguous: false, problem: '' });
  });

  it('leaves open what may be either way, and lets the column decide', () => {
    expect(parseDate('03/05/2024 10:00')).toEqual({ iso: '', hasTime: true, ambiguous: true, problem: '' });
    expect(parseDate('03/05/2024', { order: 'dmy' })).toMatchObject({ iso: '2024-05-03', ambiguous: false });
    expect(parseDate('03/05/2024', { order: 'mdy' })).toMatchObject({ iso: '2024-03-05', ambiguous: false });
    expect(parseDate('03/05/2024', { order: 'ymd' }).ambiguous).toBe(true);
  });

  it('lets the text prove the order against the column', () => {
    expect(parseDate('3/15/2024', { order: 'dmy' })).toMatchObject({ iso: '2024-03-15', order: 'mdy' });
    expect(parseDate('Fri 03/05/2024')).toMatchObject({ iso: '2024-05-03', order: 'dmy' });
    expect(parseDate('1.2.2019 klo 9.00')).toMatchObject({ iso: '2019-02-01T09:00', order: 'dmy' });
    expect(parseDate('12 Mar 2024').order).toBeUndefined();
    expect(parseDate('4/4/2024').order).toBeUndefined();
  });

  it('reads two-digit years with a pivot only', () => {
    expect(parseDate('3/15/24', { pivot: 50 }).iso).toBe('2024-03-15');
    expect(parseDate("July 10, '96", { pivot: 50 }).iso).toBe('1996-07-10');
    expect(parseDate('03 25 Sep', { pivot: 50 }).iso).toBe('2003-09-25');
    expect(parseDate('24-03-12', { pivot: 50, order: 'ymd' }).iso).toBe('2024-03-12');
    expect(parseDate('3/5/24', { pivot: 50 }).ambiguous).toBe(true);
  });

  it('agrees with itself: what it writes, it reads the same', () => {
    const dates = fc.date({ min: new Date('1971-01-01'), max: new Date('2442-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString();
        const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
        expect(parseDate(iso).iso).toBe(iso);
        expect(parseDate(`${day}.${month}.${year}`, { order: 'dmy' }).iso).toBe(iso.slice(0, 10));
        expect(parseDate(`${month}/${day}/${year}`, { order: 'mdy' }).iso).toBe(iso.slice(0, 10));
        expect(parseDate(`${year}年${month}月${day}日`).iso).toBe(iso.slice(0, 10));
        expect(parseDate(date.toUTCString()).iso.slice(0, 19)).toBe(iso.slice(0, 19));
      }),
    );
  });

  it('never throws, and never writes a day that does not exist', () => {
    const piece = fc.constantFrom(
      '0',
      '1',
      '12',
      '31',
      '99',
      '2024',
      '/',
      '-',
      '.',
      ' ',
      ':',
      'T',
      'Z',
      'mar',
      'Fri',
      'pm',
      'h',
      '年',
      '+',
      "'",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { iso } = parseDate(value, { order: 'dmy', pivot: 50 });
        if (iso !== '') expect(isIsoDate(iso)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('isPlainDate', () => {
  it('never says yes where parseDate has something against it', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
    const year = fc.constantFrom('0000', '1900', '1904', '1905', '1969', '1970', '2024', '2999', '9999', '20x4');
    const time = fc.oneof(
      fc.constant(''),
      fc.tuple(two, two, two).map(([h, m, s]) => `T${h}:${m}:${s}Z`),
      fc.string(),
    );
    fc.assert(
      fc.property(year, two, two, time, (y, m, d, rest) => {
        const text = `${y}-${m}-${d}${rest}`;
        const read = parseDate(text);
        if (isPlainDate(text)) expect(read).toMatchObject({ problem: '', ambiguous: false, order: 'ymd' });
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['2024-03-12', '2024-02-29', '2024-03-12 09:14', '2006-04-15T03:23:15.000Z', '2026-06-01T08:12:34-05:00'])(
    '%s',
    (text) => {
      expect(isPlainDate(text)).toBe(true);
      expect(dayOf(text)).toBe(text.slice(0, 10));
    },
  );

  it('is no verdict on the others, which dayOf reads where they are clear', () => {
    expect(isPlainDate('3/15/2024')).toBe(false);
    expect(dayOf('3/15/2024')).toBe('2024-03-15');
    expect(dayOf('3/5/2024')).toBe('');
    expect(dayOf('3/5/2024', 'dmy')).toBe('2024-05-03');
    expect(dayOf('1970-01-01')).toBe('');
    expect(dayOf('')).toBe('');
  });
});

describe('dateOfSerial', () => {
  it.each([
    [0, 1900, '1899-12-31', '00:00:00.000'],
    [1, 1900, '1900-01-01', '00:00:00.000'],
    [59, 1900, '1900-02-28', '00:00:00.000'],
    [61, 1900, '1900-03-01', '00:00:00.000'],
    [45748, 1900, '2025-04-01', '00:00:00.000'],
    [45748.75, 1900, '2025-04-01', '18:00:00.000'],
    [45747.999999999, 1900, '2025-04-01', '00:00:00.000'],
    [2958465, 1900, '9999-12-31', '00:00:00.000'],
    [0, 1904, '1904-01-01', '00:00:00.000'],
    [44286, 1904, '2025-04-01', '00:00:00.000'],
  ] as const)('%d of %i is %s %s', (serial, base, date, time) => {
    expect(dateOfSerial(serial, base)).toEqual({ date, time });
  });

  it.each([60, 60.5, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('has no day for %d', (serial) => {
    expect(dateOfSerial(serial, 1900)).toBeUndefined();
  });

  it('is reached with a base, whatever the size', () => {
    expect(parseDate('1001', { base: 1900 })).toMatchObject({ iso: '1902-09-27', problem: 'excel-serial' });
    expect(parseDate('45748.5', { base: 1900 }).iso).toBe('2025-04-01T12:00');
    expect(parseDate('60', { base: 1900 }).problem).toBe('impossible');
    expect(parseDate('1001').problem).toBe('not-a-date');
  });
});

describe('dates with dots', () => {
  it('are never read with the month first', () => {
    expect(parseDate('3.5.2024', { order: 'mdy' }).ambiguous).toBe(true);
    expect(parseDate('3. 5. 2024 14:00', { order: 'mdy' }).ambiguous).toBe(true);
    expect(parseDate('3.5.24', { order: 'mdy', pivot: 30 }).ambiguous).toBe(true);
    expect(parseDate('3.5.2024', { order: 'dmy' }).iso).toBe('2024-05-03');
    expect(parseDate('3/5/2024', { order: 'mdy' }).iso).toBe('2024-03-05');
  });
});
