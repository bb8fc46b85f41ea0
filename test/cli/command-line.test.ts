import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, groups } from '../../cli/command-table.js';
import { wrapHelp } from '../../cli/flags.js';
import { describeMissingPeer } from '../../cli/missing-peer.js';
import { usesColor } from '../../cli/use-color.js';
import { needBuild } from '../harness/built.js';
import { followImports } from '../harness/follow-imports.js';
import { run } from './recorded-io.js';

const names = Object.keys(commands);

describe('trackagoat', () => {
  it('shows its commands and its version', async () => {
    const help = await run('--help');
    expect([help.code, help.err]).toEqual([0, '']);
    expect(await run('help')).toEqual(help);
    expect(await run('help', 'mock')).toEqual(await run('mock', '--help'));
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+/);
    expect((await run()).code).toBe(2);
  });

  it.each([
    [['mokc'], 'Unknown command mokc. Did you mean mock?'],
    [['help', 'mokc'], 'Unknown command mokc. Did you mean mock?'],
    [['constructor'], 'Unknown command constructor.'],
    [['approvals'], 'Unknown command approvals. Did you mean approve?'],
    [['verfy'], 'Did you mean verify?'],
    [['calibrate', '--out', 'x'], 'Unknown command calibrate.\n'],
    [['verify', '--html', 'x'], 'Unknown flag --html.'],
    [['pull', '--reda'], 'Unknown flag --reda. Did you mean --redact?'],
    [['unfinished', '--step', 'x'], 'Unknown flag --step.'],
    [['mcp', '--limit'], 'Did you mean --limits?'],
    [['mcp', '--mock', '--results', 'txt'], 'must be one of both, text, structured, not txt. Did you mean text?'],
    [['mock', '--sed', 'demo'], 'Unknown flag --sed. Did you mean --seed?'],
    [['mock', '--__proto__', 'x'], 'Unknown flag --__proto__.'],
    [['mock', '--seed', 'demp'], 'Did you mean demo?'],
    [['mock', '--seed', 'no-such-file.json'], 'no-such-file.json cannot be read'],
    [['mock', '--rules', 'no-such-file.json'], '--rules: no-such-file.json cannot be read'],
    [['mock', '--stubs', 'package.json'], '--stubs: '],
    [['mock', '--rules', 'package.json'], '--rules: package.json: rules.name: is not known'],
    [['mock', '--tier', 'ultre'], '--tier must be one of free, starter, ultra, not ultre. Did you mean ultra?'],
    [['mock', '--timezone', 'Europe/Berlinn'], 'no time zone Europe/Berlinn; write a name of the IANA database'],
    [['mock', '--timezone', '+02:00'], '--timezone'],
    [['mock', '--timezone', 'UTC', '--snapshot', 'x.json'], 'A snapshot has its own time zone: leave --timezone out'],
    [['mock', '--port', '70000'], '--port must be a whole number from 0 to 65535'],
    [['mock', '--port'], '--port needs a value: --port PORT.'],
    [['mock', '--now', 'tomorrow'], '--now: must be a time'],
    [['mock', '--json=yes'], '--json takes no value.'],
    [['mock', '--json', '--json'], '--json is given twice.'],
    [['mock', '--watch'], '--watch needs --seed FILE, the file to watch.'],
    [['mock', '4010'], 'Unexpected argument 4010.'],
    [['mock', '-p', '4010'], 'Unexpected argument -p.'],
    [['mock', '--', '--json'], 'Unexpected argument --.'],
    [['mock', '--seed', '--json'], '--seed needs a value: --seed SEED.'],
  ])('exits 2 for %j, and names the nearest good one', async (args, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
    if (args[0] === 'mock') expect(err).toContain('See trackagoat mock --help.');
  });
});

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
      const [block = ''] = out.split(`${group}:\n`)[1]?.split('\n\n') ?? [];
      expect(block.split('\n').map((line) => line.trim().split(' ')[0])).toEqual(Object.keys(entries));
    }
  });

  it.each(['', ...names])('of %s is 80 columns wide at most, and explains each flag in a sentence', async (name) => {
    const { out, code } = await run(...[name, '--help'].filter(Boolean));
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(out.endsWith('\n') && !out.endsWith('\n\n')).toBe(true);
    const words = out.replaceAll(/\s+/g, ' ');
    for (const [flag, { help, value }] of Object.entries((await commands[name]?.load())?.flags ?? {})) {
      const shown = `--${flag}${value === undefined ? '' : ` ${value}`}`;
      expect(out).toContain(`  ${shown}  `);
      expect(words).toContain(` ${shown} ${help}`);
      expect([flag, help.length <= 80, /^[a-zA-Z].*\.$/.test(help)]).toEqual([flag, true, true]);
    }
  });

  it('wraps prose and leaves lines that begin with a space', () => {
    const help = 'One two three four.\n\nFlags:\n  --a  one two three four\n\nfive six seven\neight nine\n';
    const wrapped = 'One two\nthree\nfour.\n\nFlags:\n  --a  one two three four\n\nfive six\nseven\neight nine\n';
    expect(wrapHelp(help, 10)).toBe(wrapped);
  });
});

it.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '1', TERM: 'dumb' }, false, true],
] as const)('colour with %j at a terminal (%s) is used: %s', (env, isTerminal, expected) => {
  expect(usesColor({ env, isTerminal })).toBe(expected);
});

it('a command that needs an optional peer is refused without it, with the command that installs it', () => {
  const fail = (code: string, message: string) => describeMissingPeer(Object.assign(new Error(message), { code }));
  const zod = 'needs zod from 3.25.20 below 5.0.0, an optional peer of trackagoat-sdk: npm install zod@4.';
  expect(fail('ERR_MODULE_NOT_FOUND', "Cannot find package 'zod' imported from /app/chunk.js")).toBe(zod);
  const older = `Package subpath './v4' is not defined by "exports" in /app/node_modules/zod/package.json`;
  expect(fail('ERR_PACKAGE_PATH_NOT_EXPORTED', older)).toBe(zod);
  const scoped = "Cannot find package '@modelcontextprotocol/sdk' imported from /app/x.js";
  expect(fail('ERR_MODULE_NOT_FOUND', scoped)).toContain('npm install @modelcontextprotocol/sdk@1.');
  expect(describeMissingPeer(new Error("Cannot find package 'zod'"))).toBeUndefined();
});

describe('the built command', () => {
  needBuild();
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const readText = (file: string): string => readFileSync(join('dist', file), 'utf8');
  /** The one file that has such a name and such a text. */
  const findFile = (name: RegExp, text = ''): string => {
    const found = files.filter((file) => name.test(file) && readText(file).includes(text));
    expect(found).toHaveLength(1);
    return join('dist', found[0] as string);
  };

  // A file costs a quarter of a millisecond, and a start once read forty.
  it('reads few files to start the mock, and loads neither it to say a version nor a peer to show a help', async () => {
    const program = ['dist/cli/main.js', findFile(/^run-command-\w+\.js$/)];
    const [mock, mcp] = ['mockCommand', 'mcpCommand'].map((name) => findFile(/^command-\w+\.js$/, name));
    const follow = await followImports([...program, mock as string, mcp as string]);
    const start = (...entries: readonly (string | undefined)[]) => {
      const all = [...program, ...entries].map((entry) => follow(entry as string));
      const packages = all.flatMap((reached) => reached.packages).filter((name) => !name.startsWith('node:'));
      return { files: [...new Set(all.flatMap((reached) => reached.files))], packages };
    };
    const measure = (files: readonly string[]): number => files.reduce((sum, path) => sum + statSync(path).size, 0);
    expect(measure(start(mock).files)).toBeGreaterThan(300_000);
    expect(start(mock).files.length).toBeLessThanOrEqual(12);
    expect(measure(start().files)).toBeLessThan(75_000);
    // These are brought along: in the bundle, or as the one dependency.
    const brought = ['fastest-levenshtein', '@date-fns/tz/tzOffset', 'openapi-fetch'];
    for (const { packages } of [start(mock), start(mcp)])
      expect(packages.filter((name) => !brought.includes(name))).toEqual([]);
  });

  it('is of modules that import no chunk for its side effects', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => /(?:^|;)import\s*"\.{1,2}\//m.test(readText(file)))).toEqual([]);
  });

  it('keeps compiled code in the folder of the package where Node can, and nothing of sources that it compiles', () => {
    // In place of what Node has from 22.1 on: it prints the folder.
    const print = "module.enableCompileCache = (folder) => console.log('kept in ' + folder);";
    const preload = `data:text/javascript,${encodeURIComponent(`import module from 'node:module'; ${print}`)}`;
    const printVersion = (...command: string[]): string =>
      execFileSync(process.execPath, ['--import', preload, ...command, '--version'], { encoding: 'utf8' });
    const kept = `kept in ${join(resolve('node_modules/.cache/trackagoat-sdk'), '/')}\n`;
    const [version] = /^[\d.]+\n$/m.exec(printVersion('--import', 'tsx', 'cli/main.ts')) ?? [''];
    expect(printVersion('dist/cli/main.js')).toBe(`${kept}${version}`);
  });
});
