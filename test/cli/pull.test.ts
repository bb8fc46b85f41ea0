import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { serveForFile } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { run, runWith } from './recorded-io.js';

const folder = folderOfFile();
const live = await serveForFile({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const env = live.reading;

describe('trackagoat pull', () => {
  it('says what a pull will take, and writes nothing', async () => {
    const file = join(folder, 'estimated.snapshot');
    const text = await runWith(env, 'pull', '--estimate', '--out', file);
    expect(text).toMatchObject({ code: 0, out: expect.stringMatching(/^About \d+ requests, \d+ min at 60 a minute:/) });
    const { requests, minutes } = JSON.parse((await runWith(env, 'pull', '--estimate', '--out', file, '--json')).out);
    expect([minutes, readdirSync(folder)]).toEqual([Math.ceil(requests / 60), []]);
  });

  it('writes a file that serves the same ledger, and says what it holds and what is not known', async () => {
    const file = join(folder, 'acme.snapshot');
    const { code, out, err } = await runWith(env, 'pull', '--out', file);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Wrote ${file}: ${statSync(file).size} bytes, \\d+ requests\\.`));
    expect(out).toMatch(/payout_accruals +\d+/);
    expect(out).toContain('- excluded videos, which no read shows');
    expect(out).toContain(`Serve it: trackagoat mock --snapshot ${file}`);
    expect(err).toBe('');
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(startClone((await readSnapshot(file)).snapshot).mock.ledger()).toEqual(live.mock.ledger());
  });

  it('reports as JSON, with names replaced when asked, and without history', async () => {
    const file = join(folder, 'redacted.snapshot');
    const { code, out } = await runWith(env, 'pull', '--out', file, '--redact', '--history', 'none', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file, resumed: 0, unknown: expect.arrayContaining([expect.any(Object)]) });
    expect(readFileSync(file, 'utf8')).not.toContain('kenjicooks');
  });

  it('is completed under the rule profile that it is given, which the file brings along', async () => {
    const [file, rules] = [join(folder, 'ruled.snapshot'), join(folder, 'rules.json')];
    writeFileSync(rules, '{"week_start":"sunday","period_zone":"organization"}');
    const { code } = await runWith(env, 'pull', '--out', file, '--rules', rules, '--timezone', 'America/New_York');
    expect(code).toBe(0);
    const { mock } = startClone((await readSnapshot(file)).snapshot);
    expect(mock.rules).toMatchObject({ week_start: 'sunday', period_zone: 'organization', rounding: 'half_up' });
    expect((await readSnapshot(file)).snapshot.world.state.timezone).toBe('America/New_York');
    const served = await run('mock', '--snapshot', file, '--rules', rules);
    expect(served).toMatchObject({ code: 2, err: expect.stringContaining('brings its rules along') });
  });

  it('refuses rules and zones that there are not, before it asks anything', async () => {
    const rules = join(folder, 'wrong.json');
    writeFileSync(rules, '{"week_start":"tuesday"}');
    const before = live.mock.requests.find().length;
    const wrong = await runWith(env, 'pull', '--out', join(folder, 'no'), '--rules', rules);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('rules.week_start') });
    const nowhere = await runWith(env, 'pull', '--out', join(folder, 'no'), '--timezone', 'Mars/Phobos');
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('no time zone Mars/Phobos') });
    expect([live.mock.requests.find().length, existsSync(join(folder, 'no'))]).toEqual([before, false]);
  });

  it('needs a place to write to, and a depth that it knows', async () => {
    expect(await run('pull')).toMatchObject({ code: 2, err: expect.stringContaining('Add --out FILE') });
    const deep = await run('pull', '--out', 'x', '--history', 'all');
    expect(deep).toMatchObject({
      code: 2,
      err: expect.stringContaining('--history must be one of none, creators, videos'),
    });
  });
});
