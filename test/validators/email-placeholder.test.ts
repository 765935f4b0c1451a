import { emailPlaceholder } from '../../src/validators/email-placeholder.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(emailPlaceholder, {
  passes: [
    'jane@acme.com',
    'jane@example.com',
    'tester@acme.com',
    'testa@acme.com',
    'testino@acme.com',
    'no@acme.com',
    'na@acme.com',
    'nonette@acme.com',
    'info@test.com',
    'none',
    'kein@acme.de',
    'kone@kone.com',
    '@',
    'na@',
  ],
  fails: [
    { value: 'test@test.com', message: 'placeholder' },
    { value: 'noemail@acme.com', message: 'placeholder' },
    { value: 'NoEmail@Acme.com', message: 'placeholder' },
    { value: 'test@acme.com', message: 'placeholder' },
    { value: 'Test1@acme.com', message: 'placeholder' },
    { value: 'none@acme.com', message: 'placeholder' },
    { value: 'unknown@acme.com', message: 'placeholder' },
    { value: 'none@none', message: 'placeholder' },
    { value: 'na@na.com', message: 'placeholder' },
    { value: 'asdf@asdf.com', message: 'placeholder' },
    { value: 'no@no.no', message: 'placeholder' },
    { value: 'test@example.com', message: 'placeholder' },
  ],
});
