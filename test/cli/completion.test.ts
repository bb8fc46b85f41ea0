import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../cli/command-table.js';
import { run } from './recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const scripts: Record<string, string> = {};
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, out, err } = await run('completion', shell);
    expect([code, err]).toEqual([0, '']);
    scripts[shell] = join(folder, shell);
    writeFileSync(scripts[shell] ?? '', out);
  }
  writeFileSync(join(folder, 'report.json'), '{}');
});

/** CI brings every shell and leaves nothing out; elsewhere a shell that is not there is shown as skipped. */
const isThere = (shell: string): boolean => process.env.CI !== undefined || existsSync(`/usr/bin/${shell}`);

/** The words that a real bash offers for a line whose last word is incomplete. */
function completeInBash(...words: string[]): string[] {
  const program = `. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _trackagoat; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ['--norc', '-c', program, 'bash', scripts.bash ?? '', 'trackagoat', ...words];
  return execFileSync('bash', args, { cwd: folder, encoding: 'utf8' }).split('\n').filter(Boolean);
}

describe('the completion for bash', () => {
  it('offers every command, and of each all of its flags', async () => {
    expect(completeInBash('')).toEqual([...Object.keys(commands), 'help', '--help', '--version']);
    for (const [name, { load }] of Object.entries(commands)) {
      const { flags } = await load();
      expect(completeInBash(name, '--')).toEqual([...Object.keys(flags), 'help'].map((flag) => `--${flag}`));
    }
  });

  it('narrows to what is typed, and knows values, files and words', () => {
    expect(completeInBash('fo')).toEqual(['forecast']);
    expect(completeInBash('mock', '--ti')).toEqual(['--timezone', '--tier']);
    expect(completeInBash('mock', '--tier', '')).toEqual(['free', 'starter', 'ultra']);
    expect(completeInBash('forecast', '--views', 't')).toEqual(['trend']);
    expect(completeInBash('mock', '--snapshot', 'rep')).toEqual(['report.json']);
    expect(completeInBash('mock', '--port', '')).toEqual([]);
    expect(completeInBash('seed', 'c')).toEqual(['check']);
    expect(completeInBash('completion', 'f')).toEqual(['fish', 'fish']);
    expect(completeInBash('audit', 'rep')).toEqual(['report.json']);
  });
});

describe.each(['zsh', 'fish'])('the completion for %s', (shell) => {
  it('has every command and flag', async () => {
    const { out } = await run('completion', shell);
    for (const [name, { load }] of Object.entries(commands)) {
      expect(out).toContain(name);
      for (const flag of Object.keys((await load()).flags))
        expect(out).toContain(shell === 'zsh' ? `--${flag}[` : `-l ${flag} `);
    }
  });

  it.skipIf(!isThere(shell))('is read by the shell', () => {
    const { status, stderr } = spawnSync(shell, ['-n', scripts[shell] ?? ''], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

it.skipIf(!isThere('fish'))('fish offers commands, flags and values', () => {
  const complete = (line: string): string[] =>
    execFileSync('fish', ['--no-config', '-c', `source ${scripts.fish}; complete -C '${line}'`], { encoding: 'utf8' })
      .split('\n')
      .map((row) => row.split('\t')[0] ?? '')
      .filter(Boolean);
  expect(complete('trackagoat fo')).toEqual(['forecast']);
  expect(complete('trackagoat mock --tim')).toContain('--timezone');
  expect(complete('trackagoat mock --tier ')).toEqual(['free', 'starter', 'ultra']);
});
