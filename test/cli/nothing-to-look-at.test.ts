import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { folderOfFile } from '../harness/temporary-folder.js';
import { run } from './recorded-io.js';

const folder = folderOfFile();

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

it.each([
  ['everything held', '{"failures":[]}', 'has no failure to run again'],
  ['the same behind a byte order mark', '\uFEFF{"failures":[]}', 'has no failure to run again'],
  ['no report at all', '{}', 'is not a report of --json'],
  ['null', 'null', 'is not a report of --json'],
])('trackagoat explore --replay does not end well after a run of nothing: %s', async (_, report, words) => {
  const job = write('job.mjs', 'export const exploration = {};');
  const { code, out, err } = await run('explore', job, '--replay', write('report.json', report));
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)]);
});

describe('trackagoat explore', () => {
  it.each([
    [
      'nothing to try',
      '{ world: createMock(), workers: [() => {}], singles: false, seeds: 0 }',
      'nothing would go wrong',
    ],
    ['no worker', '{ world: createMock(), workers: [] }', 'workers must hold one function or more'],
    ['a misspelt option', '{ world: createMock(), workers: [() => {}], seds: 3 }', 'seeds'],
  ])('does not exit as if something did not hold when an option is wrong: %s', async (name, options, words) => {
    const job = write(
      `${name.replaceAll(' ', '-')}.mjs`,
      `const { createMock } = globalThis.mocksOfTest; export const exploration = ${options};`,
    );
    Object.assign(globalThis, { mocksOfTest: { createMock } });
    const { code, out, err } = await run('explore', job);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)]);
  });
});

describe('the job of trackagoat explore', () => {
  it('is a default export: it runs on the demo, and the explorer judges it', async () => {
    const job = write('idle.mjs', 'export default ({ goat }) => goat.projects.list();');
    const { code, out } = await run('explore', job, '--seeds', '0');
    // It pays nobody, so it does not hold.
    expect([code, out]).toEqual([1, expect.stringContaining('The job changes nothing')]);
  }, 60_000);

  it('is asked for by both of its forms if the file exports none', async () => {
    const { code, err } = await run('explore', write('none.mjs', 'export const job = 1;'));
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('write export default ({ goat }) => …, or export `exploration`'),
    ]);
  });
});

it('trackagoat audit does not say of a log without lines that every line is as it was written', async () => {
  const { code, out } = await run('audit', write('empty.log', ''));
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('has no line: nothing was logged, or all of it was removed'),
  ]);
  expect(out).not.toContain('as it was written');
});
