import { DEMO_SEED } from '../../mocks/control/seeds/demo-seed.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { type Command, UsageError } from '../command.js';
import { didYouMean } from '../flags.js';
import { describeSeedProblem } from './describe-seed-problem.js';
import { readSeedFile } from './read-seed-file.js';

const HELP = `Check a seed file: make its world, and say what is in it or what is wrong. Or print the seed file of the demo, to start your
own from it.

Usage:
  trackagoat seed check FILE
  trackagoat seed demo > seed.json

FILE is JSON, or a module whose default export is the seed: .mjs, and .ts where Node reads TypeScript (22.18 or later).

Each error names its place in the file. An editor that reads the $schema of the file
(node_modules/trackagoat-sdk/seed.schema.json) marks most errors while you type. Only this check finds errors between two places
of the file, such as a handle that no creator has. Exit codes: 0 the seed is good, 1 it is wrong, 2 wrong
arguments or no readable JSON.

Example:
  trackagoat seed check seed.json
`;

const SCHEMA = 'node_modules/trackagoat-sdk/seed.schema.json';

/** `trackagoat seed check FILE` and `trackagoat seed demo`. */
export const seedCommand: Command = {
  flags: {},
  help: HELP,
  run: async (args, io) => {
    const file = readArguments(args);
    if (file === undefined) {
      io.out(`${JSON.stringify({ $schema: SCHEMA, ...DEMO_SEED }, null, 2)}\n`);
      return 0;
    }
    const seed = await readSeedFile(file);
    try {
      io.out(`${file} is good: ${describeWorld(createMock({ seed }))}\n`);
      return 0;
    } catch (error) {
      io.err(`${describeSeedProblem(file, error)}\n`);
      return 1;
    }
  },
};

/** The file to check; undefined to print the demo. */
function readArguments([action = '', ...more]: readonly string[]): string | undefined {
  if (action !== 'check' && action !== 'demo') {
    const known = 'Add what to do: trackagoat seed check FILE, or trackagoat seed demo.';
    throw new UsageError(`${known}${didYouMean(action, ['check', 'demo'])}`);
  }
  const file = action === 'check' ? more.shift() : undefined;
  if (action === 'check' && file === undefined) throw new UsageError('Add the file: trackagoat seed check FILE.');
  if (more.length > 0) throw new UsageError(`Unexpected argument ${more[0]}.`);
  return file;
}

const TABLES = [
  'projects',
  'creators',
  'videos',
  'campaigns',
  'payout_structures',
  'payout_accruals',
  'payout_payments',
];

function describeWorld(mock: Mock): string {
  const { tables } = mock.snapshot().world;
  const counts = TABLES.map((name) => `${name.replace('_', ' ')} ${tables[name]?.length ?? 0}`);
  return `${counts.join(', ')} at ${mock.clock.now}.`;
}
