import { createClient } from 'trackagoat-sdk';
import { PullError, verifyAccruals } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { leaveOutMalformed } from '../../../proofs/read/leave-out-malformed.js';
import { lumpHistory, readHistory } from '../../../proofs/read/read-history.js';
import { Reader } from '../../../proofs/read/reader.js';
import { hideWords } from '../../../proofs/read/redaction.js';
import { NO_ROWS } from '../../../proofs/read/tables.js';
import { createLedgerScene } from '../../clone/ledger-scene.js';

const NOW = '2026-01-05T00:00:00.000Z';

describe('a ledger that changes while it is read', () => {
  /** Each of the first `changes` readings finds another ledger. */
  const verify = async (changes: number) => {
    const { readWith } = await createLedgerScene();
    let readings = 0;
    const goat = readWith('/payout-payments', (row) => ({
      ...row,
      metadata: { reading: Math.min(readings++, changes) },
    }));
    const { unknown } = await verifyAccruals(goat);
    return [readings, unknown.filter(({ code }) => code === 'changed_while_read').map(({ what }) => what)];
  };

  it('is read until two readings are equal, four times at most, and then it says so', async () => {
    expect(await verify(0)).toEqual([2, []]);
    expect(await verify(2)).toEqual([4, []]);
    expect(await verify(9)).toEqual([4, ['the ledger at one instant: it changed during each of 4 readings']]);
  });
});

it('a hundred malformed rows are left out, and of more it is another API', () => {
  const projects = createMock({ now: NOW }).snapshot().world.tables.projects as never;
  const goals = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `goal-${at}` }));
  const leaveOut = (count: number) => leaveOutMalformed({ ...NO_ROWS, projects, goals: goals(count) as never }, NOW);
  const { rows, unknown } = leaveOut(100);
  expect([rows.goals.length, unknown.length, unknown[99]?.ids]).toEqual([0, 100, ['goal-99']]);
  expect(() => leaveOut(101)).toThrow(/^More than 100 rows are not as the spec says; the first one is of goals: /);
});

describe('a reader', () => {
  const mock = createMock({ now: NOW });
  const at = (status: number, headers: Record<string, string> = {}) =>
    createClient({
      apiKey: mock.apiKey,
      baseUrl: mock.baseUrl,
      maxRetries: 0,
      fetch: async () => Response.json({ data: null, error: 'no', meta: { code: 'no' } }, { status, headers }),
    });

  it('keeps rows with an id, and says how many have none', () => {
    const reader = new Reader();
    const rows = [{ id: 'a' }, { id: '' }, {}, { id: 7 as never }];
    expect(reader.keepIdentified('goals', rows)).toEqual([{ id: 'a' }]);
    expect(reader.keepIdentified('videos', [{ id: 'a' }])).toEqual([{ id: 'a' }]);
    expect(reader.unknown.map(({ what }) => what)).toEqual(['3 rows of goals without an id; left out']);
  });

  it.each([
    [404, true],
    [410, true],
    [403, true],
    [405, true],
    [501, true],
    [400, false],
    [500, false],
  ])('takes %i for something that the service does not offer: %s', async (status, isOffered) => {
    const reader = new Reader();
    const missing = { fallback: 'none', what: 'goals', affects: 'pay' };
    const found = reader.readIfOffered(
      () => reader.readOneAnew('goals', () => at(status).projects.list() as never),
      missing,
    );
    await (isOffered ? expect(found).resolves.toBe('none') : expect(found).rejects.toThrow());
    expect(reader.unknown.map(({ code }) => code)).toEqual(isOffered ? ['not_offered'] : []);
    expect(reader.requests).toBe(1);
  });

  it('tells a key that never worked from one that stopped, and what is kept', async () => {
    const journal = { get: () => undefined, put: () => undefined };
    const fail = async (reader: Reader, status: number, headers = {}) => {
      const error = await reader
        .readOneAnew('x', () => at(status, headers).projects.list() as never)
        .catch((one: unknown) => one);
      return [error instanceof PullError, (error as Error).message];
    };
    expect(await fail(new Reader(), 401)).toEqual([
      true,
      expect.stringMatching(/^The service does not accept the API key: /),
    ]);
    const began = new Reader();
    began.requests = 1;
    expect((await fail(began, 401))[1]).toBe(
      'The API key stopped being accepted after 1 request (expired or revoked). Run it again with a valid key.',
    );
    expect((await fail(new Reader({ journal }), 429, { 'retry-after': '61' }))[1]).toBe(
      'The service refuses further requests after 0 (rate limit). Run the pull again in 2 min; what was read is kept.',
    );
  });

  it('numbers the parts of a known length, and notes a gap once', async () => {
    const seen: unknown[] = [];
    const reader = new Reader({
      onProgress: ({ step, requests, done, total }) => seen.push([step, requests, done, total]),
    });
    const read = () => reader.readOneAnew('x', async () => 1);
    for (const _ of reader.each(['a', 'b'])) await read();
    await read();
    expect(seen).toEqual([
      ['x', 1, 1, 2],
      ['x', 2, 2, 2],
      ['x', 3, undefined, undefined],
    ]);
    const gap = { code: 'malformed', affects: 'y' } as const;
    for (const what of ['x', 'x', 'z']) reader.note({ ...gap, what });
    expect(reader.unknown.map(({ what }) => what)).toEqual(['x', 'z']);
  });
});

it('without a history, or without rows, nothing is asked, and the counts are one gain on the first day', async () => {
  const video = { id: 'v', created_at: '2026-01-03T00:00:00Z', view_count: 5, like_count: 0, comment_count: 1 };
  const rows = { creators: [], videos: [video] } as never;
  const day = Date.parse('2026-01-03') / 86_400_000;
  const { videos: gains } = lumpHistory([video] as never);
  expect([...(gains.get('v') ?? [])]).toEqual([[day, new Float64Array([5, 0, 1, 0, 0])]]);
  const ask = async (depth: 'none' | 'videos', given: never) => {
    const reader = new Reader();
    const { videos } = await readHistory(undefined as never, reader, { rows: given, depth, now: NOW });
    return [videos.size, reader.unknown.map(({ code }) => code)];
  };
  expect(await ask('none', rows)).toEqual([1, ['history_not_read']]);
  expect(await ask('videos', { creators: [], videos: [] } as never)).toEqual([0, []]);
});

it('redaction leaves no note, link or metadata of a row, nor the name of a method that is not a default one', () => {
  const id = '00000000-0000-4000-8000-000000000abc';
  for (const [kind, names] of [
    ['creator', ['avatar_url', 'description', 'metadata']],
    ['video', ['thumbnail_url', 'description', 'metadata']],
    ['method', ['icon_url', 'metadata', 'name', 'readme']],
    ['structure', ['metadata', 'readme']],
    ['payment', ['metadata', 'method_name_snapshot', 'readme']],
  ] as const) {
    const row = { id, method_id: id, is_default: false, ...Object.fromEntries(names.map((name) => [name, 'words'])) };
    expect(JSON.stringify(hideWords[kind as 'payment'](row as never, [row] as never)), kind).not.toContain('words');
  }
  const methods = [{ id, name: 'Wise', is_default: true }] as never;
  const pay = (name: string) => hideWords.payment({ method_id: id, method_name_snapshot: name } as never, methods);
  expect(['Wise', 'of Lena'].map((name) => pay(name).method_name_snapshot)).toEqual(['Wise', 'Method']);
});
