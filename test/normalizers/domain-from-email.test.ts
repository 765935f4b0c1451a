import { domainFromEmail } from '../../src/normalizers/domain-from-email.ts';
import { testNormalizer } from '../rule-tester.ts';

const fills = (before: string, company_domain: string, record = {}) => ({
  before,
  after: before,
  record: { company_domain: '', ...record },
  also: { company_domain },
});
const keeps = (value: string, record = {}) => ({ value, record: { company_domain: '', ...record } });

testNormalizer(domainFromEmail, {
  repairs: [
    fills('jane@kaarna-yhtiot.fi', 'kaarna-yhtiot.fi'),
    fills('jane@mail.kaarna-group.co.uk', 'kaarna-group.co.uk'),
    fills('info@kaarna-yhtiot.fi', 'kaarna-yhtiot.fi', { website: 'https://www.kaarna-yhtiot.fi/fi' }),
    fills('anna@eu.kaarna-yhtiot.com', 'kaarna-yhtiot.com', { email_2: 'anna@gmail.com' }),
    fills('asa@bücher-lindqvist.de', 'bücher-lindqvist.de'),
  ],
  keeps: [
    keeps('jane@gmail.com'),
    keeps('jane@hotmail.co.uk'),
    keeps('jane@mailinator.com'),
    keeps('jane@gmial.com'),
    keeps('test@test.com'),
    keeps('noemail@noemail.com'),
    keeps('jane@'),
    keeps('jane at kaarna'),
    keeps('jane@localhost'),
    keeps('jane@linkedin.com'),
    keeps('jane@kaarna-yhtiot.fi', { company_domain: 'kaarna.com' }),
    keeps('jane@kaarna-yhtiot.fi', { website: 'https://toinen-yritys.fi' }),
    keeps('jane@kaarna-yhtiot.fi', { email_2: 'jane@toinen-yritys.fi' }),
    { value: 'jane@kaarna-yhtiot.fi', record: {} },
  ],
});
