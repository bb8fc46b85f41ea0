import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** The commands that examples/README.md tells, as they stand there. */
const commands = [...readFileSync('examples/README.md', 'utf8').matchAll(/\| `([^`]+)` \|$/gm)].map(
  (match) => match[1] ?? '',
);

/** The browser's needs one; CI brings it, and elsewhere it is left out where there is none. */
const runnable = commands.filter(
  (command) => process.env.CI || !command.includes('examples/browser') || existsSync('/usr/bin/chromium'),
);

/** Without the paths of the project's tsconfig the published name is the built package. */
const env = { ...process.env, TSX_TSCONFIG_PATH: 'test/examples/built.tsconfig.json', TRACKAGOAT_BUILT: '1' };

describe('over the built package', () => {
  it('there is a build to run the examples over (npm run build)', () => {
    expect(existsSync('dist/index.js')).toBe(true);
  });

  it.each(runnable)(
    '%s ends well, and says what it did',
    async (command) => {
      const [program = '', ...args] = command.split(' ');
      const { stdout } = await run(program, args, { env, timeout: 60_000 });
      expect(stdout).not.toBe('');
    },
    90_000,
  );

  it('every program of the examples has its command', () => {
    const parts = ['scripted-model.ts', 'settle.ts', 'main.ts', 'index.html', 'integration.yml'];
    const programs = readdirSync('examples', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md' && !parts.includes(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    const told = (program: string): boolean =>
      commands.some((command) => program.startsWith(command.split(' ').at(-1) ?? '?'));
    expect(programs.filter((program) => !told(program))).toEqual([]);
  });
});
