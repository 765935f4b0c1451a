/** Two legal persons of one name: by their legal forms, and by words more in a name with a form of its own. */
import type { Person } from '../people.ts';
import { guard, row } from './table.ts';

const c = (company: string, ...rest: readonly Person[]): Person => Object.assign({ company }, ...rest);
const site = { company_domain: 'zellund.example' };
const desk = { phone: '+49 40 5551200' };
const place = { street: 'Hafenstraße 4', postal_code: '20457', city: 'Hamburg' };
const number = { business_id: 'DE811907980' };
const known = { external_id: 'K-4711' };
const all = { ...site, ...desk, ...place };
const others = ['Oderbrück Shipping', 'Stadtwerke Neudorf', 'Bäckerei Hansen'].map((company) => c(company, known));

guard('two kinds of legal persons', [
  row('GmbH and its GmbH & Co. KG', 'review', c('Zellund GmbH', all), c('Zellund GmbH & Co. KG', all)),
  row('SCI and SARL', 'review', c('SCI Les Tilleuls', place), c('SARL Les Tilleuls', place)),
  row('SCI, before and behind', 'merge', c('SCI Les Tilleuls', place), c('Les Tilleuls SCI', place)),
  row('TNHH and Cổ phần', 'review', c('Công ty TNHH Minh Phát', place), c('Công ty Cổ phần Minh Phát', place)),
  row('Sp. z o.o. and its Sp.k.', 'review', c('Zellund Trans Sp. z o.o.', site, place), c('Zellund Trans Sp. z o.o. Sp.k.', site, place)),
  row('Inc and LLC', 'review', c('Zellund Inc', all), c('Zellund LLC', all)),
  row('Ltd and LLP, domain', 'review', c('Zellund Legal Ltd', site), c('Zellund Legal LLP', site)),
  row('S.L. and S.A.', 'review', c('Construcciones Zellund, S.L.', place), c('CONSTRUCCIONES ZELLUND SA', place)),
  row('club and its company', 'review', c('1. FC Zellund e.V.', place), c('1. FC Zellund Fanshop GmbH', place)),
  row('有限公司 and 股份有限公司', 'review', c('上海多恩贸易有限公司', desk, place), c('上海多恩贸易股份有限公司', desk, place)),
  row('through one without a form', { ab: 'review|apart', ac: 'merge|review', bc: 'merge|review' }, c('Zellund GmbH', all), c('Zellund GmbH & Co. KG', all), c('Zellund', all)),
  row('under one number', 'merge', c('Zellund GmbH', number, all), c('Zellund GmbH & Co. KG', number, all)),
], 'company'); // biome-ignore format: a table reads better dense

guard('one firm, forms in many spellings', [
  row('with and without', 'merge', c('Acme', site, place), c('Acme Inc.', site, place)),
  row('Corp and Inc at one domain', 'merge', c('Acme Corp', site), c('Acme Inc', site)),
  row('German', 'merge', c('Zellund GmbH', site, place), c('Zellund Gesellschaft mbH', site), c('Zellund Ges.m.b.H.', place), c('ZELLUND GESELLSCHAFT MIT BESCHRÄNKTER HAFTUNG', site)),
  row('German, umlaut', 'merge', c('Müller GmbH', place), c('Mueller Gesellschaft mbH', place)),
  row('German, partner', 'merge', c('Zellund KG', place), c('Zellund GmbH & Co. KG', place)),
  row('English', 'merge', c('Zellund Ltd', site), c('Zellund Limited', site), c('ZELLUND LTD.', site)),
  row('French', 'merge', c('Zellund SARL', place), c('Zellund Société à responsabilité limitée', place)),
  row('Spanish', 'merge', c('Zellund S.L.', place), c('Zellund Sociedad Limitada', place), c('ZELLUND SLU', place)),
  row('Italian', 'merge', c('Zellund S.p.A.', place), c('Zellund Società per Azioni', place)),
  row('Polish', 'merge', c('Zellund Sp. z o.o.', place), c('Zellund spółka z ograniczoną odpowiedzialnością', place)),
  row('Swedish', 'merge', c('Zellund AB', place), c('Zellund Aktiebolag (publ)', place)),
  row('Finnish, in two languages', 'merge', c('Zellund Oy', place), c('Oy Zellund Ab', place), c('Zellund Osakeyhtiö', place)),
  row('Finnish, listed', 'merge', c('Zellund Oy', site), c('Zellund Oyj', site)),
  row('Czech', 'merge', c('Zellund s.r.o.', place), c('Zellund, společnost s ručením omezeným', place)),
  row('Turkish', 'merge', c('Zellund A.Ş.', place), c('Zellund Sanayi ve Ticaret Anonim Şirketi', place)),
  row('Russian, and in English', 'merge', c('ООО «Ромашка»', site), c('Romashka LLC', site)),
  row('Japanese', 'merge', c('株式会社多恩', place), c('㈱多恩', place)),
  row('Ltd for Oy', 'merge', c('Zellund Oy', site, place), c('Zellund Ltd', site, place)),
  row('AG that became an SE', 'merge', c('Zellund AG', site, place), c('Zellund SE', site, place)),
], 'company'); // biome-ignore format: a table reads better dense

guard('a longer name with a legal form of its own', [
  row('a word that is in no list', 'review', c('Zellund Oyj', site, place), c('Zellund Renkaat Oyj', site, place)),
  row('before the name', 'review', c('Zellund GmbH', all), c('Autohaus Zellund GmbH', all)),
  row('a country', 'review', c('Zellund Ltd', site, place), c('Zellund (UK) Ltd', site, place)),
  row('through one without a form', { ab: 'review|apart', ac: 'any', bc: 'any' }, c('Zellund Oyj', all), c('Zellund Renkaat Oyj', all), c('Zellund', all)),
  row('one without a form, as before', 'merge', c('Zellund', all), c('Zellund Renkaat Oyj', all)),
  row('the town of both', 'merge', c('Zellund GmbH', site, place), c('Zellund Hamburg GmbH', site, place)),
  row('a word that says what it is', 'merge', c('Zellund Restaurant GmbH', place), c('Zellund GmbH', place)),
  row('a word that links', 'merge', c('Banco Zellund S.A.', place), c('Banco de Zellund S.A.', place)),
  row('a name cut short', 'merge', c('Zellund Konepaja Oyj', all), c('Zellund Kone. Oyj', all)),
  row('under one number', 'merge', c('Zellund Oyj', number, all), c('Zellund Renkaat Oyj', number, all)),
  row('with one id elsewhere', 'merge', c('Zellund Oyj', known, all), c('Zellund Renkaat Oyj', known, all)),
  row('with an id that others have too', { ab: 'review', rest: 'apart' }, c('Zellund Oyj', known, all), c('Zellund Renkaat Oyj', known, all), ...others),
  row('with an id that others have too, through one without a form', { ab: 'review|apart', ac: 'any', bc: 'any', rest: 'apart' }, c('Zellund Oyj', known, all), c('Zellund Renkaat Oyj', known, all), c('Zellund', all), ...others),
  row('another form under an earlier name', 'merge', c('Zellund LLP', all), c('Voltaris Inc. (formerly Zellund)', all)),
  row('a letter of the form missing', 'merge', c('Zellund Trans S. z o.o.', site, place), c('Zellund Trans Sp. z o.o.', site, place)),
  row('a word that is almost a form', 'review', c('Zellund Led Ltd', site, place), c('Zellund Ltd', site, place)),
  row('a slip in the form', 'merge', c('Zellund Software Pvtt. Ltd.', site, place), c('Zellund Software Pvt. Ltd.', site, place)),
], 'company'); // biome-ignore format: a table reads better dense
