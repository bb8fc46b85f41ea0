/**
 * `npm run parity -- CHECKOUT`: runs random histories of organizations on the mock of this tree and on that of another
 * checkout of the repository, for example a git worktree of an older commit. Every response and every snapshot must be
 * equal, byte for byte. It is for changes that should not change behavior. A world that differs is reported, and the
 * next one follows. Exits with 1 if any differs.
 *   --worlds N  how many histories (default 200) · --steps N  commands of each (default 150) · --seed N  of the first (1)
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createMock, type Mock } from '../../mocks/index.js';
import { printHead } from '../print-head.js';
import type { Command } from './command.js';
import { RandomHistory } from './history.js';

printHead(import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worlds: { type: 'string', default: '200' },
    steps: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
  },
});
const [checkout] = positionals;
if (!checkout) {
  console.error('Name the other checkout: npm run parity -- ../older');
  process.exit(2);
}
const other = (await import(pathToFileURL(resolve(checkout, 'mocks/index.ts')).href)) as {
  createMock: typeof createMock;
};

let commands = 0;
let compared = 0;
let different = 0;
for (let world = 0; world < Number(values.worlds); world += 1) {
  try {
    live(Number(values.seed) + world);
  } catch (error) {
    different += 1;
    process.exitCode = 1;
    console.log(`${error instanceof Error ? error.message : error}\n`);
  }
}
console.log(
  `${values.worlds} worlds, ${commands} commands, ${different} worlds different, all others equal to the byte (${Math.round(compared / 2 ** 20)} MiB compared).`,
);

function live(seed: number): void {
  const history = new RandomHistory(seed);
  const options = history.options();
  const [here, there] = [createMock(options), other.createMock(options)];
  const lived: string[] = [];
  for (let step = 0; step < Number(values.steps); step += 1) {
    const command = history.next();
    lived.push(command.name);
    const response = compare(
      command,
      here,
      there,
      () => `seed ${seed}, step ${step}\n  ${lived.slice(-15).join('\n  ')}`,
    );
    history.learn(response);
  }
  compare(
    { name: 'snapshot', run: (mock) => mock.snapshot() },
    here,
    there,
    () => `seed ${seed}, at the end\n  ${lived.slice(-15).join('\n  ')}`,
  );
}

function compare(command: Command, here: Mock, there: Mock, where: () => string): string {
  const responses = [runOn(command, here), runOn(command, there)] as const;
  commands += 1;
  compared += responses[0].length;
  if (responses[0] === responses[1]) return responses[0];
  let at = 0;
  while (responses[0][at] === responses[1][at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 300), at + 300);
  throw new Error(`${where()}\nhere:  ${around(responses[0])}\n\nthere: ${around(responses[1])}`);
}

function runOn(command: Command, mock: Mock): string {
  try {
    return JSON.stringify(command.run(mock)) ?? '';
  } catch (error) {
    return `throws ${(error as Error).message}`;
  }
}
