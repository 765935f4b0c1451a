import { nameInitials } from '../../src/normalizers/name-initials.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(nameInitials, {
  repairs: [
    { before: 'John Q.Public', after: 'John Q. Public', role: 'full_name' },
    { before: 'J.R.R.Tolkien', after: 'J.R.R. Tolkien', role: 'full_name' },
    { before: 'J.Smith', after: 'J. Smith', role: 'full_name' },
    { before: 'Å.Öberg', after: 'Å. Öberg', role: 'full_name' },
    { before: 'А.Петров', after: 'А. Петров', role: 'full_name' },
    { before: 'John Q .', after: 'John Q.', role: 'first_name' },
    { before: 'J .R.R.', after: 'J.R.R.', role: 'first_name' },
    { before: 'A. C.Clarke', after: 'A. C. Clarke', role: 'full_name' },
  ],
  keeps: [
    '',
    'J.R.R.',
    'J. R. R.',
    'J R',
    'JR',
    'John Q. Public',
    'J.R.R. Tolkien',
    'Ph.D.',
    'M.Sc.',
    'B.Sc',
    'Dr.Anna',
    'St.John',
    'Jr.',
    'Anna',
    '王芳',
    'a.b@example.com',
  ],
});
