import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { describeMissingPeer } from '../../cli/missing-peer.js';
import { run } from './recorded-io.js';

describe('trackagoat', () => {
  it('shows its commands and its version', async () => {
    const help = await run('--help');
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain('mock ');
    expect(await run('help')).toEqual(help);
    expect(await run('help', 'mock')).toEqual(await run('mock', '--help'));
    expect((await run('help', 'mokc')).code).toBe(2);
    const version = await run('--version');
    expect(version.out).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('exits 2 for a command that it does not know, and names the nearest', async () => {
    const wrong = await run('mokc');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Unknown command mokc. Did you mean mock?');
    expect((await run()).code).toBe(2);
    expect((await run('constructor')).err).toContain('Unknown command constructor.');
  });
});

describe('trackagoat mock', () => {
  it('loads neither MSW nor the database to start', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: ['cli/mock/command.ts'],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    expect(outputFiles).toHaveLength(1);
    const [output] = Object.values(metafile.outputs);
    const atStart = (output?.imports ?? []).filter(({ kind }) => kind === 'import-statement').map(({ path }) => path);
    expect(atStart.filter((path) => /^(msw|esbuild|zod|@mswjs)/.test(path))).toEqual([]);
    // The modules that it does load at the start are seen, so the list above is not empty by mistake.
    expect(atStart).toContain('node:crypto');
  });

  it('refuses wrong flags with the nearest good one, and exits 2', async () => {
    const lines: [string[], string][] = [
      [['--sed', 'demo'], 'Unknown flag --sed. Did you mean --seed?'],
      [['--__proto__', 'x'], 'Unknown flag --__proto__.'],
      [['--seed', 'demp'], 'Did you mean demo?'],
      [['--seed', 'no-such-file.json'], 'no-such-file.json cannot be read'],
      [['--rules', 'no-such-file.json'], '--rules: no-such-file.json cannot be read'],
      [['--stubs', 'package.json'], '--stubs: '],
      [['--rules', 'package.json'], '--rules: package.json: rules.name: is not known'],
      [['--tier', 'ultre'], '--tier must be one of free, starter, ultra, not ultre. Did you mean ultra?'],
      [['--timezone', 'Europe/Berlinn'], 'there is no time zone Europe/Berlinn; write a name of the IANA database'],
      [['--timezone', '+02:00'], '--timezone'],
      [
        ['--timezone', 'Europe/Berlin', '--snapshot', 'x.json'],
        'A snapshot has its own time zone: leave --timezone out',
      ],
      [['--port', '70000'], '--port must be a whole number from 0 to 65535'],
      [['--port'], '--port needs a value: --port PORT.'],
      [['--now', 'tomorrow'], '--now: must be a time'],
      [['--json=yes'], '--json takes no value.'],
      [['--json', '--json'], '--json is given twice.'],
      [['--watch'], '--watch needs --seed FILE, the file to watch.'],
      [['4010'], 'Unexpected argument 4010.'],
      [['-p', '4010'], 'Unexpected argument -p.'],
      [['--', '--json'], 'Unexpected argument --.'],
      [['--seed', '--json'], '--seed needs a value: --seed SEED.'],
    ];
    for (const [args, message] of lines) {
      const { code, err, out } = await run('mock', ...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(message);
      expect(err).toContain('See trackagoat mock --help.');
    }
  });
});

describe('a command that needs an optional peer', () => {
  it('shows its help without it', async () => {
    const { metafile } = await build({
      entryPoints: ['cli/mcp/command.ts'],
      bundle: true,
      write: false,
      metafile: true,
      splitting: true,
      outdir: 'unwritten',
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    const files = ['unwritten/command.js'];
    for (const file of files) {
      for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
        if (kind === 'import-statement') files.push(path);
      }
    }
    const packages = new Set(files.filter((path) => !path.startsWith('unwritten/') && !path.startsWith('node:')));
    // These are brought along: in the bundle, or as the one dependency.
    const brought = ['fastest-levenshtein', '@date-fns/tz/tzOffset', 'openapi-fetch'];
    expect([...packages].filter((name) => !brought.includes(name))).toEqual([]);
  });

  it('is refused with the command that installs it, when it runs without it', async () => {
    const error = Object.assign(new Error("Cannot find package 'zod' imported from /app/chunk.js"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    expect(describeMissingPeer(error)).toBe(
      'needs zod from 3.25.20 below 5.0.0, an optional peer of trackagoat-sdk: npm install zod@4.',
    );
    const older = `Package subpath './v4' is not defined by "exports" in /app/node_modules/zod/package.json`;
    expect(describeMissingPeer(Object.assign(new Error(older), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' }))).toBe(
      describeMissingPeer(error),
    );
    const scoped = Object.assign(new Error("Cannot find package '@modelcontextprotocol/sdk' imported from /app/x.js"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    expect(describeMissingPeer(scoped)).toContain('npm install @modelcontextprotocol/sdk@1.');
    expect(describeMissingPeer(new Error("Cannot find package 'zod'"))).toBeUndefined();
  });
});
