import { rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import {
  commands,
  copyExamples,
  type Fault,
  isOfFrameworks,
  plantFaults,
  runModules,
} from '../examples/run-examples.js';

/** One fault for each example. */
const faults: readonly Fault[] = [
  ['npx tsx agents/ai-sdk-7.ts', 'agents/ai-sdk-7.ts', 'approved: true', 'approved: false'],
  ['npx tsx agents/openai-responses.ts', 'agents/openai-responses.ts', 'return true;', 'return false;'],
  ['npx tsx agents/openai-chat.ts', 'agents/openai-chat.ts', 'return true;', 'return false;'],
  ['npx tsx agents/anthropic.ts', 'agents/anthropic.ts', 'return true;', 'return false;'],
];

/** The examples over the built package, with the SDKs of this folder. */
function copy(name: string): string {
  const folder = copyExamples(name, 'test/frameworks/node_modules');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('each example with an SDK of this folder ends well, and says what it did', async () => {
  const files = commands.filter(isOfFrameworks).map((command) => command.replace('npx tsx examples/', ''));
  expect(files.toSorted()).toEqual(faults.map(([, file]) => file).toSorted());
  const readOutcome = await runModules(copy('framework-examples'), files);
  for (const file of files)
    expect([file, readOutcome(file)]).toEqual([file, { printed: expect.stringMatching(/./), error: null }]);
});

it('each fails when it says something wrong', async () => {
  const folder = copy('broken-framework-examples');
  plantFaults(folder, faults);
  const files = faults.map(([, file]) => file);
  const readOutcome = await runModules(folder, files, '--end');
  for (const file of files) {
    expect(readOutcome(file).error).toMatch(/./);
    // It began: the fault is what ended it.
    expect(readOutcome(file).error).not.toMatch(/ERR_MODULE_NOT_FOUND|was not run/);
  }
});
