import { emailFree } from '../../src/validators/email-free.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(emailFree, {
  passes: [
    'jane@acme.com',
    'studio.rossi@pec.it',
    'jane@example.com',
    'jane@alibaba.com',
    'jane@nus.edu.sg',
    'jane@microsoft.com',
    'jane@x.mailinator.com',
    'gmail.com',
    'jane@gmial.com',
  ],
  fails: [
    'gmail.com',
    'gmx.de',
    'proton.me',
    'yahoo.co.uk',
    'hotmail.fi',
    'qq.com',
    'web.de',
    'seznam.cz',
    'luukku.com',
    'outlook.fr',
  ]
    .map((domain) => ({ value: `jane@${domain}`, message: 'free', data: { domain } }))
    .concat(
      ['jane.doe@gmail.com', 'jane.doe+crm@gmail.com'].map((value) => ({
        value,
        message: 'free',
        data: { domain: 'gmail.com' },
      })),
    ),
});
