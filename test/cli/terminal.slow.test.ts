import { describe, expect, it } from 'vitest';
import { reportProgress } from '../../cli/live/report-progress.js';
import { runCommand } from '../../cli/run-command.js';
import { usesColor } from '../../cli/use-color.js';
import { serveForTest } from '../harness/served-mock.js';

const ESCAPE = '\u001b[';

/** Runs a command where `out` and `err` are terminals, or one of them. */
async function runAt(terminals: { out?: boolean; err?: boolean }, env: Record<string, string>, ...args: string[]) {
  let [out, err] = ['', ''];
  const code = await runCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: terminals.out ?? false,
    errIsTerminal: terminals.err ?? false,
    env,
  });
  return { code, out, err };
}

describe('colour', () => {
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
  ] as const)('with %j at a terminal (%s) is used: %s', (env, isTerminal, expected) => {
    expect(usesColor({ env, isTerminal })).toBe(expected);
  });

  it('of the demo keeps to it', async () => {
    expect((await runAt({ out: true }, {}, 'demo')).out).toContain(ESCAPE);
    expect((await runAt({ out: true }, { NO_COLOR: '1' }, 'demo')).out).not.toContain(ESCAPE);
    expect((await runAt({ out: true }, { TERM: 'dumb' }, 'demo')).out).not.toContain(ESCAPE);
    expect((await runAt({}, { FORCE_COLOR: '1' }, 'demo')).out).toContain(ESCAPE);
    expect((await runAt({}, {}, 'demo')).out).not.toContain(ESCAPE);
  }, 60_000);
});

describe('progress', () => {
  it('of verify is a line on stderr with a total, and nothing without a terminal there', async () => {
    const { env } = await serveForTest({ seed: 'demo', now: '2026-01-12T00:30:00Z' });
    const shown = await runAt({ err: true }, env, 'verify');
    expect(shown.err).toMatch(/… \d+ requests, \d+ rows: .* \(\d+ of \d+\)/);
    expect(shown.err.endsWith('\r\u001b[K')).toBe(true);
    const piped = await runAt({ out: true }, env, 'verify');
    expect(piped.err).toBe('');
    expect(shown.out).not.toContain('\r');
    expect((await runAt({ err: true }, { ...env, TERM: 'dumb' }, 'verify')).err).toBe('');
  }, 60_000);

  it('says one request and one row', () => {
    const output: string[] = [];
    const io = {
      out: () => {},
      err: (text: string) => void output.push(text),
      isTerminal: false,
      errIsTerminal: true,
      env: {},
    };
    reportProgress(io).tell({ step: 'projects', requests: 1, rows: 1 });
    expect(output).toEqual(['\r… 1 request, 1 row: projects\u001b[K']);
  });
});
