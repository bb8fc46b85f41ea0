import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLimits } from '../../cli/mcp/limits.js';
import { readRules } from '../../cli/read-rules.js';
import { readSeedFile } from '../../cli/seed/read-seed-file.js';
import { addStubs, readStubs } from '../../cli/stubs-file.js';
import { createMock, type SeedFile } from '../../mocks/index.js';
import { readSnapshot, writeSnapshot } from '../../proofs/clone/pull-to-file.js';
import { call } from '../control/plain-call.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { run, writerInto } from './recorded-io.js';

const folder = folderOfFile();
const write = writerInto(folder);

/** Some editors put a byte order mark at the start of a text file. */
const writeMarked = (name: string, content: unknown): string =>
  write(name, `\uFEFF${typeof content === 'string' ? content : JSON.stringify(content)}`);

const HEADER = { form: 'trackagoat-stubs', file_format: 1 };

describe('a file of stubs', () => {
  it('gives a mock its responses, with meta, status and how often', async () => {
    const outliers = { videos: [{ z_score: 3.25 }], since: '2026-02-01' };
    const stubs = [
      { operation: 'getOutliers', data: outliers },
      { operation: 'getCreatorLeaderboard', data: [{ rank: 1 }], meta: { nextCursor: null } },
      { operation: 'getMemberOverlap', data: null, status: 202, times: 1 },
    ];
    const mock = createMock({ seed: 'demo' });
    addStubs(mock, await readStubs(write('live.stubs', { ...HEADER, stubs })));
    const get = (path: string) => call(mock, `GET /analytics/aggregate/${path}?project_id=${mock.projectId}`);
    expect(get('outliers')).toMatchObject({ status: 200, json: { data: outliers } });
    expect(get('creator-leaderboard').json).toEqual({ data: [{ rank: 1 }], error: null, meta: { nextCursor: null } });
    expect(mock.stubs.list()[0]).toMatchObject({ operation: 'getMemberOverlap', data: null, status: 202, times: 1 });
  });

  const withStub = (stub: object) => ({ ...HEADER, stubs: [{ operation: 'getOutliers', data: [] }, stub] });
  const misspelt = { operation: 'getOutliers', data: [], stauts: 404 };
  it.each([
    ['that is cut off', '{"form": "trackagoat-stubs", "stu', 'it is not valid JSON'],
    ['of another form', '{}', 'begin it with "form": "trackagoat-stubs", "file_format": 1'],
    ['of a later form', { ...HEADER, file_format: 2, written_by: '9.9.9' }, 'update the package or write it as form 1'],
    ['without stubs', { ...HEADER, stubs: 5 }, '"stubs" must be a list'],
    ['with an operation that there is not', withStub({ operation: 'getOutlierz', data: [] }), /stub 2: .*getOutliers/],
    ['with a stub without data', withStub({ operation: 'getOutliers' }), /stub 2: .*data/],
    ['with a field that a stub has not', withStub(misspelt), /stub 2: .*stauts/],
  ])('%s is refused with the reason', async (_, content, reason) => {
    await expect(readStubs(write('live.stubs', content))).rejects.toThrow(reason);
  });
});

describe('a byte order mark is not of what a file says', () => {
  it('of limits, rules, seeds and stubs, also before a limit that would be the first key', async () => {
    const limits = writeMarked('limits.json', '{"perDayCents":50000}');
    expect(await readLimits({ limits, allow: 'money' })).toEqual({ perDayCents: 50_000 });
    const twice = writeMarked('twice.json', '{"perDayCents":1,"perDayCents":50000}');
    await expect(readLimits({ limits: twice, allow: 'money' })).rejects.toThrow('it has "perDayCents" twice');
    const rules = { period_zone: 'organization', goal_span: 'any_day' };
    expect(await readRules(writeMarked('rules.json', rules))).toEqual(rules);
    const others = writeMarked('others.json', '{"goal_span":"every_day"}');
    await expect(readRules(others)).rejects.toThrow('rules.goal_span: must be one of any_day');
    expect(await readSeedFile(writeMarked('seed.json', '{"projects":[]}'))).toEqual({ projects: [] });
    const stubs = [{ operation: 'getOutliers', data: [] }];
    expect(await readStubs(writeMarked('stubs.json', { ...HEADER, stubs }))).toEqual(stubs);
  });

  it('of a snapshot in lines and as one document', async () => {
    const snapshot = createMock().snapshot();
    const file = join(folder, 'lines.jsonl');
    await writeSnapshot(file, { snapshot, unknown: [] });
    const marked = writeMarked('marked.jsonl', readFileSync(file, 'utf8'));
    expect(await readSnapshot(marked)).toEqual(await readSnapshot(file));
    const document = writeMarked('document.json', JSON.stringify(snapshot, null, 2));
    expect((await readSnapshot(document)).snapshot).toEqual(JSON.parse(JSON.stringify(snapshot)));
  });
});

describe('a file with nothing in it to look at is not taken for a good one', () => {
  const missing = join(folder, 'missing.log');
  it.each<[what: string, args: () => string[], code: number, words: string]>([
    ['a log that is not there', () => ['audit', missing], 2, `${missing} cannot be read: ENOENT`],
    ['the same, to mend it', () => ['audit', missing, '--repair'], 2, `${missing} cannot be read: ENOENT`],
    ['no log', () => ['audit', write('broken.log', 'nothing\n')], 1, 'is not as it was written, line 1'],
  ])('trackagoat audit: %s', async (_, args, code, words) => {
    expect(await run(...args())).toEqual({ code, out: '', err: expect.stringContaining(words) });
  });

  it('trackagoat audit does not say of a log without lines that every line is as it was written', async () => {
    const { code, out } = await run('audit', write('empty.log', ''));
    const words = 'has no line: nothing was logged, or all of it was removed';
    expect([code, out]).toEqual([0, expect.stringContaining(words)]);
    expect(out).not.toContain('as it was written');
  });

  it.each([
    ['everything held', '{"failures":[]}', 'has no failure to run again'],
    ['the same behind a byte order mark', '\uFEFF{"failures":[]}', 'has no failure to run again'],
    ['no report at all', '{}', 'is not a report of --json'],
    ['null', 'null', 'is not a report of --json'],
  ])('trackagoat explore --replay does not end well after a run of nothing: %s', async (_, report, words) => {
    const job = write('job.mjs', 'export const exploration = {};');
    const ran = await run('explore', job, '--replay', write('report.json', report));
    expect(ran).toEqual({ code: 2, out: '', err: expect.stringContaining(words) });
  });

  const world = 'world: globalThis.mocksOfTest.createMock()';
  it.each([
    ['nothing to try', `${world}, workers: [() => {}], singles: false, seeds: 0`, 'nothing would go wrong'],
    ['no worker', `${world}, workers: []`, 'workers must hold one function or more'],
    ['a misspelt option', `${world}, workers: [() => {}], seds: 3`, 'seeds'],
  ])('trackagoat explore does not exit as if something did not hold: %s', async (name, options, words) => {
    const job = write(`${name.replaceAll(' ', '-')}.mjs`, `export const exploration = {${options}};`);
    Object.assign(globalThis, { mocksOfTest: { createMock } });
    expect(await run('explore', job)).toEqual({ code: 2, out: '', err: expect.stringContaining(words) });
  });

  it('trackagoat explore runs a default export on the demo, and judges it; without one it names both forms', async () => {
    const job = write('idle.mjs', 'export default ({ goat }) => goat.projects.list();');
    const { code, out } = await run('explore', job, '--seeds', '0');
    // It pays nobody, so it does not hold.
    expect([code, out]).toEqual([1, expect.stringContaining('The job changes nothing')]);
    const none = await run('explore', write('none.mjs', 'export const job = 1;'));
    const ways = 'write export default ({ goat }) => …, or export `exploration`';
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining(ways) });
  });
});

describe('trackagoat seed', () => {
  it('check says what the world of a good seed holds', async () => {
    const file = 'docs/snippets/seeds/seed.json';
    // One post of 40,000 views at 250 cents a thousand: one accrual, found by the cron after its week.
    const holds =
      'projects 1, creators 1, videos 1, campaigns 0, payout structures 1, payout accruals 1, payout payments 0';
    const out = `${file} is good: ${holds} at 2026-01-19T12:00:00.000Z.\n`;
    expect(await run('seed', 'check', file)).toEqual({ code: 0, out, err: '' });
  });

  it('check names the file and each place that is wrong', async () => {
    const creators = [{ tiktok_handle: 'ana', track: 1 }, { handle: 'beto' }];
    const file = write('wrong.json', { projects: [{ name: 'A', creators }], strat: '2026-01-01' });
    const { code, out, err } = await run('seed', 'check', file);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toContain(`${file}: projects.0.creators.1.tiktok_handle: is required`);
    expect(err.split('\n')).toContain(`${file}: strat: is not known; did you mean start?`);
  });

  const amounts = '{"projects":[{"name":"A","payout_structures":[{"name":"B","amount_cents":1,"amount_cents":2}]}]}';
  const escaped = '{"now":"2026-01-05T00:00:00Z","n\\u006fw":"2026-01-06T00:00:00Z","projects":[{"name":"A"}]}';
  it.each<[what: string, args: () => string[], message: string]>([
    ['a rule with two amounts', () => ['check', write('twice.json', amounts)], 'it has "amount_cents" twice; keep one'],
    ['a key with an escape', () => ['check', write('twice.json', escaped)], 'it has "now" twice; keep one of them'],
    ['a name as JSON', () => ['check', write('name.json', '"demo"')], 'has the text "demo", and no seed.'],
    ['a name', () => ['check', write('name.mjs', 'export default "demo";')], 'has the text "demo", and no seed.'],
    ['a seed by another name', () => ['check', write('nothing.mjs', 'export const seed = {};')], 'no default export'],
    ['no JSON', () => ['check', write('broken.json', '{')], 'broken.json is not valid JSON'],
    ['no file', () => ['check', join(folder, 'none.json')], 'none.json cannot be read'],
    ['a mistyped word', () => ['chek', 'seed.json'], 'Did you mean check?'],
    ['no argument', () => ['check'], 'Add the file: '],
    ['a second file', () => ['check', 'seed.json', 'seed.json'], 'Unexpected argument'],
    ['a file of the demo', () => ['demo', 'seed.json'], 'Unexpected argument'],
    ['a mistyped demo', () => ['dmeo'], 'Did you mean demo?'],
  ])('is a wrong call with %s', async (_, args, message) => {
    expect(await run('seed', ...args())).toEqual({ code: 2, out: '', err: expect.stringContaining(message) });
  });

  it('check takes a key again in another object, and in a text', async () => {
    const text = '{"projects":[{"name":"A {\\"name\\": 1, \\"name\\": 2}"},{"name":"B"}]}';
    expect(await run('seed', 'check', write('good.json', text))).toMatchObject({ code: 0, err: '' });
    expect((await run('seed', '--help')).code).toBe(0);
  });

  it('check reads a seed from a module, and reads it anew when that has changed', async () => {
    const module = write('seed.mjs', `export default ${JSON.stringify({ projects: [{ name: 'A' }] })};`);
    expect(await run('seed', 'check', module)).toMatchObject({ code: 0, out: expect.stringContaining('projects 1,') });
    write('seed.mjs', 'export default { projects: [] };');
    const err = `${module}: projects: must not be empty\n`;
    expect(await run('seed', 'check', module)).toMatchObject({ code: 1, err });
  });

  it('demo prints the seed of the demo, which makes the same world from a file', async () => {
    const { code, out, err } = await run('seed', 'demo');
    expect([code, err]).toEqual([0, '']);
    const file = write('demo.json', out);
    expect(await run('seed', 'check', file)).toMatchObject({ code: 0, out: expect.stringContaining('projects 2, ') });
    for (const options of [{}, { now: '2026-02-17T13:37:11.250Z', randomSeed: 7, timezone: 'America/Los_Angeles' }]) {
      const makeWorld = (seed: 'demo' | SeedFile) => JSON.stringify(createMock({ ...options, seed }).snapshot().world);
      expect(makeWorld(JSON.parse(out))).toBe(makeWorld('demo'));
    }
  });
});
