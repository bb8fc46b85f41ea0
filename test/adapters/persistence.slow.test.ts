import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { STORE_FILE } from '../../mocks/adapters/persistence/store.js';
import { HEADER_BYTES } from '../../mocks/adapters/persistence/store-header.js';
import { type ServedMock, type ServeOptions, serveMock } from '../../mocks/adapters/server.js';
import { addCreator, call, payWeekly } from '../control/plain-call.js';
import { cpuTime } from '../harness/cpu-time.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { serveKept } from './serve-kept.js';

let folder: string;
beforeEach(() => {
  folder = folderOfTest();
});
const serve = (options: ServeOptions = {}) => serveKept(folder, options);

/** The folder as the next process finds it after a sudden death: only the committed writes. `meanwhile` nobody has it. */
async function restart(one: ServedMock, options: ServeOptions = {}, meanwhile = (): void => {}): Promise<ServedMock> {
  await one.close();
  meanwhile();
  return serve(options);
}

describe('a mock with a folder', () => {
  it('keeps the time zone that an organization was given, with the days that follow from it', async () => {
    const first = await serve({ now: '2026-03-01T12:00:00Z' });
    const ana = addCreator(first.mock, 'ana');
    // 2026-03-02 01:30 in Auckland, which is 13 hours ahead.
    const posted = { posted_at: '2026-03-01T11:30:00Z', view_count: 5 };
    call(first.mock, `POST /_mock/creators/${ana.id}/videos`, { body: { videos: [posted] } });
    const changed = call(first.mock, 'PATCH /_mock/organization', { body: { timezone: 'Pacific/Auckland' } });
    expect(changed.json).toMatchObject({ timezone: 'Pacific/Auckland' });
    const url = `/analytics/aggregate/posting-heatmap?project_id=${first.mock.projectId}&from=2026-03-01&to=2026-03-02`;
    const before = call(first.mock, `GET ${url}`).json.data;
    expect(before).toEqual([expect.objectContaining({ dow: 1, hour: 0, post_count: 1 })]);

    const { mock: again, isResumed } = await restart(first);
    expect([isResumed, again.timezone]).toEqual([true, 'Pacific/Auckland']);
    expect(call(again, `GET ${url}`).json.data).toEqual(before);
    // Days go on to be those of Auckland: the 3rd begins at 11:00 UTC.
    call(again, 'POST /_mock/clock', { body: { to: '2026-03-02T12:00:00Z' } });
    const query = `entity=creator&entity_id=${ana.id}&metric=views&from=2026-03-03&to=2026-03-03`;
    expect(call(again, `GET /analytics?${query}`).json.data).toMatchObject({ tz: 'Pacific/Auckland' });
    expect(call(again, `GET /analytics?${query}`).json.data.series).toHaveLength(1);
    const bad = call(again, 'PATCH /_mock/organization', { body: { timezone: 'Pacific/Auckl' } });
    expect([bad.status, again.timezone]).toEqual([400, 'Pacific/Auckland']);
  });

  it('has the keys of one millisecond in their order again, also those that had expired and were used anew', async () => {
    const first = await serve({ now: '2026-03-01T12:00:00Z' });
    const post = (name: string, key: string) =>
      call(first.mock, 'POST /projects', { body: { name }, headers: { 'idempotency-key': key } });
    for (const key of ['c', 'a', 'b']) post(`first ${key}`, key);
    call(first.mock, 'POST /_mock/clock', { body: { advance: { hours: 25 } } });
    for (const key of ['a', 'b', 'c']) post(`second ${key}`, key);
    const before = JSON.stringify(first.mock.snapshot());
    const { mock } = await restart(first);
    expect(mock.snapshot().idempotency.map(([id]) => id.slice(-1))).toEqual(['a', 'b', 'c']);
    expect(JSON.stringify(mock.snapshot())).toBe(before);
  });

  it('goes on after a restart as if nothing had happened, to the byte', async () => {
    const first = await serve({ seed: 'demo', now: '2026-03-02T00:00:00Z', randomSeed: 9 });
    expect(first.isResumed).toBe(false);
    const { mock } = first;
    const creator = addCreator(mock, 'ana');
    payWeekly(mock, creator.id);
    call(mock, `POST /_mock/creators/${creator.id}/videos`, {
      body: { videos: [{ posted_at: '2026-03-01T00:00:00Z', view_count: 5 }] },
    });
    call(mock, 'POST /_mock/clock', { body: { advance: { days: 9 } } });
    call(mock, 'POST /projects', { body: { name: 'Kept' }, headers: { 'idempotency-key': 'k' } });
    call(mock, 'POST /_mock/faults', { body: { operation: 'listVideos', kind: 'status', times: 3 } });
    call(mock, 'GET /videos');
    call(mock, 'PATCH /_mock/limits', { body: { rate_limits: true, tier: 'ultra' } });
    call(mock, `POST /creators/${creator.id}/scrape`);
    const reader = call(mock, 'POST /_mock/keys', { body: { scopes: ['read'] } }).json.api_key;
    const other = call(mock, 'POST /_mock/organizations', { key: null, body: { seed: 'empty' } }).json.api_key;
    const before = JSON.stringify(mock.snapshot());
    const otherBefore = JSON.stringify(mock.organizations.byKey(other)?.snapshot());

    const { mock: again, isResumed } = await restart(first);
    expect(isResumed).toBe(true);
    expect(again.apiKey).toBe(mock.apiKey);
    expect(JSON.stringify(again.snapshot())).toBe(before);
    expect(JSON.stringify(again.organizations.byKey(other)?.snapshot())).toBe(otherBefore);
    expect(call(again, 'GET /projects', { key: reader }).status).toBe(200);
    expect(call(again, 'POST /projects', { key: reader, body: { name: 'No' } }).status).toBe(403);
    const replayed = call(again, 'POST /projects', { body: { name: 'Kept' }, headers: { 'idempotency-key': 'k' } });
    expect(replayed.headers['idempotency-replayed']).toBe('true');
    expect(call(again, 'GET /videos').status).toBe(500);
    const third = call(again, 'POST /_mock/organizations', { key: null, body: {} }).json.org_id;
    const ids = again.organizations.list().map(({ orgId }) => orgId);
    expect(new Set([...ids, third]).size).toBe(3);
  });

  it('keeps a reset and a restored snapshot in place of what was there', async () => {
    const first = await serve();
    addCreator(first.mock, 'ana');
    const kept = call(first.mock, 'GET /_mock/snapshot').body;
    addCreator(first.mock, 'beto');
    call(first.mock, 'PUT /_mock/snapshot', { body: kept });
    const second = await restart(first);
    expect(JSON.stringify(second.mock.snapshot())).toBe(kept);
    call(second.mock, 'POST /_mock/reset', { body: {} });
    const third = await restart(second);
    expect(third.mock.snapshot()).toEqual(second.mock.snapshot());
    expect(call(third.mock, 'GET /creators').json.data).toEqual([]);
  });

  it('keeps checkpoints, and goes back to them in another run', async () => {
    const first = await serve();
    addCreator(first.mock, 'ana');
    first.mock.checkpoint('one');
    const atOne = JSON.stringify(first.mock.snapshot());
    addCreator(first.mock, 'beto');
    call(first.mock, 'POST /_mock/checkpoints', { body: { name: 'two' } });
    call(first.mock, 'POST /_mock/checkpoints', { body: { name: 'gone' } });
    call(first.mock, 'DELETE /_mock/checkpoints/gone');
    addCreator(first.mock, 'cleo');
    const second = await restart(first);
    expect(second.mock.checkpoints()).toEqual(first.mock.checkpoints());
    expect(second.mock.checkpoints().map(({ name }) => name)).toEqual(['one', 'two']);
    // The changes of the last run are not known any more, and a part must not look like the whole.
    expect(() => second.mock.changes({ since: 'one' })).toThrow('The checkpoint "one" is of before');
    call(second.mock, 'POST /_mock/checkpoints/one/rewind');
    expect(JSON.stringify(second.mock.snapshot())).toBe(atOne);
    const { id } = addCreator(second.mock, 'dora');
    const changed = second.mock.changes({ since: 'one', entity: 'creator' });
    expect(changed).toMatchObject([{ id, type: 'created' }]);
    const third = await restart(second);
    expect(third.mock.checkpoints().map(({ name }) => name)).toEqual(['one']);
    third.mock.rewind('one');
    expect(JSON.stringify(third.mock.snapshot())).toBe(atOne);
  });

  it('lets go of an organization for good; the next one is another', async () => {
    const first = await serve();
    const make = (mock: ServedMock['mock']) => call(mock, 'POST /_mock/organizations', { key: null, body: {} }).json;
    const [gone, stays] = [make(first.mock), make(first.mock)];
    call(first.mock, 'POST /projects', { key: stays.api_key, body: { name: 'Stays' } });
    expect(call(first.mock, `DELETE /_mock/organizations/${gone.org_id}`).json).toEqual({ removed: 1 });
    const last = make(first.mock);
    expect(call(first.mock, `DELETE /_mock/organizations/${last.org_id}`).status).toBe(200);
    const { mock } = await restart(first);
    expect(mock.organizations.list().map(({ orgId }) => orgId)).toEqual([mock.orgId, stays.org_id]);
    expect(call(mock, 'GET /projects', { key: gone.api_key }).status).toBe(401);
    expect(call(mock, 'GET /projects', { key: stays.api_key }).json.data[0].name).toBe('Stays');
    expect([gone.org_id, last.org_id, stays.org_id]).not.toContain(make(mock).org_id);
  });

  it('lets a clock that runs by itself catch up with the time that it slept through', async () => {
    let real = Date.parse('2026-02-02T10:00:00Z');
    const realTime = () => real;
    const first = await serve({ hooks: { realTime } });
    payWeekly(first.mock, addCreator(first.mock, 'ana').id);
    const { mock } = await restart(first, { hooks: { realTime } }, () => {
      real += 8 * 86_400_000;
    });
    expect(mock.clock.now).toBe('2026-02-10T10:00:00.000Z');
    expect(call(mock, 'GET /payout-accruals').json.data).toHaveLength(1);
  });

  it('keeps the kind of its clock: a stopped one does not leap, a running one goes on', async () => {
    let real = Date.parse('2026-02-02T10:00:00Z');
    const realTime = () => real;
    const again = await restart(await serve({ now: '2026-01-05T00:00:00Z' }), { hooks: { realTime } });
    expect([again.isClockRunning, again.mock.clock.now]).toEqual([false, '2026-01-05T00:00:00.000Z']);

    const other = join(folder, 'other');
    await (await serveMock({ persist: other, hooks: { realTime } })).close();
    real += 3_600_000;
    const running = await serve({ persist: other, now: '2026-01-05T00:00:00Z', hooks: { systemTime: realTime } });
    expect([running.isClockRunning, running.mock.clock.now]).toEqual([true, '2026-02-02T11:00:00.000Z']);
  });

  it('lives in one server at a time, and takes nothing of a write that was never answered, all of an answered one', async () => {
    const first = await serve();
    addCreator(first.mock, 'ana');
    await expect(serveMock({ persist: folder })).rejects.toThrow(`in use by another mock (process ${process.pid})`);
    const before = JSON.stringify(first.mock.snapshot());
    // A process that was killed while it wrote: bytes behind what the head counts.
    const half = () => writeFileSync(join(folder, STORE_FILE), '["0/rows/creators","half a r', { flag: 'a' });
    const second = await restart(first, {}, half);
    expect(JSON.stringify(second.mock.snapshot())).toBe(before);
    const longer = addCreator(second.mock, 'beto').id;
    const third = await restart(second);
    expect(call(third.mock, `GET /creators/${longer}`).status).toBe(200);
  });

  it('writes its file anew when most of it is written over, and loses nothing', async () => {
    const first = await serve();
    const { id } = addCreator(first.mock, 'ana');
    const readme = 'r'.repeat(50_000);
    let size = 0;
    let largest = 0;
    for (let round = 0; round < 400; round += 1) {
      expect(call(first.mock, `PATCH /creators/${id}`, { body: { readme: `${round} ${readme}` } }).status).toBe(200);
      size = statSync(join(folder, STORE_FILE)).size;
      largest = Math.max(largest, size);
    }
    // 400 versions are 20 MB; beyond 16 MB the file begins anew with one of them.
    expect(largest).toBeLessThan(17.5 * 1024 * 1024);
    const before = JSON.stringify(first.mock.snapshot());
    const second = await restart(first);
    expect(JSON.stringify(second.mock.snapshot())).toBe(before);
  });

  it('starts with 30,000 rows in not much more than it takes to read and parse them', async () => {
    const first = await serve();
    const { id } = addCreator(first.mock, 'ana');
    const videos = Array.from({ length: 10_000 }, () => ({ posted_at: '2026-01-04T00:00:00Z', view_count: 7 }));
    for (let round = 0; round < 3; round += 1) first.mock.postVideos(id, videos);
    await first.close();
    const parsing = cpuTime();
    const lines = readFileSync(join(folder, STORE_FILE)).subarray(HEADER_BYTES).toString().split(',\n').slice(0, -1);
    const rows = lines.map((line) => JSON.parse(line)).filter(([group]) => group === '0/rows/videos');
    const parse = cpuTime() - parsing;
    expect(rows).toHaveLength(30_000);
    const started = cpuTime();
    const { mock } = await serve();
    const took = cpuTime() - started;
    expect(call(mock, 'GET /videos?limit=1').json.data).toHaveLength(1);
    console.info(
      `start with 30,000 rows: ${Math.round(took)} ms; reading and parsing the same bytes: ${Math.round(parse)} ms`,
    );
    // Work for each row and its neighbours would be thousands of times as much.
    expect(took / parse).toBeLessThan(10);
  });

  it('takes for a write no longer because there are many rows or a large seed', async () => {
    const small = await serve({ persist: join(folder, 'small') });
    const readme = 'r'.repeat(7_000);
    const creators = Array.from({ length: 100 }, (_, n) => ({ tiktok_handle: `seeded.${n}`, readme }));
    const large = await serve({ persist: join(folder, 'large'), seed: { projects: [{ name: 'Large', creators }] } });
    const first = addCreator(large.mock, 'ana').id;
    const videos = Array.from({ length: 3_000 }, () => ({ posted_at: '2026-01-04T00:00:00Z', view_count: 7 }));
    large.mock.postVideos(first, videos);
    const bytesOfOne = (one: ServedMock, name: string): number => {
      const path = join(folder, name, STORE_FILE);
      call(one.mock, 'POST /projects', { body: { name: 'Before' } });
      const before = statSync(path).size;
      expect(call(one.mock, 'POST /projects', { body: { name: 'Named' } }).status).toBe(201);
      return statSync(path).size - before;
    };
    expect(bytesOfOne(large, 'large')).toBeLessThan(bytesOfOne(small, 'small') * 1.1);
  });
});
