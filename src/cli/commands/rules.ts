/** Names and flags of `crmq rules`: the rules, and which are in force. */
import type { Command } from 'commander';
import { configuring } from './options.ts';

export function addRules(program: Command): void {
  const command = program
    .command('rules')
    .description('list the rules, explain one, or show what is in force')
    .argument('[id]', 'a rule')
    .option('--effective', 'every setting and rule with its value and where it comes from')
    .option('--roles', 'the roles that a column can have')
    .option('--locales', 'the locale packs')
    .option('--crm <name>', 'with --effective: the rules for an export of this CRM')
    .option('--json', 'as JSON');
  configuring(command);
  command.action(async (id: string | undefined, _options, self: Command) => {
    const { rulesCommand } = await import('../rules.ts');
    process.exitCode = await rulesCommand(id, self.optsWithGlobals());
  });
}
