import { describe, expect, it } from 'vitest';
import { whereabouts } from '../../../src/values/address/whereabouts.ts';

describe('where an address in one cell is', () => {
  it.each([
    ['Dubai', 'AE', 'Dubai', ''],
    ['Shanghai', 'CN', 'Shanghai', ''],
    ['Rio de Janeiro', '', 'Rio de Janeiro', ''],
    ['CHICAGO, IL', 'US', 'CHICAGO', ''],
    ['Chicago, Illinois', '', 'Chicago', ''],
    ['München, Bayern', 'DE', 'München', ''],
    ['10115 Berlin', 'DE', 'Berlin', '10115'],
    ['Berlin, Germany', '', 'Berlin', ''],
    ['Springfield, IL 62707', 'US', 'Springfield', '62707'],
  ])('%s is a place alone', (text, country, city, postcode) => {
    expect(whereabouts(text, country)).toMatchObject({ isPlaceAlone: true, city, postcode });
  });

  it.each([
    ['7689 Lake Boulevard, Apt 45, Atlanta, GA, 30333', 'US', 'Atlanta', '30333'],
    ['Kungsvägen 68, Göteborg, 412 00', 'SE', 'Göteborg', '412 00'],
    ['78, baseby place, east branxton, sa, 6214', '', 'east branxton', '6214'],
    ['Viale Verdi 72, Milano, MI, 20194', 'IT', 'Milano', '20194'],
    ['Hauptstr. 5', 'DE', '', ''],
    ['Calle Mayor 20 Barcelona', 'ES', '', ''],
    ['Hauptstraße', 'DE', '', ''],
    ['Rose Cottage', 'GB', '', ''],
    ['Times Square', 'US', '', ''],
    ['P.O. Box 12', 'US', '', ''],
    ['The Old Mill, Oxford', 'GB', 'Oxford', ''],
    ['', '', '', ''],
  ])('%s is a house', (text, country, city, postcode) => {
    expect(whereabouts(text, country)).toMatchObject({ isPlaceAlone: false, city, postcode });
  });

  it.each([
    ['6, tullaroop street, willaroo, st james, wa, 4011', '', '6 tullaroop street'],
    ['Hauptstr. 5, 80331 München', 'DE', 'Hauptstr. 5'],
    ['5 rue de la Paix, 75002 Paris', 'FR', '5 rue de la Paix'],
    ['Hauptstr. 5', 'DE', ''],
    ['PO Box 12, Springfield, IL 62707', 'US', ''],
  ])('%s of %s has the house "%s"', (text, country, house) => {
    expect(whereabouts(text, country).house).toBe(house);
  });
});
