import { businessId } from '../../src/matchers/business-id.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(businessId, {
  forms: [
    ['DE811907980', 'DE811907980'],
    ['USt-IdNr.: DE 811.907.980', 'DE811907980'],
    ['fi 0112038-9', 'FI01120389'],
    ['0112038-9', '01120389'],
    ['FR 40 303 265 045', 'FR303265045'],
    ['SE556012579001', 'SE5560125790'],
    ['NL 001234567 B01', 'NL001234567'],
    ['NO 923 609 016 MVA', 'NO923609016'],
    ['CHE-116.281.710 MWST', 'CH116281710'],
    ['GR 094019245', 'EL094019245'],
    ['ES B58818501', 'ESB58818501'],
    ['000000000', ''],
    ['DE123456789', ''],
    ['n/a', ''],
    ['pending', ''],
    ['12345', ''],
    ['HRB 86891', ''],
    ['', ''],
  ],
  same: [
    ['DE811907980', 'de 811 907 980'],
    ['FI01120389', '0112038-9'],
    ['FR40303265045', 'FR303265045'],
  ],
  near: [
    ['DE811907980', 'DE811907890'],
    ['ATU12011204', 'ATU12011206'],
  ],
  differ: [
    ['DE811907980', 'DE136695976'],
    // both have the right check digit
    ['SE556012579001', 'SE556012580701'],
    // two registrations of one firm, or two firms: nobody knows
    ['DE811907980', 'FR40303265045'],
    ['GB731331072', 'GB09876540'],
  ],
  meet: [['FI01120389', '0112038-9']],
});
