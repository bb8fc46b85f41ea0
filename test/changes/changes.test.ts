import { createClient } from 'trackagoat-sdk';
import { createMock, type MockOptions } from 'trackagoat-sdk/mocks';
import { type MockMatchers, matchers } from 'trackagoat-sdk/mocks/matchers';
import { describe, expect, it } from 'vitest';
import { serveForTest } from '../harness/served-mock.js';
import { stage } from '../workflows/stage.js';

declare module 'vitest' {
  interface Assertion<T> extends MockMatchers<T> {}
}
expect.extend(matchers);

function create(options: MockOptions = {}) {
  const mock = createMock(options);
  return { mock, goat: createClient({ apiKey: mock.apiKey, fetch: mock.fetch }) };
}

async function start() {
  const scene = stage({ now: '2026-01-05T00:00:00Z' });
  return { ...scene, maya: await scene.creator('maya.moves', await scene.structure(25_000, { name: 'Weekly base' })) };
}

describe('changes', () => {
  it('name each row that changed, before and after, and what caused it, which is the test where it made them', async () => {
    const { mock, goat, maya } = await start();
    mock.checkpoint('before');
    mock.clock.advance({ days: 8 });
    const payment = await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
    const changes = mock.changes({ since: 'before' }).filter(({ entity }) => entity.startsWith('payout_'));
    expect(changes.map(({ entity, type, cause }) => [entity, type, cause.kind, cause.operation])).toEqual([
      ['payout_accrual', 'created', 'clock', null],
      ['payout_payment', 'created', 'api', 'createPayoutPayment'],
      ['payout_accrual', 'updated', 'api', 'createPayoutPayment'],
    ]);
    expect(changes[1]).toMatchObject({
      id: payment.id,
      before: null,
      after: { total_amount_cents: 25_000, status: 'paid' },
    });
    expect(changes[2]).toMatchObject({ before: { status: 'earned' }, after: { status: 'paid' } });
    expect(changes[1]?.cause.request).toBe(mock.requests.last()?.id);
    mock.checkpoint('then');
    mock.setCreatorCounts(maya.id, { follower_count: 500 });
    expect(mock.changes({ since: 'then', cause: 'control' })).toMatchObject([
      { entity: 'creator', type: 'updated', before: { follower_count: 0 }, after: { follower_count: 500 } },
    ]);
    await goat.creators.update(maya.id, { tiktok_handle: '!' }).catch(() => undefined);
    expect(mock.changes({ since: 'then', cause: 'api' })).toEqual([]);
  });

  it('do not take a read for the cause of what it brings to light', async () => {
    const { mock, goat } = create({ seed: 'demo' });
    mock.setScraper('simulated');
    mock.checkpoint('before');
    mock.clock.advance({ hours: 3 });
    await goat.videos.list();
    const kinds = new Set(mock.changes({ since: 'before', entity: 'video' }).map(({ cause }) => cause.kind));
    expect([...kinds]).toEqual(['clock']);
  });

  it('that are no longer kept are missed aloud; a checkpoint that is not there, and another name of an entity, are refused', async () => {
    const { mock, goat } = create({ kept: { changesSize: 3 } });
    mock.checkpoint('before');
    for (const handle of ['a', 'b', 'c']) await goat.creators.create(mock.projectId, { tiktok_handle: handle });
    expect(mock.changes({ since: 'before' })).toHaveLength(3);
    await goat.creators.create(mock.projectId, { tiktok_handle: 'd' });
    expect(() => mock.changes({ since: 'before' })).toThrow(/only the latest 3 are kept.*changesSize/);
    mock.checkpoint('late');
    mock.clock.advance({ hours: 1 });
    for (const handle of ['e', 'f', 'g', 'h']) await goat.creators.create(mock.projectId, { tiktok_handle: handle });
    mock.rewind('late');
    const asked = await mock.fetch(new URL('/_mock/changes', mock.baseUrl));
    expect(await asked.json()).toMatchObject({ kept_from: '2026-01-05T00:00:00.000Z' });
    for (const name of ['before', 'late']) mock.removeCheckpoint(name);
    expect(() => mock.changes({ since: 'gone' })).toThrow('checkpoint "gone" is not there; there are no checkpoints');
    expect(() => mock.changes({ entity: 'payment' } as object)).toThrow(/entity/);
  });
});

describe('a checkpoint', () => {
  it('brings back rows, ids, clock, idempotency keys, limits and the dice of faults', async () => {
    const { mock, goat } = create();
    mock.faults.add({ operation: 'listVideos', kind: 'status', status: 503, times: 2 });
    expect(mock.checkpoint('start')).toEqual({ name: 'start', at: '2026-01-05T00:00:00.000Z' });
    const first = await goat.creators.create(mock.projectId, { tiktok_handle: 'a' }, { idempotencyKey: 'k' });
    await goat.videos.list();
    mock.clock.advance({ days: 1 });
    expect(mock.rewind('start')).toEqual({ now: '2026-01-05T00:00:00.000Z' });
    expect((await goat.creators.list()).data).toEqual([]);
    expect(mock.faults.list()).toMatchObject([{ remaining: 2 }]);
    const again = await goat.creators
      .create(mock.projectId, { tiktok_handle: 'a' }, { idempotencyKey: 'k' })
      .withResponse();
    expect([again.data, again.replayed]).toEqual([first, false]);
    expect(mock.requests.find().map(({ id }) => id)).toEqual(['req_1', 'req_2']);
  });

  it('can be gone back to again and again; later ones are forgotten', async () => {
    const mock = createMock();
    mock.checkpoint('a');
    mock.clock.advance({ hours: 1 });
    mock.checkpoint('b');
    mock.rewind('a');
    expect(mock.checkpoints().map(({ name }) => name)).toEqual(['a']);
    mock.clock.advance({ hours: 5 });
    expect(mock.rewind('a').now).toBe('2026-01-05T00:00:00.000Z');
    for (const name of ['c', 'a']) mock.checkpoint(name);
    mock.rewind('a');
    expect(mock.checkpoints().map(({ name }) => name)).toEqual(['c', 'a']);
    mock.removeCheckpoint('c');
    expect(() => mock.rewind('b')).toThrow(/checkpoint "b" is not there; known are a/);
    mock.reset();
    expect(() => mock.rewind('a')).toThrow(/checkpoint "a" was made before a reset/);
    expect(() => mock.changes({ since: 'a' })).toThrow(/before a reset/);
  });

  it('is there over HTTP', async () => {
    const { url, mock } = await serveForTest();
    const call = async (route: string, body?: object) => {
      const [method = '', path = ''] = route.split(' ');
      const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'application/json' };
      const response = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      return [response.status, await response.json()];
    };
    const name = 'before pay day';
    const path = '/_mock/checkpoints/before%20pay%20day';
    const changes = 'GET /_mock/changes?since=before%20pay%20day';
    expect(await call('POST /_mock/checkpoints', { name })).toMatchObject([201, { name }]);
    expect(await call('GET /_mock/checkpoints')).toMatchObject([200, { data: [{ name }] }]);
    await call(`POST /api/v1/projects/${mock.projectId}/creators`, { tiktok_handle: 'a' });
    const created = { entity: 'creator', type: 'created', after: { tiktok_handle: 'a' } };
    expect(await call(`${changes}&entity=creator&cause=api`)).toMatchObject([200, { data: [created] }]);
    expect(await call(`POST ${path}/rewind`)).toMatchObject([200, {}]);
    expect(await call(changes)).toMatchObject([200, { data: [] }]);
    expect(await call(`DELETE ${path}`)).toMatchObject([200, { removed: 1 }]);
    expect(await call('POST /_mock/checkpoints/nowhere/rewind')).toMatchObject([404, {}]);
    expect(await call('GET /_mock/changes?cause=me')).toMatchObject([400, {}]);
    expect(await call('GET /_mock/changes?since=nowhere')).toMatchObject([404, {}]);
  });
});

async function payFifty() {
  const { mock, goat } = create();
  const maya = await goat.creators.create(mock.projectId, { tiktok_handle: 'maya.moves' });
  mock.checkpoint('before');
  const payment = await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 5_000 });
  return { mock, goat, maya, payment };
}

const fifty = { entity: 'payout_payment', type: 'created', after: { total_amount_cents: 5_000 } } as const;
const since = 'before';

describe('expectChanges', () => {
  it('holds when what is required happened and nothing else did: a change for each pattern, whatever their order', async () => {
    const { mock, goat, maya } = await payFifty();
    mock.expectChanges({ since, required: [fifty], only: true });
    expect(() => mock.expectChanges({ since, required: [fifty, fifty] })).toThrow(/did not happen/);
    await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 7_000 });
    const any = { entity: 'payout_payment' } as const;
    mock.expectChanges({ since, required: [any, fifty], only: true });
    mock.expectChanges({ since, required: [fifty, any], only: true });
    mock.expectChanges({ since, required: [fifty], only: [any] });
  });

  it('takes an empty `only` for: nothing at all may change, also as expect(mock).toHaveChanged', async () => {
    const { mock } = await payFifty();
    expect(() => mock.expectChanges({ since, only: [] })).toThrow(/were not expected/);
    expect(mock).toHaveChanged({ since, required: [fifty], only: true });
    expect(mock).not.toHaveChanged({ since, only: [] });
    expect(() => expect(mock).toHaveChanged({ since, only: [] })).toThrow(/payout_payment created: @maya\.moves/);
    expect(() => expect({}).toHaveChanged({ only: [] })).toThrow(/expect a mock/);
    mock.checkpoint('after');
    mock.expectChanges({ since: 'after', only: [] });
    mock.expectChanges({ since: 'after', required: [], only: [] });
    expect(() => mock.expectChanges({ since: 'after', required: [fifty] })).toThrow(/Nothing changed at all/);
  });

  it('fails when what is required did not happen, and shows what did, and when something else changed, as a person reads it', async () => {
    const { mock, goat, maya, payment } = await payFifty();
    const required = [{ ...fifty, after: { total_amount_cents: 6_000 } }];
    expect(() => mock.expectChanges({ since, required })).toThrow(
      [
        'These changes were expected and did not happen:',
        '  - payout_payment created, after: total_amount_cents $60.00',
        'What happened besides:',
        '    payout_payment created: @maya.moves, $50.00, paid (createPayoutPayment)',
      ].join('\n'),
    );
    mock.checkpoint('paid');
    mock.setCreatorCounts(maya.id, { follower_count: 500 });
    expect(() => mock.expectChanges({ since: 'paid', only: [] })).toThrow('@maya.moves: follower_count 0 → 500');
    // The status is said once, as it changes.
    await goat.payoutPayments.void(payment.id);
    expect(() => mock.expectChanges({ since: 'paid', only: [] })).toThrow('$50.00: status "paid" → "voided"');
    mock.rewind('paid');
    await goat.creators.update(maya.id, { readme: 'VIP' });
    const line = '  + creator updated: @maya.moves: description null → "VIP", readme null → "VIP" (updateCreator)';
    expect(() => mock.expectChanges({ since, required: [fifty], only: true })).toThrow(
      expect.objectContaining({
        name: 'UnexpectedChangesError',
        message: `These changes were not expected:\n${line}`,
        unexpected: [expect.objectContaining({ entity: 'creator' })],
      }),
    );
  });

  it('refuses an expectation that any world meets, a pattern that every change matches, and a field without a value', async () => {
    const { mock } = await payFifty();
    const none = '`required` has no pattern';
    const misspelt = { ...fifty, after: { totl_amount_cents: undefined } };
    const deep = { ...fifty, after: { metadata: { tier: undefined } } };
    const wrong: [expectation: object, message: string | RegExp][] = [
      [{}, /say what is required/],
      ...[{ required: [] }, { only: false }, { required: [], only: false }].map((one): [object, string] => [one, none]),
      [{ required: [], ignore: [{}] }, none],
      [{ required: [{ entity: 'payment' }] }, /required\.0\.entity: .*payout_payment/],
      [{ required: [{ entiti: 'payout_payment' }] }, /required\.0: .*entiti; the nearest is entity/],
      [{ require: [] }, /require; the nearest is required/],
      [{ only: 'yes' }, /only: must be true, false or a list/],
      [{ required: [deep] }, 'required.0.after.metadata.tier'],
    ];
    for (const name of ['required', 'only', 'ignore'] as const) {
      wrong.push([{ required: [fifty], [name]: [{}] }, `expectChanges: ${name}.0: has no field`]);
      const message = `expectChanges: ${name}.0.after.totl_amount_cents: is undefined`;
      wrong.push([{ required: [fifty], [name]: [misspelt] }, message]);
    }
    for (const [expectation, message] of wrong) {
      const words = typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message);
      const refusal = expect.objectContaining({ name: 'ApiProblem', message: words });
      expect(() => mock.expectChanges({ since, ...expectation }), String(message)).toThrow(refusal);
    }
  });

  it('looks at neither side of what is ignored, and sees no change in a row that is what it was', async () => {
    const { mock, goat, maya } = await payFifty();
    const [payment] = await goat.payoutPayments.list().toArray();
    await goat.payoutPayments.update(payment?.id ?? '', { readme: 'x', metadata: { tags: ['a', 'b'], tier: 'gold' } });
    mock.expectChanges({ since, required: [fifty], only: true });
    for (const metadata of [{ tags: ['a'] }, { tags: ['a', 'b'], tier: 'silver' }]) {
      const tagged = { entity: 'payout_payment', after: { metadata } } as const;
      expect(() => mock.expectChanges({ since, required: [tagged] })).toThrow(/did not happen/);
    }
    mock.checkpoint('later');
    await goat.creators.update(maya.id, { readme: 'VIP' });
    mock.expectChanges({ since: 'later', only: [], ignore: [{ entity: 'creator' }] });
    await goat.creators.update(maya.id, { readme: null });
    mock.expectChanges({ since: 'later', only: [] });
  });
});
