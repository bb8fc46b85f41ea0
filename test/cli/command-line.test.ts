import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { run } from './recorded-io.js';

describe('trackagoat', () => {
  it('shows its commands and its version', async () => {
    const help = await run('--help');
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain('mock ');
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
  it('explains every flag in its help', async () => {
    const { code, out } = await run('mock', '--help');
    expect(code).toBe(0);
    const flags = ['port', 'host', 'seed', 'now', 'tier', 'random-seed', 'rate-limits', 'stats-gone', 'quiet', 'json'];
    for (const flag of [...flags, 'no-control', 'persist']) expect(out).toContain(`--${flag}`);
  });

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
    expect(atStart).toContain('node:http');
  });

  it('refuses wrong flags with the nearest good one, and exits 2', async () => {
    const lines: [string[], string][] = [
      [['--sed', 'demo'], 'Unknown flag --sed. Did you mean --seed?'],
      [['--__proto__', 'x'], 'Unknown flag --__proto__.'],
      [['--seed', 'demp'], 'Did you mean demo?'],
      [['--seed', 'no-such-file.json'], 'no-such-file.json cannot be read'],
      [['--tier', 'ultre'], '--tier must be one of free, starter, ultra, not ultre. Did you mean ultra?'],
      [['--port', '70000'], '--port must be a whole number from 0 to 65535'],
      [['--port'], '--port needs a value: --port PORT.'],
      [['--now', 'tomorrow'], '--now: must be a time'],
      [['--json=yes'], '--json takes no value.'],
      [['--json', '--json'], '--json is given twice.'],
      [['4010'], 'Unexpected argument 4010.'],
    ];
    for (const [args, message] of lines) {
      const { code, err, out } = await run('mock', ...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(message);
      expect(err).toContain('See trackagoat mock --help.');
    }
  });
});
