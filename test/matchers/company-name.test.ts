import { companyName } from '../../src/matchers/company-name.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(companyName, {
  forms: [
    ['华启制造(上海)有限公司', '华启制造 上海'],
    ['Müller GmbH & Co. KG', 'muller'],
    ['ACME, INC', 'acme'],
    ['Virtanen Oy', 'virtanen'],
    ['Saint Mary’s Hospital', 'st marys hospital'],
    ['Seven Eleven, Inc.', '7 11'],
    ['Müller & Söhne GmbH', 'muller sohne'],
    ['Müller und Söhne', 'muller sohne'],
    ['ООО Ромашка', 'romashka'],
    ['ABC Holdings LLC d/b/a Joe’s Pizza', 'abc holdings dba joes pizza'],
    ['Acme Ltd t/a Blue Door', 'acme dba blue door'],
    ['Self-employed', ''],
    ['n/a', ''],
    ['', ''],
    [{ value: 'Cafe Bizou', role: 'full_name', kind: 'company' }, 'cafe bizou'],
    [{ value: 'Mary McDonald', role: 'full_name', kind: 'contact' }, ''],
  ],
  same: [
    ['Acme Inc.', 'ACME'],
    ['Hotel Bel-Air', 'Bel-Air Hotel'],
    ['Weiß GmbH', 'Weiss'],
    ['Sunshine Daycare II', 'Sunshine Daycare 2'],
    ['Globex (formerly Acme Energy)', 'Acme Energy'],
    ['Globex, vormals Acme Energie GmbH', 'Acme Energie'],
  ],
  near: [
    ['Sean Black HS', 'Sean Black High School'],
    ['Harbor CU', 'Harbor Credit Union'],
    ['Virtanen Consulting', 'Virtanen Consultng'],
    ['Mifune', 'Mifune Japan Center'],
    ["Art's Deli", "Art's Delicatessen"],
    // a trade in two languages
    ['Boreal Consulting', 'Boreal Conseil'],
    ['Alpina Versicherung', 'Alpina Insurance'],
    ['Universität Ashford', 'University of Ashford'],
    ['Saimaan Vakuutus', 'Saimaan Insurance'],
    // initials
    ['ENS', 'Evergreen Nordic Steel'],
    ['BUA', 'Bank of Upper Albion'],
    // firms of one group, and departments of one house
    ['Weberling', 'Weberling Holding GmbH'],
    ['Weberling', 'Weberling Beteiligungs GmbH'],
    ['Weberling Real Estate', 'Weberling'],
    ['St Luke Hospital', 'St Luke Hospital Cardiology'],
  ],
  differ: [
    ['Acme', 'Globex'],
    ['Studio 54', 'Studio 55'],
    ['St. Mary School', 'St. Mary Church'],
    ['Cafe Ritz-Carlton Buckhead', 'Dining Room Ritz-Carlton Buckhead'],
    ['First Bank of Ohio', 'First Bank of Iowa'],
    ['Sunshine Daycare I', 'Sunshine Daycare II'],
    ['Sunshine Daycare', 'Sunshine Daycare II'],
    ['Sunshine Daycare One', 'Sunshine Daycare Two'],
    ['St Luke Cardiology', 'St Luke Radiology'],
    ['Sean Black HS', 'Sean Black Middle School'],
    ['Sean White HS', 'Sean Black High School'],
    ['Weberling Berlin', 'Weberling Hamburg'],
    // two letters say nothing
    ['NS', 'Nordic Steel'],
    ['ENS', 'Nordic Evergreen Steel'],
  ],
  meet: [
    ['Hotel Bel-Air', 'Bel-Air Hotel'],
    ['ABC Holdings LLC dba Joe’s Pizza', 'Joe’s Pizza'],
    ['ABC Holdings LLC dba Joe’s Pizza', 'ABC Holdings'],
    ['Fort Worth Center', 'Ft. Worth Ctr'],
  ],
});
