import { ownerInactive } from '../../src/validators/owner-inactive.ts';
import { testValidator } from '../rule-tester.ts';

const fails = [
  'Former employee', 'Former Employee', 'FORMER EMPLOYEE', 'former user', 'Deactivated User', 'Sam Rep (deactivated)', 'Sam Rep (inactive)', 'Sam Rep [Former employee]',
  'Removed user', 'deleted', 'entinen työntekijä', 'Ehemaliger Mitarbeiter', 'ehemalige Mitarbeiterin', 'Ancien employé', 'Ex empleado', 'ex-empleado', 'Usuario desactivado',
  'tidigare anställd', 'uit dienst', '已离职', 'No longer with company',
]; // biome-ignore format: a table reads better dense

testValidator(ownerInactive, {
  passes: [
    'Sam Rep', 'sam@acme.com', '', 'Liisa', 'Former Jane', 'Jane Former', 'John Archived-Smith', 'Sam Rep (Sales)', 'Active User', 'Inactive leads queue', '0051x000001AAAAAA4', '王芳',
    'Deleted Scenes Ltd', 'Pat (former intern mentor)',
  ], // biome-ignore format: a table reads better dense
  fails: fails.map((value) => ({ value, message: 'inactive' })),
});
