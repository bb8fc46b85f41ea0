import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const programs = ['workflows', 'agents'].flatMap((folder) =>
  readdirSync(`examples/${folder}`)
    .filter((file) => file !== 'scripted-model.ts')
    .map((file) => `examples/${folder}/${file}`),
);

describe('the examples', () => {
  it.each(programs)('%s runs to its end, and its own checks hold', async (program) => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', program]);
    expect(stdout).not.toBe('');
  });
});
