import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { explainFailure, say } from './say';

/** `npm run docket -- <command>`. Exit codes: 0 done, 1 it did not work, 2 asked for in a wrong way. */
const program = new Command('docket')
  .description('Docket from the command line. Settings come from the environment (see .env.example).')
  .exitOverride()
  .showHelpAfterError('(docket <command> --help shows how it is used)');

program
  .command('migrate')
  .description('bring the database to the newest schema; running it again changes nothing')
  .action(async () => {
    const { withDatabase } = await import('./with-database');
    await withDatabase(async () => say('The database is current.'));
  });

program
  .command('seed')
  .description('put the demo departments into the database: people, processes and about 40 instances')
  .option('--only-when-empty', 'do nothing when there is a workspace already', false)
  .action(async (options: { onlyWhenEmpty: boolean }) => {
    const { seed } = await import('./commands/seed');
    await seed(options);
  });

program
  .command('create-admin')
  .description('make a person the owner of a workspace; both are made when they do not exist')
  .requiredOption('--login <name>', 'what the person signs in with', loginName)
  .requiredOption('--workspace <slug>', 'address of the workspace: letters, digits and hyphens', slug)
  .option('--name <name>', 'name of the person, as others see it')
  .option('--workspace-zh <name>', 'Chinese name of a new workspace')
  .option('--workspace-en <name>', 'English name of a new workspace')
  .option('--password-stdin', 'read the password from standard input; otherwise one is made and printed once', false)
  .addHelpText(
    'after',
    '\nExample:\n  npm run docket -- create-admin --login wangfang --name 王芳 --workspace water --workspace-zh 水务局',
  )
  .action(async (options) => {
    const { createAdmin } = await import('./commands/create-admin');
    await createAdmin(options);
  });

program
  .command('doctor')
  .description('look at this installation and say what is not right; exit code 1 when something must be mended')
  .addOption(new Option('--json', 'machine-readable').default(false))
  .action(async (options: { json: boolean }) => {
    const { doctor } = await import('./commands/doctor');
    process.exitCode = await doctor(options);
  });

program
  .command('worker')
  .description('run jobs (service tasks) in this process until stopped; beside web processes with DOCKET_WORKER=off')
  .action(async () => {
    const { worker } = await import('./commands/worker');
    await worker();
  });

function loginName(value: string): string {
  const login = value.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._@-]{1,99}$/.test(login))
    throw new InvalidArgumentError('use letters, digits, and . _ @ - (2 to 100)');
  return login;
}

function slug(value: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(value)) throw new InvalidArgumentError('use small letters, digits and hyphens');
  return value;
}

process.title = 'docket';
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = explainFailure(error);
}
