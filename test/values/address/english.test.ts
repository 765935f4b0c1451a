import { describe, expect, it } from 'vitest';
import { filled, house, place, type Row } from './filled.ts';

// biome-ignore format: a table reads better dense
const UNITED_STATES: readonly Row[] = [
  ['1600 Pennsylvania Ave NW, Washington, DC 20500', 'US', { ...house('1600', 'Pennsylvania Ave NW'), ...place('20500', 'Washington', 'DC') }],
  ['123 Main St Apt 4B, Springfield, IL 62701', 'US', { ...house('123', 'Main St', 'Apt 4B'), ...place('62701', 'Springfield', 'IL') }],
  ['123 Main St, Unit 5, Portland, OR 97201-1234', 'US', { ...house('123', 'Main St', 'Unit 5'), ...place('97201-1234', 'Portland', 'OR') }],
  ['45-12 Northern Blvd, Flushing, NY 11361', 'US', { ...house('45-12', 'Northern Blvd'), ...place('11361', 'Flushing', 'NY') }],
  ['500 S Buena Vista St\nBurbank CA 91521', 'US', { ...house('500', 'S Buena Vista St'), ...place('91521', 'Burbank', 'CA') }],
  ['PO Box 1234, Austin, TX 78701', 'US', { box: 'PO Box 1234', ...place('78701', 'Austin', 'TX') }],
  ['1 Infinite Loop, Cupertino, California 95014', 'US', { ...house('1', 'Infinite Loop'), ...place('95014', 'Cupertino', 'California') }],
  ['233 S Wacker Dr, 84th Floor, Chicago, IL 60606', 'US', { ...house('233', 'S Wacker Dr', '84th Floor'), ...place('60606', 'Chicago', 'IL') }],
  ['1 Main St, Chicago, IL 60606 6306', 'US', { ...house('1', 'Main St'), ...place('60606 6306', 'Chicago', 'IL') }],
  ['123 Main St Washington DC', 'US', { ...house('123', 'Main St'), city: 'Washington', state: 'DC' }],
  ['400 Maryland Ave SW, Washington DC, 20202', 'US', { ...house('400', 'Maryland Ave SW'), ...place('20202', 'Washington', 'DC') }],
  ['PO Box 5, Washington DC 20013', 'US', { box: 'PO Box 5', ...place('20013', 'Washington', 'DC') }],
  ['10 Washington St, Washington, PA 15301', 'US', { ...house('10', 'Washington St'), ...place('15301', 'Washington', 'PA') }],
  ['100 Main St, Seattle Washington', 'US', { ...house('100', 'Main St'), city: 'Seattle', state: 'Washington' }],
  ['c/o Jane Roe 88 Pine St Apt 9 Albany NY 12203', 'US', { careOf: 'c/o Jane Roe', ...house('88', 'Pine St', 'Apt 9'), ...place('12203', 'Albany', 'NY') }],
  ['Attn Accounts Payable 500 Broadway New York NY 10012', 'US', { careOf: 'Attn Accounts Payable', ...house('500', 'Broadway'), ...place('10012', 'New York', 'NY') }],
  ['bldg 4 500 industrial pkwy, hayward ca', 'US', { ...house('500', 'industrial pkwy', 'bldg 4'), city: 'hayward', state: 'ca' }],
  ['Suite 200 500 Main St, Dallas TX 75201', 'US', { ...house('500', 'Main St', 'Suite 200'), ...place('75201', 'Dallas', 'TX') }],
  ['Two Penn Center, Philadelphia PA 19102', 'US', { ...house('Two', 'Penn Center'), ...place('19102', 'Philadelphia', 'PA') }],
  ['Two Rivers Road, Boise ID 83702', 'US', { street: 'Two Rivers Road', ...place('83702', 'Boise', 'ID') }],
  ['Seven Oaks Center, Tampa FL 33601', 'US', { street: 'Seven Oaks Center', ...place('33601', 'Tampa', 'FL') }],
  ["1 O'Hare Airport Chicago IL", 'US', { ...house('1', "O'Hare Airport"), city: 'Chicago', state: 'IL' }],
  ['1800 Airport Blvd Burlingame CA', 'US', { ...house('1800', 'Airport Blvd'), city: 'Burlingame', state: 'CA' }],
  ['Helping Hands Alliance 660 Nostrand Ave, Brooklyn, N.Y., 11216', 'US', { ...house('660', 'Nostrand Ave'), ...place('11216', 'Brooklyn', 'N.Y'), rest: 'Helping Hands Alliance' }],
  ['Club 54 254 W 54th St, New York, NY 10019', 'US', { ...house('254', 'W 54th St'), ...place('10019', 'New York', 'NY'), rest: 'Club 54' }],
  ['Old 5 Points Rd, Salem, OR 97301', 'US', { street: 'Old 5 Points Rd', ...place('97301', 'Salem', 'OR') }],
  ['Highway 101 South, Newport, OR 97365', 'US', { street: 'Highway 101 South', ...place('97365', 'Newport', 'OR') }],
  ['Corner of 42 Main St and Oak Ave, Salem MA', 'US', { street: 'Corner of 42 Main St and Oak Ave', city: 'Salem', state: 'MA' }],
  ['#42 233 S Wacker Dr, Chicago, IL 60606', 'US', { ...house('233', 'S Wacker Dr', '#42'), ...place('60606', 'Chicago', 'IL') }],
  ['123 Main St Apt No. 456 Oakland CA 94789', 'US', { ...house('123', 'Main St', 'Apt No. 456'), ...place('94789', 'Oakland', 'CA') }],
  ['30 West 26th Street Sixth Floor', 'US', house('30', 'West 26th Street', 'Sixth Floor')],
  ['12 Stone Way Seattle, King County, WA 98103', 'US', { ...house('12', 'Stone Way'), ...place('98103', 'Seattle', 'WA'), rest: 'King County' }],
  ['12 Main St, Orange County, CA 92614', 'US', { ...house('12', 'Main St'), ...place('92614', 'Orange County', 'CA') }],
  ['3N751 Hawthorn Dr, St. Charles, IL', 'US', { ...house('3N751', 'Hawthorn Dr'), city: 'St. Charles', state: 'IL' }],
  ['350 Fifth Avenue, New York, NY, USA 10118', 'US', { ...house('350', 'Fifth Avenue'), ...place('10118', 'New York', 'NY'), country: 'US' }],
  ['(233 S Wacker Dr lobby 60606)', 'US', { ...house('233', 'S Wacker Dr', 'lobby'), postcode: '60606' }],
  ['Mission & Valencia San Francisco CA', 'US', { street: 'Mission & Valencia San Francisco', state: 'CA' }],
  ['100 Main St, Lebanon 17042', 'US', { ...house('100', 'Main St'), ...place('17042', 'Lebanon') }],
  ['90-15 Sutphin Blvd, Jamaica 11435', 'US', { ...house('90-15', 'Sutphin Blvd'), ...place('11435', 'Jamaica') }],
];

// biome-ignore format: a table reads better dense
const NATIONS: readonly Row[] = [
  ["45 St. Mary's Road, Cardiff, CF10 1AB, Wales, UK", 'GB', { ...house('45', "St. Mary's Road"), ...place('CF10 1AB', 'Cardiff'), country: 'GB' }],
  ['1 High Street, Leeds, LS1 4AP, England, UK', 'GB', { ...house('1', 'High Street'), ...place('LS1 4AP', 'Leeds'), country: 'GB' }],
  ['1 Donegall Sq, Belfast, Northern Ireland, BT1 1AA', 'GB', { ...house('1', 'Donegall Sq'), ...place('BT1 1AA', 'Belfast'), country: 'GB' }],
  ['12 High St, Swansea, West Glamorgan, Wales, SA1 1AA', 'GB', { ...house('12', 'High St'), ...place('SA1 1AA', 'Swansea', 'West Glamorgan'), country: 'GB' }],
  ['1 Station Road, Wales, S26 5RN', 'GB', { ...house('1', 'Station Road'), ...place('S26 5RN', 'Wales') }],
  ['3 Station Road, Wales, Sheffield, S26 5RN', 'GB', { ...house('3', 'Station Road'), district: 'Wales', ...place('S26 5RN', 'Sheffield') }],
  ['12 Wales Street, Kettering, NN14 1AA', 'GB', { ...house('12', 'Wales Street'), ...place('NN14 1AA', 'Kettering') }],
];

// biome-ignore format: a table reads better dense
const CANADA: readonly Row[] = [
  ['111 Wellington St, Ottawa, ON K1A 0A9', 'CA', { ...house('111', 'Wellington St'), ...place('K1A 0A9', 'Ottawa', 'ON') }],
  ['Suite 200, 123 Main St, Toronto, ON M5V 2T6', 'CA', { ...house('123', 'Main St', 'Suite 200'), ...place('M5V 2T6', 'Toronto', 'ON') }],
  ['290 Bremner Blvd Suite 200, Toronto, Ontario M5V 3L9', 'CA', { ...house('290', 'Bremner Blvd', 'Suite 200'), ...place('M5V 3L9', 'Toronto', 'Ontario') }],
  ['1055 W Hastings St, Vancouver BC V6E2E9', 'CA', { ...house('1055', 'W Hastings St'), ...place('V6E 2E9', 'Vancouver', 'BC') }],
  ['1000 rue De La Gauchetière O, bureau 2500, Montréal QC H3B 4W5', 'CA', { ...house('1000', 'rue De La Gauchetière O', 'bureau 2500'), ...place('H3B 4W5', 'Montréal', 'QC') }],
  ["PO Box 8700, St. John's, NL A1B 4J6", 'CA', { box: 'PO Box 8700', ...place('A1B 4J6', "St. John's", 'NL') }],
  ['12 Oak Ave Unit 3, Calgary, AB, T2P 1J9, Canada', 'CA', { ...house('12', 'Oak Ave', 'Unit 3'), ...place('T2P 1J9', 'Calgary', 'AB'), country: 'CA' }],
  ['10025 102A Avenue NW, Edmonton, AB T5J 2Z2', 'CA', { ...house('10025', '102A Avenue NW'), ...place('T5J 2Z2', 'Edmonton', 'AB') }],
  ['25 Main St, Halifax, Nova Scotia B3J 1A1', 'CA', { ...house('25', 'Main St'), ...place('B3J 1A1', 'Halifax', 'Nova Scotia') }],
  ['58, rue Principale Ripon (Québec) J0V 1V0', 'CA', { ...house('58', 'rue Principale'), ...place('J0V 1V0', 'Ripon', 'Québec') }],
  ['58, rue Saint Jean (Québec) J0V 1V0', 'CA', { ...house('58', 'rue Saint Jean'), ...place('J0V 1V0', '', 'Québec') }],
  ['283, boulevard Taché Gatineau (Québec) Canada J9A 1L8', 'CA', { ...house('283', 'boulevard Taché'), ...place('J9A 1L8', 'Gatineau', 'Québec'), country: 'CA' }],
  ['205, avenue de la Cathédrale Case postale 710 Rimouski (Québec) G5L 7C7', 'CA', { ...house('205', 'avenue de la Cathédrale'), box: 'Case postale 710', ...place('G5L 7C7', 'Rimouski', 'Québec') }],
  ['3264 Main Street Burlington L7M 1A7 Ontario', 'CA', { ...house('3264', 'Main Street'), ...place('L7M 1A7', 'Burlington', 'Ontario') }],
];

// biome-ignore format: a table reads better dense
const AUSTRALIA: readonly Row[] = [
  ['Unit 5, 12 High St, Richmond VIC 3121', 'AU', { ...house('12', 'High St', 'Unit 5'), ...place('3121', 'Richmond', 'VIC') }],
  ['5/12 High St, Richmond VIC 3121', 'AU', { ...house('12', 'High St', '5'), ...place('3121', 'Richmond', 'VIC') }],
  ['Shop 3, Level 2, 100 Collins Street, Melbourne VIC 3000', 'AU', { ...house('100', 'Collins Street', 'Shop 3 Level 2'), ...place('3000', 'Melbourne', 'VIC') }],
  ['Level 10, 1 Bligh St, Sydney, NSW, 2000', 'AU', { ...house('1', 'Bligh St', 'Level 10'), ...place('2000', 'Sydney', 'NSW') }],
  ['Unit 5 12 High Street\nRichmond VIC 3121', 'AU', { ...house('12', 'High Street', 'Unit 5'), ...place('3121', 'Richmond', 'VIC') }],
  ['Shop 12 Westfield, 159-175 Church St, Parramatta NSW 2150', 'AU', { ...house('159-175', 'Church St', 'Shop 12 Westfield'), ...place('2150', 'Parramatta', 'NSW') }],
  ['123-125 George St, Brisbane QLD 4000, Australia', 'AU', { ...house('123-125', 'George St'), ...place('4000', 'Brisbane', 'QLD'), country: 'AU' }],
  ['Locked Bag 20, Parramatta NSW 2124', 'AU', { box: 'Locked Bag 20', ...place('2124', 'Parramatta', 'NSW') }],
  ['Acme Pty Ltd, Suite 4, 20 King William St, Adelaide SA 5000', 'AU', { rest: 'Acme Pty Ltd', ...house('20', 'King William St', 'Suite 4'), ...place('5000', 'Adelaide', 'SA') }],
  ['2A/15 Ocean Pde, Bondi NSW 2026', 'AU', { ...house('15', 'Ocean Pde', '2A'), ...place('2026', 'Bondi', 'NSW') }],
  ['U 3/45 Beach Rd, Sandringham, VIC 3191', 'AU', { ...house('45', 'Beach Rd', 'U 3'), ...place('3191', 'Sandringham', 'VIC') }],
  ['12 Smith Street, Darwin, Northern Territory 0800', 'AU', { ...house('12', 'Smith Street'), ...place('0800', 'Darwin', 'Northern Territory') }],
  ['Lot 5 Wattle Road, Dubbo NSW 2830', 'AU', { ...house('', 'Wattle Road', 'Lot 5'), ...place('2830', 'Dubbo', 'NSW') }],
];

// biome-ignore format: a table reads better dense
const NEW_ZEALAND: readonly Row[] = [
  ['12 Queen Street, Auckland 1010', 'NZ', { ...house('12', 'Queen Street'), ...place('1010', 'Auckland') }],
  ['Flat 2, 15 Ponsonby Road, Ponsonby, Auckland 1011', 'NZ', { ...house('15', 'Ponsonby Road', 'Flat 2'), district: 'Ponsonby', ...place('1011', 'Auckland') }],
  ['2/15 Ponsonby Road, Ponsonby, Auckland 1011', 'NZ', { ...house('15', 'Ponsonby Road', '2'), district: 'Ponsonby', ...place('1011', 'Auckland') }],
  ['Level 6, 20 Customhouse Quay, Wellington 6011', 'NZ', { ...house('20', 'Customhouse Quay', 'Level 6'), ...place('6011', 'Wellington') }],
  ['PO Box 5045, Wellington 6140', 'NZ', { box: 'PO Box 5045', ...place('6140', 'Wellington') }],
  ['Private Bag 92019, Auckland 1142', 'NZ', { box: 'Private Bag 92019', ...place('1142', 'Auckland') }],
  ['Unit 3, 45A Riccarton Road, Riccarton, Christchurch 8011, New Zealand', 'NZ', { ...house('45A', 'Riccarton Road', 'Unit 3'), district: 'Riccarton', ...place('8011', 'Christchurch'), country: 'NZ' }],
  ['123 State Highway 10, RD 2, Kaikohe 0472', 'NZ', { ...house('123', 'State Highway 10'), district: 'RD 2', ...place('0472', 'Kaikohe') }],
];

// biome-ignore format: a table reads better dense
const BRITAIN: readonly Row[] = [
  ['10 Downing Street, London, SW1A 2AA', 'GB', { ...house('10', 'Downing Street'), ...place('SW1A 2AA', 'London') }],
  ['Flat 5, Rose Court, 12 High Street, Oxford OX1 4AB', 'GB', { ...house('12', 'High Street', 'Flat 5 Rose Court'), ...place('OX1 4AB', 'Oxford') }],
  ['Unit 7, Riverside Business Park, Mill Road, Cambridge, CB1 2AZ', 'GB', { ...house('', 'Mill Road', 'Unit 7 Riverside Business Park'), ...place('CB1 2AZ', 'Cambridge') }],
  ['Rose Cottage, Church Lane, Little Snoring, Fakenham, Norfolk, NR21 0HS', 'GB', { ...house('', 'Church Lane', 'Rose Cottage'), district: 'Little Snoring', ...place('NR21 0HS', 'Fakenham', 'Norfolk') }],
  ['1st Floor, 25 Moorgate, London EC2R 6AY', 'GB', { ...house('25', 'Moorgate', '1st Floor'), ...place('EC2R 6AY', 'London') }],
  ['PO Box 45, Manchester M60 1AB', 'GB', { box: 'PO Box 45', ...place('M60 1AB', 'Manchester') }],
  ['221b Baker St, Marylebone, London NW1 6XE', 'GB', { ...house('221b', 'Baker St'), district: 'Marylebone', ...place('NW1 6XE', 'London') }],
  ['12-14 Castle Street, Edinburgh, EH2 3AT, Scotland', 'GB', { ...house('12-14', 'Castle Street'), ...place('EH2 3AT', 'Edinburgh'), country: 'GB' }],
  ['Apartment 3, 5 Donegall Square, Belfast, Co. Antrim, BT1 5GS', 'GB', { ...house('5', 'Donegall Square', 'Apartment 3'), ...place('BT1 5GS', 'Belfast', 'Co. Antrim') }],
  ['The Book Club 100-106 Leonard St Shoreditch London EC2A 4RH', 'GB', { ...house('100-106', 'Leonard St', 'The Book Club'), district: 'Shoreditch', ...place('EC2A 4RH', 'London') }],
  ['1 Riverside Dr Liverpool, Merseyside L3 4EN', 'GB', { ...house('1', 'Riverside Dr'), ...place('L3 4EN', 'Liverpool', 'Merseyside') }],
  ['12 Church Road St Albans AL1 2AB', 'GB', { ...house('12', 'Church Road'), ...place('AL1 2AB', 'St Albans') }],
  ['10 Upper St James Street Brighton BN2 1JN', 'GB', { ...house('10', 'Upper St James Street'), ...place('BN2 1JN', 'Brighton') }],
  ['12 High Street North, London E6 1HZ', 'GB', { ...house('12', 'High Street North'), ...place('E6 1HZ', 'London') }],
  ['7 Station Road Industrial Estate B1 1AA', 'GB', { ...house('7', 'Station Road Industrial Estate'), postcode: 'B1 1AA' }],
  ['21, Kingswood Road SW2 4JE, London', 'GB', { ...house('21', 'Kingswood Road'), ...place('SW2 4JE', 'London') }],
  ['Unit 26 Roper Close, Canterbury, CT2 7EP', 'GB', { ...house('', 'Roper Close', 'Unit 26'), ...place('CT2 7EP', 'Canterbury') }],
  ['2nd Floor 15 Bow Lane, London EC4M 9EE', 'GB', { ...house('15', 'Bow Lane', '2nd Floor'), ...place('EC4M 9EE', 'London') }],
  ['12 Newgate Centre, George St, Bishop Auckland, Co. Durham, DL14 7JQ', 'GB', { ...house('', 'George St', '12 Newgate Centre'), ...place('DL14 7JQ', 'Bishop Auckland', 'Co. Durham') }],
  ['Lorem House, The Marina, Lowestoft NR32 1HH', 'GB', { ...house('', 'The Marina', 'Lorem House'), ...place('NR32 1HH', 'Lowestoft') }],
  ['Stocks Ln, Knutsford, Cheshire East WA16 9EX, UK', 'GB', { street: 'Stocks Ln', ...place('WA16 9EX', 'Knutsford', 'Cheshire East'), country: 'GB' }],
  ['Peveril Square, Douglas, Isle of Man IM99 1JJ', 'GB', { street: 'Peveril Square', ...place('IM99 1JJ', 'Douglas'), country: 'IM' }],
];

// biome-ignore format: a table reads better dense
const IRELAND: readonly Row[] = [
  ['12 Main Street, Swords, Co. Dublin, K67 X8Y2', 'IE', { ...house('12', 'Main Street'), ...place('K67 X8Y2', 'Swords', 'Co. Dublin') }],
  ['Apt 5, 12 Baggot Street, Dublin 2, D02 X285', 'IE', { ...house('12', 'Baggot Street', 'Apt 5'), ...place('D02 X285', 'Dublin 2') }],
  ["1 O'Connell Street Upper, Dublin 1", 'IE', { ...house('1', "O'Connell Street Upper"), ...place('', 'Dublin 1') }],
  ['Grand Canal House, 1 Grand Canal Street, Dublin 4, D04 Y7R5', 'IE', { ...house('1', 'Grand Canal Street', 'Grand Canal House'), ...place('D04 Y7R5', 'Dublin 4') }],
  ['5 Patrick Street, Kilkenny, Co. Kilkenny, R95 X2Y1', 'IE', { ...house('5', 'Patrick Street'), ...place('R95 X2Y1', 'Kilkenny', 'Co. Kilkenny') }],
  ['Unit 3, Sandyford Business Park, Dublin 18, D18 H6K2, Ireland', 'IE', { ...house('', 'Sandyford Business Park', 'Unit 3'), ...place('D18 H6K2', 'Dublin 18'), country: 'IE' }],
  ['Ballymore, Oughterard, County Galway', 'IE', { ...house('', 'Ballymore'), ...place('', 'Oughterard', 'County Galway') }],
  ['PO Box 12, Cork, T12 XY34', 'IE', { box: 'PO Box 12', ...place('T12 XY34', 'Cork') }],
];

// biome-ignore format: a table reads better dense
const SOUTH_AFRICA: readonly Row[] = [
  ['12 Long Street, Cape Town, 8001', 'ZA', { ...house('12', 'Long Street'), ...place('8001', 'Cape Town') }],
  ['12 Rivonia Road, Sandton, Johannesburg, Gauteng 2196', 'ZA', { ...house('12', 'Rivonia Road'), district: 'Sandton', ...place('2196', 'Johannesburg', 'Gauteng') }],
  ['Unit 5, 12 Main Road, Rondebosch, Cape Town, Western Cape, 7700', 'ZA', { ...house('12', 'Main Road', 'Unit 5'), district: 'Rondebosch', ...place('7700', 'Cape Town', 'Western Cape') }],
  ['PO Box 123, Pretoria, 0001', 'ZA', { box: 'PO Box 123', ...place('0001', 'Pretoria') }],
  ['Private Bag X5, Bellville 7535', 'ZA', { box: 'Private Bag X5', ...place('7535', 'Bellville') }],
  ['3rd Floor, 5 Smith Street, Durban, KwaZulu-Natal, 4001, South Africa', 'ZA', { ...house('5', 'Smith Street', '3rd Floor'), ...place('4001', 'Durban', 'KwaZulu-Natal'), country: 'ZA' }],
  ['Block B, Rosebank Office Park, 181 Jan Smuts Avenue, Parktown North, 2193', 'ZA', { ...house('181', 'Jan Smuts Avenue', 'Block B Rosebank Office Park'), ...place('2193', 'Parktown North') }],
  ['45 Kerkstraat, Stellenbosch 7600', 'ZA', { ...house('45', 'Kerkstraat'), ...place('7600', 'Stellenbosch') }],
  ['15 Long Street, Cape Town, South Africa 8001', 'ZA', { ...house('15', 'Long Street'), ...place('8001', 'Cape Town'), country: 'ZA' }],
  ['16 1/2 Windward Road, Kingston, Jamaica', 'JM', { ...house('16 1/2', 'Windward Road'), city: 'Kingston', country: 'JM' }],
];

// biome-ignore format: a table reads better dense
const INDIA: readonly Row[] = [
  ['Flat 4B, Rose Apartments, 12 MG Road, Bengaluru, Karnataka 560001', 'IN', { ...house('12', 'MG Road', 'Flat 4B Rose Apartments'), ...place('560001', 'Bengaluru', 'Karnataka') }],
  ['No. 45, 2nd Cross, Indiranagar, Bangalore - 560038', 'IN', { ...house('45', '2nd Cross'), district: 'Indiranagar', ...place('560038', 'Bangalore') }],
  ['B-12, Connaught Place, New Delhi 110001', 'IN', { ...house('B-12', 'Connaught Place'), ...place('110001', 'New Delhi') }],
  ['12 MG Road, Bengaluru Karnataka 560001', 'IN', { ...house('12', 'MG Road'), ...place('560001', 'Bengaluru', 'Karnataka') }],
  ['12/3 Park Street, Kolkata, West Bengal 700 016', 'IN', { ...house('12/3', 'Park Street'), ...place('700016', 'Kolkata', 'West Bengal') }],
  ['3rd Floor, Tower B, DLF Cyber City, Gurgaon, Haryana 122002, India', 'IN', { ...house('', 'DLF Cyber City', '3rd Floor Tower B'), ...place('122002', 'Gurgaon', 'Haryana'), country: 'IN' }],
  ['Shop No. 5, 23 Linking Road, Bandra West, Mumbai, Maharashtra - 400050', 'IN', { ...house('23', 'Linking Road', 'Shop No. 5'), district: 'Bandra West', ...place('400050', 'Mumbai', 'Maharashtra') }],
  ['Plot No. 12, Sector 18, Noida, Uttar Pradesh 201301', 'IN', { number: 'Plot No. 12', district: 'Sector 18', ...place('201301', 'Noida', 'Uttar Pradesh') }],
  ['P.O. Box 5, Chennai, TN 600001', 'IN', { box: 'P.O. Box 5', ...place('600001', 'Chennai', 'TN') }],
  ['12 Anna Salai, Chennai, Tamil Nadu, PIN 600002', 'IN', { ...house('12', 'Anna Salai'), ...place('600002', 'Chennai', 'Tamil Nadu') }],
];

// biome-ignore format: a table reads better dense
const SINGAPORE: readonly Row[] = [
  ['10 Anson Road #12-34, Singapore 079903', 'SG', { ...house('10', 'Anson Road', '#12-34'), ...place('079903', 'Singapore') }],
  ['10 Anson Road, #12-34 International Plaza, Singapore 079903', 'SG', { ...house('10', 'Anson Road', '#12-34 International Plaza'), ...place('079903', 'Singapore') }],
  ['Blk 123 Ang Mo Kio Ave 3 #05-67 Singapore 560123', 'SG', { ...house('Blk 123', 'Ang Mo Kio Ave 3', '#05-67'), ...place('560123', 'Singapore') }],
  ['1 Raffles Place, Singapore (048616)', 'SG', { ...house('1', 'Raffles Place'), ...place('048616', 'Singapore') }],
  ['50 Orchard Road S238876', 'SG', { ...house('50', 'Orchard Road'), ...place('238876', '') }],
  ['Block 45, Tampines Street 21, #10-123, Singapore 520045', 'SG', { ...house('Block 45', 'Tampines Street 21', '#10-123'), ...place('520045', 'Singapore') }],
  ['8A Marina Boulevard\n#12-01 Tower 2\nSingapore 018984', 'SG', { ...house('8A', 'Marina Boulevard', '#12-01 Tower 2'), ...place('018984', 'Singapore') }],
  ['PO Box 321, Singapore 901234', 'SG', { box: 'PO Box 321', ...place('901234', 'Singapore') }],
];

describe('addresses where English is written', () => {
  it.each([
    ...UNITED_STATES,
    ...BRITAIN,
    ...NATIONS,
    ...IRELAND,
    ...SOUTH_AFRICA,
    ...INDIA,
    ...SINGAPORE,
    ...CANADA,
    ...AUSTRALIA,
    ...NEW_ZEALAND,
  ])('%s (%s)', (text, country, wanted) => {
    expect(filled(text, country)).toEqual(wanted);
  });
});
