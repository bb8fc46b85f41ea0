import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/command-table.js';
import { printJson } from '../../cli/live/print-json.js';
import { reportProgress } from '../../cli/live/report-progress.js';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { createLedgerScene } from '../clone/ledger-scene.js';
import { serveForFile, serveForTest } from '../harness/served-mock.js';
import { folderOfFile, folderOfTest } from '../harness/temporary-folder.js';
import { serveBroken } from './broken-service.js';
import { run, runIn, runWith } from './recorded-io.js';

const folder = folderOfFile();
const live = await serveForFile({ seed: 'demo', now: '2026-01-12T00:30:00Z', kept: { journalSize: 10_000 } });
const env = live.reading;

/** Runs a command on the demo; tells how many requests that took. */
async function count(...line: string[]) {
  const before = live.mock.requests.count();
  const ran = await runWith(env, ...line);
  return { ...ran, requests: live.mock.requests.count() - before };
}

type Schema = { [key: string]: unknown };
const schema = JSON.parse(readFileSync('report.schema.json', 'utf8')) as Schema;

/** No object of this project has a field that the schema does not name, so the file is as new as the output. */
function close(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(close);
  if (typeof part !== 'object' || part === null) return part;
  const closed = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, close(value)]));
  return 'properties' in closed ? { ...closed, additionalProperties: false } : closed;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(close({ ...schema, $id: 'reports' }) as Schema);

/** The report that --json printed: one line, as its schema says. */
function readReport(name: string, printed: string): Record<string, unknown> {
  expect(printed.trim().split('\n')).toHaveLength(1);
  const validate = ajv.getSchema(`reports#/$defs/${encodeURIComponent(name)}`);
  const report = JSON.parse(printed);
  expect(validate?.(report) === true ? [] : (validate?.errors ?? 'no schema')).toEqual([]);
  return report;
}

const LINES: Readonly<Record<string, (place: string) => string[]>> = {
  check: () => [],
  pull: (place) => ['--out', join(place, 'world.json')],
  verify: () => [],
};

describe('a command that reads a live service', () => {
  it('has --estimate', async () => {
    const reading = Object.entries(commands).filter(([, { readsLive }]) => readsLive);
    expect(reading.map(([name]) => name)).toEqual(Object.keys(LINES));
    for (const [, { load }] of reading) expect((await load()).flags).toHaveProperty('estimate');
  });

  it.each(Object.entries(LINES))(
    'takes no more than --estimate says, and prints what its schema says: %s',
    async (name, line) => {
      const place = folderOfTest();
      const args = [name, ...line(place)];
      const text = await count(...args, '--estimate');
      expect([text.code, text.err]).toEqual([0, '']);
      const most = name === 'pull' ? ',' : ' at most to the mock at 127\\.0\\.0\\.1:\\d+,';
      expect(text.out).toMatch(new RegExp(`^About \\d+ requests${most} \\d+ min at 60 a minute`));
      const estimated = await count(...args, '--estimate', '--json');
      const { requests, minutes, spent } = JSON.parse(estimated.out) as Record<string, number>;
      expect([spent, minutes]).toEqual([estimated.requests, Math.ceil(Number(requests) / 60)]);
      if (name === 'pull') expect(readReport('pull --estimate', estimated.out).problem).toBeNull();
      expect(readdirSync(place)).toEqual([]);

      const ran = await count(...args, '--json');
      const report = readReport(name, ran.out);
      expect([ran.code, report.problem]).toEqual([0, null]);
      // Names of one case; rows and rules have the service's own.
      for (const key of Object.keys(report)) expect(key).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
      expect(ran.out).not.toMatch(/ents":"-?\d{1,15}"/);
      expect(ran.requests).toBeGreaterThan(5);
      // The estimate of a pull is not a bound, because the ledger is read until it no longer changes.
      expect(Number(requests)).toBeGreaterThanOrEqual(name === 'pull' ? ran.requests * 0.9 : ran.requests);
      expect(Number(requests)).toBeLessThan(ran.requests * 6);
    },
  );

  it('shows its progress as a line on stderr with a total, and nothing without a terminal there', async () => {
    const shown = await runIn({ env, errIsTerminal: true }, 'verify');
    expect(shown.err).toMatch(/… \d+ requests, \d+ rows: .* \(\d+ of \d+\)/);
    expect([shown.err.endsWith('\r\u001b[K'), shown.out.includes('\r')]).toEqual([true, false]);
    expect((await runIn({ env, isTerminal: true }, 'verify')).err).toBe('');
    expect((await runIn({ env: { ...env, TERM: 'dumb' }, errIsTerminal: true }, 'verify')).err).toBe('');
    let line = '';
    const err = (text: string): void => {
      line += text;
    };
    const io = { out: () => {}, err, isTerminal: false, errIsTerminal: true, env: {} };
    reportProgress(io).tell({ step: 'projects', requests: 1, rows: 1 });
    expect(line).toBe('\r… 1 request, 1 row: projects\u001b[K');
  });
});

describe('the schema of reports', () => {
  it('has an exploration with a failure in it, and a refused key', async () => {
    const file = join(folder, 'exploration.mjs');
    const mocks = JSON.stringify(new URL('../../mocks/index.ts', import.meta.url).href);
    writeFileSync(
      file,
      `import { createMock } from ${mocks};
       export const exploration = { world: createMock(), workers: [({ goat }) => goat.creators.list()], seeds: 0, pairs: 0 };`,
    );
    const explored = await run('explore', file, '--json');
    const failures = [expect.objectContaining({ invariant: 'calmRun' })];
    expect([explored.code, readReport('explore', explored.out)]).toMatchObject([1, { failures }]);
    const refused = await runWith({ ...env, TRACKAGOAT_API_KEY: `tga_${'0'.repeat(64)}` }, 'verify', '--json');
    expect([refused.code, readReport('verify', refused.out)]).toMatchObject([4, { problem: { code: 'key_refused' } }]);
  });

  it('has cents as integers, and as text only where a number would lose digits', () => {
    const print = (excessCents: string): string => {
      let out = '';
      const io = { out: (text: string) => (out += text), err: () => {}, isTerminal: false, env: {} };
      printJson(io as never, { excessCents });
      return out;
    };
    expect(print('-9007199254740991')).toContain('"excessCents":-9007199254740991');
    expect(print('9007199254740993')).toContain('"excessCents":"9007199254740993"');
    const isCents = new Ajv2020({ strict: false }).compile({ ...schema, anyOf: undefined, $ref: '#/$defs/Cents' });
    const taken = [-1, '9007199254740993', 1.5, '12', null].filter((value) => isCents(value));
    expect(taken).toEqual([-1, '9007199254740993']);
  });
});

describe('trackagoat pull', () => {
  it('writes a file that serves the same ledger, and says what it holds and what is not known', async () => {
    const file = join(folder, 'acme.snapshot');
    const { code, out, err } = await runWith(env, 'pull', '--out', file);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Wrote ${file}: ${statSync(file).size} bytes, \\d+ requests\\.`));
    expect(out).toMatch(/payout_accruals +\d+/);
    expect(out).toContain('- excluded videos, which no read shows');
    expect(out).toContain(`Serve it: trackagoat mock --snapshot ${file}`);
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(startClone((await readSnapshot(file)).snapshot).mock.ledger()).toEqual(live.mock.ledger());
  });

  it('reports as JSON, with names replaced when asked, and without history', async () => {
    const file = join(folder, 'redacted.snapshot');
    const unknown = expect.arrayContaining([expect.any(Object)]);
    const { code, out } = await runWith(env, 'pull', '--out', file, '--redact', '--history', 'none', '--json');
    expect([code, readReport('pull', out)]).toMatchObject([0, { file, resumed: 0, unknown }]);
    expect(readFileSync(file, 'utf8')).not.toContain('kenjicooks');
  });

  it('is completed under the rule profile that it is given, which the file brings along', async () => {
    const [file, rules] = [join(folder, 'ruled.snapshot'), join(folder, 'rules.json')];
    writeFileSync(rules, '{"week_start":"sunday","period_zone":"organization"}');
    const { code } = await runWith(env, 'pull', '--out', file, '--rules', rules, '--timezone', 'America/New_York');
    expect(code).toBe(0);
    const { snapshot } = await readSnapshot(file);
    const profile = { week_start: 'sunday', period_zone: 'organization', rounding: 'half_up' };
    expect(startClone(snapshot).mock.rules).toMatchObject(profile);
    expect(snapshot.world.state.timezone).toBe('America/New_York');
    const served = await run('mock', '--snapshot', file, '--rules', rules);
    expect(served).toMatchObject({ code: 2, err: expect.stringContaining('brings its rules along') });
  });

  it.each([
    [['--out', 'OUT', '--rules', '{"week_start":"tuesday"}'], 'rules.week_start'],
    [['--out', 'OUT', '--timezone', 'Mars/Phobos'], 'no time zone Mars/Phobos'],
    [['--out', 'OUT', '--history', 'all'], '--history must be one of none, creators, videos'],
    [[], 'Add --out FILE'],
  ])('refuses %j before it asks anything', async (args, words) => {
    const file = join(folder, 'no');
    const { code, err, requests } = await count('pull', ...args.map((word) => word.replace('OUT', file)));
    expect([code, err, requests, existsSync(file)]).toEqual([2, expect.stringContaining(words), 0, false]);
  });
});

describe('trackagoat verify', async () => {
  const scene = await serveForFile({ now: '2026-02-02T10:00:00Z' });
  scene.mock.restore((await createLedgerScene()).mock.snapshot());
  const verify = (...flags: string[]) => runWith(scene.reading, 'verify', ...flags);

  it('says that a sound ledger is sound, in text and JSON', async () => {
    const { code, out } = await verify('--history', '--strict');
    expect([code, out]).toEqual([0, expect.stringContaining('is sound: every accrual came out the same')]);
    expect(out).toMatch(/equal +8 +\$488\.55/);
    const json = await verify('--history', '--json');
    const totals = { equal: { count: 8, cents: 48_855 } };
    const trusted = { accruals: [], periods: [] };
    expect(readReport('verify', json.out)).toMatchObject({ verdict: 'sound', trusted, totals });
  });

  it('without the history is consistent, given the views that the ledger names, and no more with --strict', async () => {
    const output = 'consistent, given the views that the ledger names (--history checks them)';
    const { code, out } = await verify();
    expect([code, out]).toEqual([0, expect.stringContaining(`is ${output}.`)]);
    const json = await verify('--strict', '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([1, { verdict: 'consistent', trusted: { periods: [] } }]);
    // Two accruals by cpm and one by a threshold. The goal of posts is compared with the videos.
    expect(JSON.parse(json.out).trusted.accruals).toHaveLength(3);
  });

  it('shows what is different with both computations side by side, and exits with 1', async () => {
    // Ana is paid a cent more in one week.
    const broken = await serveBroken(scene.url, ({ text, ...response }) => {
      return { ...response, text: text.replaceAll('"amount_cents":7143', '"amount_cents":7144') };
    });
    const { code, out } = await runWith({ ...scene.reading, TRACKAGOAT_BASE_URL: broken.baseUrl }, 'verify');
    expect(code).toBe(1);
    expect(out).toContain('is unsound');
    expect(out).toContain('Different ($0.01 beyond what was recomputed)');
    expect(out).not.toContain('would agree');
    expect(out).toMatch(/! +amount +7144 cents +10000 cents × 5 covered days ÷ 7 = 7142 and 6\/7, .* = 7143 cents/);
  });

  it('keeps exit code 1 where one rule choice would explain all, until a person passes what it prints', async () => {
    const { mock } = await createLedgerScene({ week_start: 'sunday' });
    const { mock: sundays, reading } = await serveForTest({ now: '2026-02-02T10:00:00Z' });
    sundays.restore(mock.snapshot());
    const { code, out } = await runWith(reading, 'verify');
    const advice = `would agree with week_start: sunday; if that is your organization's setting: --rules '{"week_start":"sunday"}'`;
    expect([code, out]).toEqual([1, expect.stringContaining(advice)]);
    const json = await runWith(reading, 'verify', '--json');
    const wouldAgree = { choice: 'week_start', value: 'sunday', rules: { week_start: 'sunday' } };
    expect([json.code, JSON.parse(json.out)]).toMatchObject([1, { verdict: 'unsound', wouldAgree }]);
    const passed = await runWith(reading, 'verify', '--rules', /--rules '(.*)'/.exec(out)?.[1] ?? '');
    expect([passed.code, passed.out]).toEqual([0, expect.stringContaining('is consistent')]);
  });

  it('takes a rule profile, and a pulled file in place of the service', async () => {
    const [file, rules] = [join(folder, 'scene.snapshot'), join(folder, 'rounding.json')];
    expect((await runWith(scene.reading, 'pull', '--out', file)).code).toBe(0);
    expect((await run('verify', '--snapshot', file)).out).toContain('is consistent');
    writeFileSync(rules, '{"rounding":"floor"}');
    expect((await run('verify', '--snapshot', file, '--rules', rules)).code).toBe(1);
    writeFileSync(rules, '{"rounding":"up"}');
    const refused = await run('verify', '--snapshot', file, '--rules', rules);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('rules.rounding') });
  });
});
