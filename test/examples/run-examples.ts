import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from 'esbuild';

export const run = promisify(execFile);

/** The commands of examples/README.md: unchanged, or by the sentence above a table of files. */
const page = readFileSync('examples/README.md', 'utf8');
export const commands = [
  ...[...page.matchAll(/\| `([^`]+)` \|$/gm)].map((match) => match[1] ?? ''),
  ...[...page.matchAll(/^\| \[[^\]]+\]\(([\w/-]+\.ts)\) \|[^|]*\|$/gm)].map(([, file]) => `npx tsx examples/${file}`),
];

/** Programs that need nothing but their imports: all of them run in one process, as JavaScript. */
export const isModule = (command: string): boolean => /^npx tsx (examples\/)?(agents|workflows)\//.test(command);

/** Whether a command runs a program whose SDK is installed by `npm run matrix frameworks`, which runs it. */
export const isOfFrameworks = (command: string): boolean =>
  /agents\/(ai-sdk-7|anthropic|openai-chat|openai-responses)\.ts$/.test(command);

/** Without the paths of the project's tsconfig the published name is the built package. */
export const env = {
  ...process.env,
  // A model of somebody's own is not called by a test: a script plays it.
  OPENAI_API_KEY: '',
  ANTHROPIC_API_KEY: '',
  TSX_TSCONFIG_PATH: 'test/examples/built.tsconfig.json',
  TRACKAGOAT_BUILT: '1',
};

interface Outcome {
  readonly printed: string;
  readonly error: string | null;
}

/** Runs a folder's programs in one process, which has to end by itself, or `--end` ends it after the last one. */
export async function runModules(
  folder: string,
  files: readonly string[],
  ...flags: string[]
): Promise<(file: string) => Outcome> {
  const paths = files.map((file) => join(folder, file.replace(/ts$/, 'js')));
  const args = ['test/examples/run-modules.js', ...flags, ...paths];
  const { stdout } = await run(process.execPath, args, { env, timeout: 200_000 });
  const outcomes: Record<string, Outcome> = JSON.parse(stdout);
  return (file) => outcomes[join(folder, file.replace(/ts$/, 'js'))] ?? { printed: '', error: 'was not run' };
}

/**
 * A copy of the examples within the project, where their published name leads to the built package, as JavaScript. `packages` is a
 * folder in which they find packages before those of the project.
 */
export function copyExamples(name: string, packages?: string): string {
  mkdirSync('.reports', { recursive: true });
  const folder = mkdtempSync(`.reports/${name}-`);
  cpSync('examples', folder, { recursive: true });
  if (packages !== undefined) symlinkSync(resolve(packages), join(folder, 'node_modules'));
  for (const file of readdirSync('examples', { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) toJs(join(folder, file));
  return folder;
}

const toJs = (path: string): void =>
  writeFileSync(path.replace(/ts$/, 'js'), transformSync(readFileSync(path, 'utf8'), { loader: 'ts' }).code);

/** A fault of an example: its command, the file, the right text, and the wrong one. */
export type Fault = readonly [command: string, file: string, right: string, wrong: string];

/** Puts faults into copied examples. */
export function plantFaults(folder: string, faults: readonly Fault[]): void {
  for (const [, file, right, wrong] of faults) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(right).length !== 2) throw new Error(`${file} does not have "${right}" once.`);
    writeFileSync(path, text.replace(right, wrong));
    if (path.endsWith('.ts')) toJs(path);
  }
}
