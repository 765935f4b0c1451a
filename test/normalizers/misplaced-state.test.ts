import { misplacedState } from '../../src/normalizers/misplaced-state.ts';
import { testNormalizer } from '../rule-tester.ts';

const record = { state: '' };

testNormalizer(misplacedState, {
  repairs: [
    { before: 'California', after: '', record, also: { state: 'California' } },
    { before: 'TEXAS', after: '', record, also: { state: 'TEXAS' } },
    { before: 'New South Wales', after: '', record, also: { state: 'New South Wales' } },
    { before: 'Texas', after: '', record: { state: 'Texas' }, also: { state: 'Texas' } },
  ],
  keeps: [
    '',
    'California',
    { value: 'California', record: { state: 'Nevada' } },
    { value: 'CA', record },
    { value: 'Georgia', record },
    { value: 'Ontario', record },
    { value: 'Victoria', record },
    { value: 'Finland', record },
    { value: 'Scotland', record },
    { value: 'Luxembourg', record },
    { value: 'Calif.', record },
    { value: 'EMEA', record },
  ],
});
