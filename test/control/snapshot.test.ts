import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { toSnapshotLines } from '../../mocks/control/state/snapshot-lines.js';
import { createMock, type Mock, type Snapshot } from '../../mocks/index.js';
import { readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { addCreator, call, payWeekly } from './plain-call.js';

/** A mock with something in every place that a snapshot must carry. */
function busyMock(): Mock {
  const mock = createMock({ limits: { rateLimits: true } });
  const { id } = addCreator(mock, 'ana');
  payWeekly(mock, id);
  mock.postVideos(id, [{ posted_at: '2026-01-04T10:00:00Z', view_count: 1200, title: 'First' }]);
  mock.setScraper('simulated');
  mock.clock.advance({ days: 15 });
  mock.faults.add({ operation: 'listVideos', kind: 'status', probability: 0.5, times: 5 });
  for (const name of ['A', 'B']) {
    call(mock, 'POST /projects', { body: { name }, headers: { 'idempotency-key': 'k-1' } });
  }
  return mock;
}

/** Calls whose answers show ids, random numbers, clock, limits, idempotency and faults of a world. */
function conversation(mock: Mock): string[] {
  mock.clock.advance({ days: 8 });
  const creators = call(mock, 'GET /creators').json.data;
  return [
    ...Array.from({ length: 6 }, () => call(mock, 'GET /videos').body),
    call(mock, 'GET /payout-accruals').body,
    call(mock, 'POST /projects', { body: { name: 'C' }, headers: { 'idempotency-key': 'k-1' } }).body,
    call(mock, 'POST /payout-payments', { body: { creator_id: creators[0].id, auto_apply_outstanding: true } }).body,
    // The id of a call is its place in the journal, and the journal is not part of a world.
    JSON.stringify({ ...call(mock, 'GET /projects').headers, 'x-request-id': null }),
    JSON.stringify(mock.ledger()),
    JSON.stringify(mock.faults.list()),
    JSON.stringify(mock.warnings()),
    JSON.stringify(mock.assumptions()),
  ];
}

describe('a snapshot', () => {
  it('brings a world back to the byte, also in another process, and what happens next is the same', () => {
    const mock = busyMock();
    const before = call(mock, 'GET /_mock/snapshot').body;
    const first = conversation(mock);
    expect(call(mock, 'GET /_mock/snapshot').body).not.toBe(before);
    // There the default key is the same.
    for (const each of [mock, createMock({ limits: { rateLimits: true } })]) {
      const restored = call(each, 'PUT /_mock/snapshot', { body: before });
      expect([restored.status, restored.json]).toEqual([200, { now: '2026-01-20T00:00:00.000Z' }]);
      expect(call(each, 'GET /_mock/snapshot').body).toBe(before);
      expect(conversation(each)).toEqual(first);
    }
  });

  it('of an older version, which knew fewer fields, loads with those of a new world', () => {
    const mock = busyMock();
    const { world, ...rest } = mock.snapshot();
    const { lastScraperRunAt: _field, ...state } = world.state;
    const old = { ...rest, world: { ...world, state } };
    expect(call(mock, 'PUT /_mock/snapshot', { body: old }).status).toBe(200);
    expect(mock.snapshot().world.state.lastScraperRunAt).toBeNull();
    expect(call(mock, 'GET /creators').json.data).toHaveLength(1);
  });

  it('of a later form is refused with the version that wrote it, and nothing changes', () => {
    const mock = busyMock();
    const before = JSON.stringify(mock.snapshot());
    const refused = call(mock, 'PUT /_mock/snapshot', {
      body: { ...mock.snapshot(), format: 99, written_by: '7.0.0' },
    });
    expect(refused.status).toBe(400);
    expect(refused.json.error.message).toContain('a later version of trackagoat-sdk wrote (7.0.0)');
    expect(JSON.stringify(mock.snapshot())).toBe(before);
  });

  // Most are a snapshot in form only: taken over, the next read would throw, or its response could not be sent.
  it('of another form is refused, and the refusal names the defect', () => {
    const mock = busyMock();
    const good = mock.snapshot();
    const { state, tables } = good.world;
    const world = (changed: object) => ({ ...good, world: { ...good.world, ...changed } });
    const withState = (changed: object) => world({ state: { ...state, ...changed } });
    const withTables = (changed: object) => world({ tables: { ...tables, ...changed } });
    const withVideos = (...videos: readonly unknown[]) => world({ history: { videos, creators: [] } });
    const withHistory = (...bytes: readonly number[]) => withVideos([state.orgId, btoa(String.fromCharCode(...bytes))]);
    const [fault] = good.faults.faults;
    const withFault = (changed: object) => ({
      ...good,
      faults: { ...good.faults, faults: [{ ...fault, ...changed }] },
    });
    const [[key, kept] = expect.fail()] = good.idempotency;
    const withKept = (...entries: readonly unknown[]) => ({ ...good, idempotency: entries });
    const withResponse = (changed: object) => withKept([key, { ...kept, response: { ...kept.response, ...changed } }]);
    const bodies: [message: string, body: unknown][] = [
      ['format: is required', {}],
      ['format: is required', '{"__proto__": 1}'],
      ['must be an object', '[]'],
      ['body: has more than 80 levels', '['.repeat(20_000) + ']'.repeat(20_000)],
      ['no longer reads', { ...good, format: 0 }],
      ['constructor: is not known', { ...good, constructor: 1 }],
      ['world.tables.projects.0.id: is required', withTables({ projects: [{}] })],
      ['world.tables.creators.0.project_id: is required', withTables({ creators: [{ id: state.orgId }] })],
      ['world.tables.projects: must not be empty', withTables({ projects: [] })],
      ['creator_id: is not the id of a row of creators', withTables({ creators: [] })],
      ['projects.1.id: is there twice', withTables({ projects: [tables.projects?.[0], tables.projects?.[0]] })],
      ['world.tables.goats: is not known', withTables({ goats: [] })],
      // A table that is left out would be taken for an empty one.
      ...['payout_payments', 'settlements', 'payout_methods', 'goals'].map((table): [string, unknown] => [
        `world.tables.${table}: is required`,
        withTables({ [table]: undefined }),
      ]),
      // From before its rows: a new row would replace one of them.
      ...[0, 1, 20, state.ids - 1].map((ids): [string, unknown] => [
        'world.state.ids: is too small: the next id is that of a row',
        withState({ ids }),
      ]),
      ['world.state.now: must be 253370764799999 or less', withState({ now: 1e18 })],
      ['world.state.now: must be 86400000 or more', withState({ now: -1 })],
      ['world.state.caps.constructor: is not known', withState({ caps: { constructor: 1 } })],
      ['world.state.usage.day: must be an integer', withState({ usage: { day: 'x', requests: 0, scrapes: 0 } })],
      ['.reachable: must be a boolean', withState({ profiles: { [state.orgId]: { reachable: 'no' } } })],
      ['world.history.videos.0: must be an', withVideos(3)],
      ['world.history.videos.0.1: must match pattern', withVideos([state.orgId, '*'])],
      ['is there twice', withVideos([state.orgId, 'AAA='], [state.orgId, 'AAA='])],
      // A slot, a byte for the first column, and its change: minus one, nothing, and nine bytes of seven bits.
      ['world: cannot be read: a history has -1, which is not from 0', withHistory(1, 1, 0x41)],
      ['world: cannot be read: a history ends inside of a record', withHistory(1, 1)],
      ['which is not from 0 to 9007199254740991', withHistory(1, 1, 0x80, ...Array(8).fill(0xff), 1)],
      ['a history has 34359738367, which is not from 0 to 4294967295', withHistory(...Array(4).fill(0xff), 0x7f, 1, 1)],
      ['faults.faults.0.status: must be 599 or less', withFault({ status: 99_999 })],
      ['faults.faults.0.operation: must be one of *, ', withFault({ operation: 'toString' })],
      ['retry_after: must be an integer', withFault({ kind: 'rate_limited', retry_after: '1\r\nx: y' })],
      ['warnings.0: must be an object', { ...good, warnings: ['x'] }],
      ['idempotency.0.1: must be an object', withKept(['x', 5])],
      ['idempotency.1.0: is there twice', withKept([key, kept], [key, kept])],
      // All others would count as expired.
      ['idempotency.0.1.at: is after world.state.now', withKept([key, { ...kept, at: state.now + 1 }])],
      ['idempotency.0.1.response.headers', withResponse({ headers: { 'x-a': 'b\r\nc: d' } })],
      ['idempotency.0.1.response.body: must be a string', withResponse({ body: 5 })],
    ];
    for (const [message, body] of bodies) {
      const refused = call(mock, 'PUT /_mock/snapshot', { body });
      expect([message, refused.status, refused.json.error.code]).toEqual([message, 400, 'invalid_body']);
      expect(refused.json.error.message).toContain(message);
    }
    expect(JSON.stringify(mock.snapshot())).toBe(JSON.stringify(good));
  });
});

describe('a fork', () => {
  it('goes on by itself from the same point', () => {
    const mock = busyMock();
    const before = JSON.stringify(mock.snapshot());
    const fork = mock.fork();
    expect([fork.apiKey, fork.orgId, fork.projectId]).toEqual([mock.apiKey, mock.orgId, mock.projectId]);
    expect(JSON.stringify(fork.snapshot())).toBe(before);
    const responses = conversation(fork);
    expect(JSON.stringify(mock.snapshot())).toBe(before);
    expect(conversation(mock)).toEqual(responses);
  });

  it('goes back to the same start as its mock, and has kept nothing of what the mock does afterwards', () => {
    const mock = busyMock();
    const fork = mock.fork();
    addCreator(mock, 'later');
    expect(call(fork, 'GET /api/v1/creators').body).not.toContain('"later"');
    expect(call(fork, 'GET /_mock/changes').json).toMatchObject({ data: [], is_complete: true });
    mock.reset();
    fork.reset();
    expect(JSON.stringify(fork.snapshot())).toBe(JSON.stringify(mock.snapshot()));
  });
});

describe('a very large snapshot', () => {
  it('is refused when it is larger than the mock takes, in process and over HTTP, and the world is as it was', async () => {
    const { mock, url } = await serveForTest({ kept: { maxSnapshotBytes: 200_000 } });
    const small = call(mock, 'GET /_mock/snapshot').body;
    addCreator(mock, 'ana', { readme: 'r'.repeat(250_000) });
    const large = call(mock, 'GET /_mock/snapshot').body;
    const refused = call(mock, 'PUT /_mock/snapshot', { body: large });
    expect([refused.status, refused.json.error.code]).toEqual([413, 'payload_too_large']);
    expect(refused.json.error.message).toContain(
      'larger than 200000 bytes. Start from the file (--snapshot FILE), or serve the mock with a larger kept.maxSnapshotBytes',
    );
    const sent = await fetch(`${url}/_mock/snapshot`, { method: 'PUT', body: large });
    expect([sent.status, (await sent.json()).error.code]).toEqual([413, 'payload_too_large']);
    expect(call(mock, 'GET /_mock/snapshot').body).toBe(large);
    expect(call(mock, 'PUT /_mock/snapshot', { body: small }).status).toBe(200);
  });

  it('comes in and goes out as lines, over HTTP and in process, as the same world; what is wrong with one is said and nothing changes', async () => {
    const { mock, url } = await serveForTest({ seed: 'demo', kept: { maxSnapshotBytes: 2_000_000 } });
    const wanted = call(mock, 'GET /_mock/snapshot').body;
    const lines = [...toSnapshotLines(JSON.parse(wanted))].join('');
    const headers = { 'content-type': 'application/x-ndjson' };
    const put = async (body: string) => {
      const sent = await fetch(`${url}/_mock/snapshot`, { method: 'PUT', headers, body });
      return [sent.status, await sent.json()];
    };
    mock.reset({ seed: 'empty' });
    const empty = call(mock, 'GET /_mock/snapshot').body;
    const cut = lines.slice(0, lines.length / 2);
    expect(await put(cut)).toMatchObject([400, { error: { code: 'invalid_body' } }]);
    const changed = lines.replace('"t":"creators"', '"t":"creatures"');
    expect(await put(changed)).toMatchObject([
      400,
      { error: { issues: [{ message: expect.stringContaining('table') }] } },
    ]);
    expect(await put(`${'['.repeat(20_000)}\n`)).toMatchObject([400, { error: { code: 'invalid_body' } }]);
    const [first, second, row] = lines.split('\n');
    const tooLarge = `${first}\n${second}\n${`${row}\n`.repeat(1 + 2_000_000 / `${row}`.length)}`;
    expect(await put(tooLarge)).toMatchObject([413, { error: { code: 'payload_too_large' } }]);
    expect(call(mock, 'GET /_mock/snapshot').body).toBe(empty);
    expect(await put(lines)).toMatchObject([200, { now: expect.any(String) }]);
    expect(call(mock, 'GET /_mock/snapshot').body).toBe(wanted);
    mock.reset({ seed: 'empty' });
    expect(call(mock, 'PUT /_mock/snapshot', { body: lines, headers }).status).toBe(200);
    expect(call(mock, 'GET /_mock/snapshot').body).toBe(wanted);
    for (const get of [fetch, mock.fetch]) {
      const base = get === fetch ? url : mock.baseUrl.replace('/api/v1', '');
      const sent = await get(`${base}/_mock/snapshot?as=lines`);
      expect([sent.status, sent.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
      expect((await sent.text()) === lines).toBe(true);
    }
    expect(call(mock, 'GET /_mock/snapshot?as=text').json.error.code).toBe('invalid_query');
    // A client that goes away half-way ends nothing but its own call.
    const left = await fetch(`${url}/_mock/snapshot?as=lines`);
    await left.body?.cancel();
    expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
  });

  it('that no string could hold is refused with a sentence, not as a defect', () => {
    const onDefect = vi.fn();
    const mock = createMock({ hooks: { onDefect } });
    const tooLong = vi.spyOn(JSON, 'stringify').mockImplementationOnce(() => {
      throw new RangeError('Invalid string length');
    });
    const { status, json } = call(mock, 'GET /_mock/snapshot');
    tooLong.mockRestore();
    expect([status, json.error.code]).toEqual([413, 'payload_too_large']);
    expect(json.error.message).toContain('longer than 512 MiB');
    expect(onDefect).not.toHaveBeenCalled();
  });
});

const folder = folderOfFile();

const source = createMock({ seed: 'demo' });
for (const [name, readme] of Object.entries({ Kept: 'one\u2028two\u2029three', Other: '' })) {
  call(source, 'POST /projects', { body: { name, readme }, headers: { 'idempotency-key': name } });
}
const snapshot = source.snapshot();
const lines = [...toSnapshotLines(snapshot)].map((line) => line.slice(0, -1));

/** Reads the lines as a file, as `trackagoat mock --snapshot` does, and restores what they hold. */
async function restore(changed: readonly string[] | Buffer): Promise<Snapshot> {
  const path = join(folder, 'lines');
  writeFileSync(path, Buffer.isBuffer(changed) ? changed : `${changed.join('\n')}\n`);
  const mock = createMock();
  mock.restore((await readSnapshot(path)).snapshot);
  return mock.snapshot();
}

function edit(place: number, change: (line: Record<string, unknown>) => unknown): string[] {
  const line = JSON.parse(lines[place] as string);
  return lines.with(place, JSON.stringify(change(line)));
}

describe('a snapshot as lines', () => {
  it('is the same after it, with line separators of Unicode in its texts', async () => {
    expect(await restore(lines)).toEqual(JSON.parse(JSON.stringify(snapshot)));
  });

  const inserted: [name: string, changed: () => readonly string[], problem: RegExp][] = [
    ['its head twice', () => lines.toSpliced(2, 0, lines[1] as string), /changed at line 3/],
    ['its head once more at the end', () => lines.toSpliced(-1, 0, lines[1] as string), /changed at line \d+/],
    ['its header twice', () => lines.toSpliced(9, 0, lines[0] as string), /changed at line 10/],
    ['a header of another form', () => edit(0, (line) => ({ ...line, form: 'trackagoat-stubs' })), /is not a snapshot/],
    ['a row before its head', () => lines.toSpliced(1, 0, lines[2] as string), /unknown table in line 2/],
    ['a line that is null', () => lines.with(9, 'null'), /changed at line 10/],
    ['a line that is a number', () => lines.with(9, '5'), /changed at line 10/],
    ['a line that is a list', () => lines.with(9, '[]'), /changed at line 10/],
    ['a line of no kind', () => lines.with(9, '{}'), /changed at line 10/],
    ['a field of a later version', () => edit(0, (line) => ({ ...line, later: 1 })), /has later in line 1/],
    ['one in its head', () => edit(1, (line) => ({ ...line, later: 1 })), /has later in line 2/],
    ['one beside a row', () => edit(2, (line) => ({ ...line, later: 1 })), /has later in line 3/],
    ['one at its end', () => edit(-1 + lines.length, (line) => ({ ...line, later: 1 })), /has later in line/],
    ['a record beside a row', () => edit(2, (line) => ({ ...line, h: 'videos', record: [] })), /has h in line 3/],
    ['tables that are no list', () => edit(1, (line) => ({ ...line, tables: 5 })), /changed at line 2/],
    ['gaps that are no list', () => edit(1, (line) => ({ ...line, unknown: 5 })), /changed at line 2/],
  ];
  it.each(inserted)('is refused with %s', async (_, changed, problem) => {
    await expect(restore(changed())).rejects.toThrow(problem);
  });

  it('is refused with bytes that are not UTF-8, which would become other characters', async () => {
    const text = Buffer.from(`${lines.join('\n')}\n`);
    const at = text.indexOf('Kept');
    text[at] = 0xff;
    await expect(restore(text)).rejects.toThrow(/not UTF-8/);
  });
});
