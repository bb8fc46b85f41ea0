import { mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a program around the command `mock`, alone: the command line would drag in the other commands. Bundled once, so
 * that a hundred starts cost a hundred times what a user's start costs. It lies in a new folder below node_modules, for the
 * bundle finds packages beside it.
 */
export async function bundleMockCommand(name: string, run: string): Promise<{ folder: string; program: string }> {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(resolve(`node_modules/.cache/trackagoat-${name}-`));
  const program = join(folder, 'mock.mjs');
  const contents = `
import { mockCommand } from './mock/command.js';
const io = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text), isTerminal: false, env: {} };
${run}
`;
  await build({
    stdin: { contents, resolveDir: 'cli' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    external: ['esbuild'],
    logLevel: 'error',
  });
  return { folder, program };
}
