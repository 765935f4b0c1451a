import { emailDisposable } from '../../src/validators/email-disposable.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(emailDisposable, {
  passes: [
    'jane@acme.com',
    'jane@gmail.com',
    'jane@21cn.com',
    'jane@gmial.com',
    'jane@hotmial.com',
    'jane@hotmai.com',
    'mailinator.com',
    'jane@mail.com',
  ],
  fails: [
    { value: 'jane.doe@mailinator.com', message: 'disposable' },
    { value: 'x@mailinator.com', message: 'disposable', data: { domain: 'mailinator.com' } },
    { value: 'x@Guerrillamail.com', message: 'disposable' },
    { value: 'x@yopmail.com', message: 'disposable' },
    { value: 'x@gmail.or.at', message: 'disposable' },
    { value: 'x@box.mailinator.com', message: 'disposable', data: { domain: 'box.mailinator.com' } },
  ],
});
