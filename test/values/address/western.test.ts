import { describe, expect, it } from 'vitest';
import { filled, house, place, type Row } from './filled.ts';

// biome-ignore format: a table reads better dense
const FRANCE: readonly Row[] = [
  ['12 rue de la Paix, 75002 Paris', 'FR', { ...house('12', 'rue de la Paix'), ...place('75002', 'Paris') }],
  ['Bâtiment B, 12 rue de la Paix, 75002 Paris', 'FR', { ...house('12', 'rue de la Paix', 'Bâtiment B'), ...place('75002', 'Paris') }],
  ['Rés. Les Pins, Bât. C, 12 rue des Lilas, 33000 Bordeaux', 'FR', { ...house('12', 'rue des Lilas', 'Rés. Les Pins Bât. C'), ...place('33000', 'Bordeaux') }],
  ['Appt 4, 5 bis place Bellecour, 69002 Lyon', 'FR', { ...house('5 bis', 'place Bellecour', 'Appt 4'), ...place('69002', 'Lyon') }],
  ['12, rue de la République - 13001 MARSEILLE', 'FR', { ...house('12', 'rue de la République'), ...place('13001', 'MARSEILLE') }],
  ['8 place du 8 Mai 1945, 38000 Grenoble', 'FR', { ...house('8', 'place du 8 Mai 1945'), ...place('38000', 'Grenoble') }],
  ['3B chemin des Vignes, Lieu-dit Le Bourg, 24200 Sarlat-la-Canéda', 'FR', { ...house('3B', 'chemin des Vignes'), district: 'Lieu-dit Le Bourg', ...place('24200', 'Sarlat-la-Canéda') }],
  ['12 rue Victor Hugo, Bât A, Esc 2, 3e étage, 59000 Lille', 'FR', { ...house('12', 'rue Victor Hugo', 'Bât A Esc 2 3e étage'), ...place('59000', 'Lille') }],
  ['ZA des Fontaines, 35000 Rennes', 'FR', { ...house('', 'ZA des Fontaines'), ...place('35000', 'Rennes') }],
  ['M. Jean Dupont\n5 allée des Tilleuls\n67000 Strasbourg', 'FR', { rest: 'M Jean Dupont', ...house('5', 'allée des Tilleuls'), ...place('67000', 'Strasbourg') }],
  ['1-3 quai de la Rapée 75012 Paris', 'FR', { ...house('1-3', 'quai de la Rapée'), ...place('75012', 'Paris') }],
  ['CS 70001, 92919 La Défense Cedex', 'FR', { box: 'CS 70001', ...place('92919', 'La Défense Cedex') }],
  ['Rue Winkel 5', 'LU', house('5', 'Rue Winkel')],
  ['4, Op den Aessen', 'LU', house('4', 'Op den Aessen')],
];

// biome-ignore format: a table reads better dense
const BELGIUM: readonly Row[] = [
  ['Rue de la Loi 16, 1000 Bruxelles', 'BE', { ...house('16', 'Rue de la Loi'), ...place('1000', 'Bruxelles') }],
  ['Kerkstraat 12 bus 3, 2000 Antwerpen', 'BE', { ...house('12', 'Kerkstraat', 'bus 3'), ...place('2000', 'Antwerpen') }],
  ['Avenue Louise 54, boîte 3, 1050 Ixelles', 'BE', { ...house('54', 'Avenue Louise', 'boîte 3'), ...place('1050', 'Ixelles') }],
  ['Veldstraat 5A bus 12, B-9000 Gent', 'BE', { ...house('5A', 'Veldstraat', 'bus 12'), ...place('9000', 'Gent'), country: 'BE' }],
  ['16, rue de la Loi, 1000 Bruxelles', 'BE', { ...house('16', 'rue de la Loi'), ...place('1000', 'Bruxelles') }],
  ['54 Avenue Louise bte 3, 1050 Bruxelles', 'BE', { ...house('54', 'Avenue Louise', 'bte 3'), ...place('1050', 'Bruxelles') }],
  ['Postbus 12, 3000 Leuven', 'BE', { box: 'Postbus 12', ...place('3000', 'Leuven') }],
  ['Grote Markt 1-3, 8000 Brugge, België', 'BE', { ...house('1-3', 'Grote Markt'), ...place('8000', 'Brugge'), country: 'BE' }],
  ['13, Rue Henri Boussingault', 'BE', house('13', 'Rue Henri Boussingault')],
  ['Bermbeekstraat 23/bus 1', 'BE', house('23', 'Bermbeekstraat', 'bus 1')],
];

// biome-ignore format: a table reads better dense
const SWITZERLAND: readonly Row[] = [
  ['Bahnhofstrasse 1, 8001 Zürich', 'CH', { ...house('1', 'Bahnhofstrasse'), ...place('8001', 'Zürich') }],
  ['Rue du Rhône 50, 1204 Genève', 'CH', { ...house('50', 'Rue du Rhône'), ...place('1204', 'Genève') }],
  ['12, rue du Lac, 1201 Genève', 'CH', { ...house('12', 'rue du Lac'), ...place('1201', 'Genève') }],
  ['Chemin des Fleurs 12, 3e étage, 1003 Lausanne', 'CH', { ...house('12', 'Chemin des Fleurs', '3e étage'), ...place('1003', 'Lausanne') }],
  ['Via Nassa 5, CH-6900 Lugano', 'CH', { ...house('5', 'Via Nassa'), ...place('6900', 'Lugano'), country: 'CH' }],
  ['Dorfstrasse 5a, Postfach 123, 6300 Zug', 'CH', { ...house('5a', 'Dorfstrasse'), box: 'Postfach 123', ...place('6300', 'Zug') }],
  ['Case postale 12, 1211 Genève 3', 'CH', { box: 'Case postale 12', ...place('1211', 'Genève 3') }],
  ['Muster AG, Industriestrasse 25, 3000 Bern, Schweiz', 'CH', { rest: 'Muster AG', ...house('25', 'Industriestrasse'), ...place('3000', 'Bern'), country: 'CH' }],
];

// biome-ignore format: a table reads better dense
const AUSTRIA: readonly Row[] = [
  ['Mariahilfer Straße 10/2/5, 1060 Wien', 'AT', { ...house('10', 'Mariahilfer Straße', '2/5'), ...place('1060', 'Wien') }],
  ['Landstraßer Hauptstraße 1/12, 1030 Wien', 'AT', { ...house('1', 'Landstraßer Hauptstraße', '12'), ...place('1030', 'Wien') }],
  ['Hauptplatz 5, 8010 Graz', 'AT', { ...house('5', 'Hauptplatz'), ...place('8010', 'Graz') }],
  ['Getreidegasse 9 Top 5, 5020 Salzburg', 'AT', { ...house('9', 'Getreidegasse', 'Top 5'), ...place('5020', 'Salzburg') }],
  ['Wiedner Hauptstraße 8-10, Stiege 2, Tür 7, 1040 Wien', 'AT', { ...house('8-10', 'Wiedner Hauptstraße', 'Stiege 2 Tür 7'), ...place('1040', 'Wien') }],
  ['Straße der Sieger 3a, A-4020 Linz', 'AT', { ...house('3a', 'Straße der Sieger'), ...place('4020', 'Linz'), country: 'AT' }],
  ['Postfach 100, 6020 Innsbruck', 'AT', { box: 'Postfach 100', ...place('6020', 'Innsbruck') }],
  ['Am Hof 4/3. Stock, 1010 Wien', 'AT', { ...house('4', 'Am Hof', '3. Stock'), ...place('1010', 'Wien') }],
  ['Ringstraße 12/Stiege 3/Top 4, 1010 Wien, Österreich', 'AT', { ...house('12', 'Ringstraße', 'Stiege 3/Top 4'), ...place('1010', 'Wien'), country: 'AT' }],
  ['Wien, Österreich', 'AT', { city: 'Wien', country: 'AT' }],
  ['Stephansplatz 1, Wien, Österreich 1010', 'AT', { ...house('1', 'Stephansplatz'), ...place('1010', 'Wien'), country: 'AT' }],
];

// biome-ignore format: a table reads better dense
const GERMANY: readonly Row[] = [
  ['Hauptstraße 12, 10115 Berlin', 'DE', { ...house('12', 'Hauptstraße'), ...place('10115', 'Berlin') }],
  ['Hauptstr. 12 a, 80331 München', 'DE', { ...house('12 a', 'Hauptstr.'), ...place('80331', 'München') }],
  ['Friedrichstr. 12, 3. OG, 10117 Berlin', 'DE', { ...house('12', 'Friedrichstr.', '3. OG'), ...place('10117', 'Berlin') }],
  ['Q 7, 24, 68161 Mannheim', 'DE', { ...house('24', 'Q 7'), ...place('68161', 'Mannheim') }],
  ['Am Markt 1-3, D-28195 Bremen', 'DE', { ...house('1-3', 'Am Markt'), ...place('28195', 'Bremen'), country: 'DE' }],
  ['Dorfstraße 5, OT Klein Glienicke, 14482 Potsdam', 'DE', { ...house('5', 'Dorfstraße'), district: 'OT Klein Glienicke', ...place('14482', 'Potsdam') }],
  ['Muster GmbH\nIndustriestraße 7 - 9\n70565 Stuttgart\nDeutschland', 'DE', { rest: 'Muster GmbH', ...house('7 - 9', 'Industriestraße'), ...place('70565', 'Stuttgart'), country: 'DE' }],
  ['Platz der Republik 1, 11011 Berlin', 'DE', { ...house('1', 'Platz der Republik'), ...place('11011', 'Berlin') }],
  ['Bergstraße 22, Whg. 5, 01069 Dresden', 'DE', { ...house('22', 'Bergstraße', 'Whg. 5'), ...place('01069', 'Dresden') }],
  ['Straße des 18. Oktober 5 04103 Leipzig', 'DE', { ...house('5', 'Straße des 18. Oktober'), ...place('04103', 'Leipzig') }],
  ['Unter den Linden, Deutschland', 'DE', { street: 'Unter den Linden', country: 'DE' }],
  ['Marienplatz, Deutschland', 'DE', { street: 'Marienplatz', country: 'DE' }],
  ['Rio de Janeiro, Brasil', '', { city: 'Rio de Janeiro', country: 'BR' }],
  ['C 3 54, 68159 Mannheim', 'DE', { ...house('54', 'C 3'), ...place('68159', 'Mannheim') }],
  ['In den 30 Morgen 34b', 'DE', house('34b', 'In den 30 Morgen')],
];

// biome-ignore format: a table reads better dense
const NETHERLANDS: readonly Row[] = [
  ['Plein 1944 12, 6511 JB Nijmegen', 'NL', { ...house('12', 'Plein 1944'), ...place('6511 JB', 'Nijmegen') }],
  ['Laan van 1940-1945 5, 1234 AB Hilversum', 'NL', { ...house('5', 'Laan van 1940-1945'), ...place('1234 AB', 'Hilversum') }],
  ['Damrak 1, 1012 LG Amsterdam', 'NL', { ...house('1', 'Damrak'), ...place('1012 LG', 'Amsterdam') }],
  ['Kerkstraat 5-II, 1017 GA Amsterdam', 'NL', { ...house('5-II', 'Kerkstraat'), ...place('1017 GA', 'Amsterdam') }],
  ['Dorpsstraat 12 bis, 3571AB Utrecht', 'NL', { ...house('12 bis', 'Dorpsstraat'), ...place('3571 AB', 'Utrecht') }],
  ['2e Jan Steenstraat 45, 1073 VL Amsterdam', 'NL', { ...house('45', '2e Jan Steenstraat'), ...place('1073 VL', 'Amsterdam') }],
  ['Rapenburg 70a 2311 EZ Leiden', 'NL', { ...house('70a', 'Rapenburg'), ...place('2311 EZ', 'Leiden') }],
  ['Coolsingel 40, 3e verdieping, 3011 AD Rotterdam, Nederland', 'NL', { ...house('40', 'Coolsingel', '3e verdieping'), ...place('3011 AD', 'Rotterdam'), country: 'NL' }],
  ['Plein 1813 4, 2514 JN Den Haag', 'NL', { ...house('4', 'Plein 1813'), ...place('2514 JN', 'Den Haag') }],
  ["'s-Gravenhekje 1A, 1011 TG Amsterdam", 'NL', { ...house('1A', "'s-Gravenhekje"), ...place('1011 TG', 'Amsterdam') }],
  ['Spankerenseweg 34, H', 'NL', house('34', 'Spankerenseweg', 'H')],
];

// biome-ignore format: a table reads better dense
const SPAIN: readonly Row[] = [
  ['Calle Mayor 12, 3º B, 28013 Madrid', 'ES', { ...house('12', 'Calle Mayor', '3º B'), ...place('28013', 'Madrid') }],
  ['Av. de la Constitución, 5, Esc. A, 3º 2ª, 08001 Barcelona', 'ES', { ...house('5', 'Av. de la Constitución', 'Esc. A 3º 2ª'), ...place('08001', 'Barcelona') }],
  ['Plaza de España, s/n, 41013 Sevilla', 'ES', { ...house('s/n', 'Plaza de España'), ...place('41013', 'Sevilla') }],
  ['Carrer de Balmes 12, 2n 1a, 08007 Barcelona', 'ES', { ...house('12', 'Carrer de Balmes', '2n 1a'), ...place('08007', 'Barcelona') }],
  ['Paseo de la Castellana 100, Planta 5, 28046 Madrid, España', 'ES', { ...house('100', 'Paseo de la Castellana', 'Planta 5'), ...place('28046', 'Madrid'), country: 'ES' }],
  ['Calle 2 de Mayo 15, 28004 Madrid', 'ES', { ...house('15', 'Calle 2 de Mayo'), ...place('28004', 'Madrid') }],
  ['C/ Mayor nº 12, bajo, 46001 Valencia', 'ES', { ...house('12', 'C/ Mayor', 'bajo'), ...place('46001', 'Valencia') }],
  ['Polígono Industrial Sur, Nave 5, 28914 Leganés (Madrid)', 'ES', { ...house('', 'Polígono Industrial Sur', 'Nave 5'), ...place('28914', 'Leganés', 'Madrid') }],
  ['Gran Vía 45 - 48001 Bilbao, Vizcaya', 'ES', { ...house('45', 'Gran Vía'), ...place('48001', 'Bilbao', 'Vizcaya') }],
  ['C/ Serrano 41 - 3º Izda. 28001 Madrid', 'ES', { ...house('41', 'C/ Serrano', '3º Izda.'), ...place('28001', 'Madrid') }],
  ['Paseo de la Castellana, 185 - 5º, 28046 Madrid Madrid', 'ES', { ...house('185', 'Paseo de la Castellana', '5º'), ...place('28046', 'Madrid', 'Madrid') }],
  ['Calle San Juan n54', 'ES', house('54', 'Calle San Juan')],
  ['Calle San Juan, número 54', 'ES', house('54', 'Calle San Juan')],
  ['Calle San Juan N 54', 'ES', house('54', 'Calle San Juan')],
];

// biome-ignore format: a table reads better dense
const PORTUGAL: readonly Row[] = [
  ['Rua Augusta 25, 3.º Esq., 1100-053 Lisboa', 'PT', { ...house('25', 'Rua Augusta', '3.º Esq.'), ...place('1100-053', 'Lisboa') }],
  ['Av. da Liberdade, nº 110, 1250-146 Lisboa', 'PT', { ...house('110', 'Av. da Liberdade'), ...place('1250-146', 'Lisboa') }],
  ['Rua de Santa Catarina, 300 - 2.º Dto, 4000-446 Porto', 'PT', { ...house('300', 'Rua de Santa Catarina', '2.º Dto'), ...place('4000-446', 'Porto') }],
  ['Rua do Ouro 12 R/C Esq, 4150-001 Porto', 'PT', { ...house('12', 'Rua do Ouro', 'R/C Esq'), ...place('4150-001', 'Porto') }],
  ['Apartado 123, 8001-902 Faro', 'PT', { box: 'Apartado 123', ...place('8001-902', 'Faro') }],
  ['Urbanização Quinta Nova, Lote 12, 2685-001 Sacavém', 'PT', { ...house('', 'Urbanização Quinta Nova', 'Lote 12'), ...place('2685-001', 'Sacavém') }],
  ['Praça 25 de Abril 3, 3000-001 Coimbra, Portugal', 'PT', { ...house('3', 'Praça 25 de Abril'), ...place('3000-001', 'Coimbra'), country: 'PT' }],
  ['Travessa do Carmo, 5A, 1200-095 LISBOA', 'PT', { ...house('5A', 'Travessa do Carmo'), ...place('1200-095', 'LISBOA') }],
];

// biome-ignore format: a table reads better dense
const ITALY: readonly Row[] = [
  ['Via Roma, 5/A - 20121 Milano MI', 'IT', { ...house('5/A', 'Via Roma'), ...place('20121', 'Milano', 'MI') }],
  ['Via Roma 5/A, 20121 Milano (MI)', 'IT', { ...house('5/A', 'Via Roma'), ...place('20121', 'Milano', 'MI') }],
  ['Piazza del Duomo 1, scala B, int. 4, 50122 Firenze FI', 'IT', { ...house('1', 'Piazza del Duomo', 'scala B int. 4'), ...place('50122', 'Firenze', 'FI') }],
  ['Via XX Settembre 12, 00187 Roma', 'IT', { ...house('12', 'Via XX Settembre'), ...place('00187', 'Roma') }],
  ['Via 4 Novembre 15, 38122 Trento TN', 'IT', { ...house('15', 'Via 4 Novembre'), ...place('38122', 'Trento', 'TN') }],
  ['Viale Monza n. 10 - 20127 Milano', 'IT', { ...house('10', 'Viale Monza'), ...place('20127', 'Milano') }],
  ['Via Garibaldi snc, 80100 Napoli', 'IT', { ...house('snc', 'Via Garibaldi'), ...place('80100', 'Napoli') }],
  ['Corso Italia 5, Fraz. San Rocco, 18038 Sanremo (IM), Italia', 'IT', { ...house('5', 'Corso Italia'), district: 'Fraz. San Rocco', ...place('18038', 'Sanremo', 'IM'), country: 'IT' }],
  ['Casella Postale 12, 00100 Roma RM', 'IT', { box: 'Casella Postale 12', ...place('00100', 'Roma', 'RM') }],
];

describe('addresses of Western and Southern Europe', () => {
  it.each([
    ...FRANCE,
    ...BELGIUM,
    ...SWITZERLAND,
    ...AUSTRIA,
    ...GERMANY,
    ...NETHERLANDS,
    ...SPAIN,
    ...PORTUGAL,
    ...ITALY,
  ])('%s (%s)', (text, country, wanted) => {
    expect(filled(text, country)).toEqual(wanted);
  });
});
