import { describe, expect, it } from 'vitest';
import { commands, groups } from '../../cli/command-table.js';
import { wrapHelp } from '../../cli/flags.js';
import { run, runWith } from './recorded-io.js';

const names = Object.keys(commands);

describe('the help', () => {
  it('has the commands in four groups, each once', async () => {
    const { out } = await run('--help');
    expect(Object.entries(groups).map(([group, entries]) => [group.split(' (')[0], Object.keys(entries)])).toEqual([
      ['Serve', ['mock', 'demo', 'seed']],
      ['Agents', ['mcp', 'approve', 'audit', 'unfinished']],
      ['A live account', ['check', 'pull', 'verify']],
      ['Proof', ['explore']],
    ]);
    for (const [group, entries] of Object.entries(groups)) {
      const [, block = ''] = out.split(`${group}:\n`);
      expect(
        block
          .split('\n\n')[0]
          ?.split('\n')
          .map((line) => line.trim().split(' ')[0]),
      ).toEqual(Object.keys(entries));
    }
  });

  it.each(['', ...names])('of %s is 80 columns wide at most, as a terminal is', async (name) => {
    const { out, code } = await run(...[name, '--help'].filter(Boolean));
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(out.endsWith('\n') && !out.endsWith('\n\n')).toBe(true);
  });

  it.each(names)('of %s explains each flag in a sentence', async (name) => {
    const { flags } = await (commands[name] as (typeof commands)[string]).load();
    const { out } = await run(name, '--help');
    for (const [flag, { help, value }] of Object.entries(flags)) {
      expect(out).toContain(`  --${flag}${value === undefined ? '' : ` ${value}`}  `);
      const words = out.replaceAll(/\s+/g, ' ');
      expect(words).toContain(` --${flag}${value === undefined ? '' : ` ${value}`} ${help}`);
      expect([flag, help.length <= 80, /^[a-zA-Z].*\.$/.test(help)]).toEqual([flag, true, true]);
    }
  });

  it('wraps prose and leaves lines that begin with a space', () => {
    const help = 'One two three four.\n\nFlags:\n  --a  one two three four\n\nfive six seven\neight nine\n';
    expect(wrapHelp(help, 10)).toBe(
      'One two\nthree\nfour.\n\nFlags:\n  --a  one two three four\n\nfive six\nseven\neight nine\n',
    );
  });
});

it.each([
  [['approvals'], 'Unknown command approvals. Did you mean approve?'],
  [['verfy'], 'Did you mean verify?'],
  [['calibrate'], 'Unknown command calibrate.\n'],
  [['forecast'], 'Unknown command forecast.\n'],
  [['what-if'], 'Unknown command what-if.\n'],
  [['verify', '--html', 'x'], 'Unknown flag --html.'],
  [['pull', '--base-url', 'x'], 'Unknown flag --base-url.'],
  [['mock', '--open'], 'Unknown flag --open.'],
  [['mock', '--quiet'], 'Unknown flag --quiet.'],
  [['mock', '--stats-gone'], 'Unknown flag --stats-gone.'],
  [['pull', '--reda'], 'Unknown flag --reda. Did you mean --redact?'],
  [['mcp', '--limit'], 'Did you mean --limits?'],
  [['record', '--out', 'x'], 'Unknown command record.'],
  [['completion', 'bash'], 'Unknown command completion.'],
  [['mcp', '--code'], 'Unknown flag --code.'],
  [['unfinished', '--step', 'x'], 'Unknown flag --step.'],
  [
    ['mcp', '--mock', '--results', 'txt'],
    '--results must be one of both, text, structured, not txt. Did you mean text?',
  ],
] as const)('what is mistyped %j names the nearest', async (args, message) => {
  const { err, code } = await runWith({}, ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
