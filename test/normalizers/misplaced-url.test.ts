import { misplacedUrl } from '../../src/normalizers/misplaced-url.ts';
import { testNormalizer } from '../rule-tester.ts';

const url = 'https://www.acme.com/about';

testNormalizer(misplacedUrl, {
  repairs: [
    {
      before: 'https://www.acme.com',
      after: '',
      record: { website: '' },
      also: { website: 'https://www.acme.com' },
    },
    { before: url, after: '', record: { website: '' }, also: { website: url } },
    {
      before: 'www.acme.com',
      after: '',
      record: { website: '', company_domain: '' },
      also: { website: 'www.acme.com' },
    },
    { before: url, after: '', record: { company_domain: '' }, also: { company_domain: 'acme.com' } },
    { before: url, after: '', record: { website: 'x.com', company_domain: '' }, also: { company_domain: 'acme.com' } },
    { before: url, after: '', role: 'email', record: { website: '' }, also: { website: url } },
    { before: url, after: '', role: 'phone', record: { website: '' }, also: { website: url } },
    { before: url, after: '', role: 'city', kind: 'company', record: { website: '' }, also: { website: url } },
    {
      before: 'https://www.linkedin.com/in/jane',
      after: '',
      role: 'phone',
      record: { linkedin: '', website: '' },
      also: { linkedin: 'https://www.linkedin.com/in/jane' },
    },
  ],
  keeps: [
    { value: 'https://www.acme.com', role: 'company', record: { website: '' }, facts: { mayBePerson: true } },
    '',
    url,
    { value: 'acme.com', record: { website: '' } },
    { value: 'Amazon.com', record: { website: '' } },
    { value: url, record: { website: 'https://beta.example' } },
    { value: url, kind: 'company', record: { website: '' } },
    { value: 'https://www.linkedin.com/in/jane', record: { website: '' } },
    { value: 'https://facebook.com/acme', record: { website: '' } },
    { value: 'http://', record: { website: '' } },
    { value: 'acme.com', role: 'email', record: { website: '' } },
    { value: 'jane.acme.com', role: 'email', record: { website: '' } },
    { value: 'https://www.linkedin.com/in/jane', record: { linkedin: 'https://www.linkedin.com/in/bob' } },
    { value: 'https://facebook.com/acme', record: { linkedin: '' } },
    { value: 'Acme, see https://www.acme.com', record: { website: '' } },
  ],
});
