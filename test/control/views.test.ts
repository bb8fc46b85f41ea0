import { describe, expect, it } from 'vitest';
import { writeCurl, writeTest } from '../../mocks/control/views/copy-call.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { addCreator, call, payWeekly } from './plain-call.js';

/** Ana earns 5000 cents a week from 2026-01-05, a Monday; Beto earns nothing. */
function twoCreators() {
  const mock = createMock();
  const ana = addCreator(mock, 'Ana');
  const beto = addCreator(mock, 'beto');
  payWeekly(mock, ana.id);
  return { mock, ana, beto };
}

describe('the overview of a world', () => {
  it('shows what each creator is owed and was paid, the largest balance first', () => {
    const { mock, ana, beto } = twoCreators();
    mock.clock.advance({ days: 15 });
    const accrual_ids = [mock.overview().accruals.data.at(-1)?.id];
    const body = { creator_id: ana.id, accrual_ids, total_amount_cents: 5200 };
    expect(call(mock, 'POST /payout-payments', { body }).status).toBe(201);
    const { creators, totals } = mock.overview();
    const { id: payment, tiktok_handle: payee } = mock.overview().payments.data[0] ?? {};
    expect(payee).toBe('Ana');
    expect(mock.overview().accruals.data.map(({ payment_id }) => payment_id)).toEqual([null, payment]);
    expect(creators.total).toBe(2);
    expect(creators.data.map(({ id, earned_cents, paid_cents }) => ({ id, earned_cents, paid_cents }))).toEqual([
      { id: ana.id, earned_cents: 5000, paid_cents: 5200 },
      { id: beto.id, earned_cents: 0, paid_cents: 0 },
    ]);
    expect(totals).toMatchObject({ projects: 1, creators: 2, structures: 1, accruals: 2, payments: 1 });
  });

  it('sets earned by the last day of a period against paid by paid_at, and leaves out what was rejected or voided', () => {
    const { mock, ana } = twoCreators();
    mock.clock.advance({ days: 22 });
    const [third] = mock.overview().accruals.data;
    call(mock, `PATCH /payout-accruals/${third?.id}`, { body: { status: 'rejected' } });
    const pay = (body: object) => call(mock, 'POST /payout-payments', { body: { creator_id: ana.id, ...body } });
    pay({ auto_apply_outstanding: true });
    const bonus = pay({ total_amount_cents: 700 });
    call(mock, `PATCH /payout-payments/${bonus.json.data.id}`, { body: { status: 'voided' } });
    expect(mock.overview().timeline).toEqual([
      { date: '2026-01-11', earned_cents: 5000, paid_cents: 0 },
      { date: '2026-01-18', earned_cents: 5000, paid_cents: 0 },
      { date: '2026-01-27', earned_cents: 0, paid_cents: 10000 },
    ]);
  });

  it('calls one sum of the demo paid, as ledger and tools do, and another one what settled accruals come to', async () => {
    const mock = createMock({ seed: 'demo' });
    const toolset = await createToolset(createClient({ apiKey: mock.apiKey, fetch: mock.fetch }));
    const listed = await toolset.call('list_payments', {});
    const { creators, timeline, paid_without_creator_cents } = mock.overview();
    const { payments, sums } = mock.ledger();
    const paid = (rows: readonly { paid_cents: number }[]) => rows.reduce((sum, { paid_cents }) => sum + paid_cents, 0);
    expect(payments.paid.amount_cents).toBe(1_460_158);
    expect(listed).toMatchObject({ ok: true, data: { totals: { paid_cents: 1_460_158 } } });
    expect(paid(timeline)).toBe(1_460_158);
    expect([paid_without_creator_cents, paid(creators.data) + 24_000]).toEqual([24_000, 1_460_158]);
    expect(sums.paid).toBe(1_434_858);
  });

  it('says how to make the same world, until a snapshot takes its place', () => {
    const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z', limits: { rateLimits: true } });
    const limits = { rateLimits: true };
    expect(mock.overview().start).toEqual({ seed: 'demo', now: '2026-03-02T00:00:00.000Z', limits });
    mock.reset({ seed: 'empty', now: '2026-01-05T00:00:00Z' });
    expect(mock.overview().start).toEqual({ seed: 'empty', now: '2026-01-05T00:00:00.000Z', limits });
    const chosen = { tier: 'starter', banned: true, timezone: 'Europe/Berlin', rules: { rounding: 'floor' } } as const;
    const caps = { max_projects_per_org: 4 };
    const other = mock.organizations.create({ seed: 'demo', now: '2026-03-02T00:00:00Z', ...chosen, limits: { caps } });
    const { seed, ...start } = { seed: 'empty' as const, ...other.overview().start };
    expect(createMock({ seed, ...start }).snapshot()).toEqual(other.snapshot());
    mock.restore(mock.snapshot());
    expect([mock.overview().start, mock.fork().overview().start]).toEqual([null, null]);
    expect(createMock({ seed: { projects: [{ name: 'A' }] } }).overview().start).toBeNull();
  });

  it('names creators and structures, newest first, counts beyond its limit, and finds creators by a part of the handle', () => {
    const { mock, ana, beto } = twoCreators();
    mock.clock.advance({ days: 22 });
    addCreator(mock, 'abby');
    call(mock, 'POST /payout-payments', { body: { creator_id: ana.id, total_amount_cents: 700 } });
    const { accruals, creators } = call(mock, 'GET /_mock/overview?limit=2&status=earned').json;
    const named = { tiktok_handle: 'Ana', structure_name: 'Weekly retainer' };
    expect(accruals).toMatchObject({
      total: 3,
      data: [
        { ...named, period_end_at: '2026-01-26T00:00:00.000Z' },
        { ...named, period_end_at: '2026-01-19T00:00:00.000Z' },
      ],
    });
    expect([creators.total, creators.data.map((row: typeof named) => row.tiktok_handle)]).toEqual([3, ['Ana', 'abby']]);
    const ofBeto = call(mock, `GET /_mock/overview?creator_id=${beto.id}`).json;
    expect([ofBeto.accruals.total, ofBeto.payments.total, ofBeto.timeline]).toEqual([0, 0, []]);
    const found = call(mock, 'GET /_mock/overview?search=@an').json.creators;
    expect(found.data.map((row: { tiktok_handle: string }) => row.tiktok_handle)).toEqual(['Ana']);
  });

  it('adds up amounts near 2^53 without losing a cent, and leaves no trace: journal, quota and faults are as before', () => {
    const { mock, ana } = twoCreators();
    for (const total_amount_cents of [Number.MAX_SAFE_INTEGER - 1, 1]) {
      call(mock, 'POST /payout-payments', { body: { creator_id: ana.id, total_amount_cents } });
    }
    mock.faults.add({ operation: '*', kind: 'status' });
    const before = { calls: mock.requests.total, snapshot: mock.snapshot() };
    const { creators } = call(mock, 'GET /_mock/overview?search=ana').json;
    expect(creators.data).toMatchObject([{ paid_cents: Number.MAX_SAFE_INTEGER }]);
    expect({ calls: mock.requests.total, snapshot: mock.snapshot() }).toEqual(before);
  });
});

/** The latest call as a test, from what the inspector reads. */
function copy(mock: Mock): string {
  const latest = mock.requests.last();
  if (!latest) throw new Error('no call');
  const { start } = mock.overview();
  const calls = mock.requests.find();
  return writeTest(latest, { start, calls, changes: mock.changes(), faults: mock.faults.list() });
}

/** Runs a copied test as its file would run. */
async function run(text: string): Promise<void> {
  const body = text.replaceAll(/^import .*$/gm, '').replace(/^test\(/m, 'return test(');
  const go = new Function('createClient', 'createMock', 'expect', 'test', body);
  await go(createClient, createMock, expect, (_name: string, work: () => Promise<void>) => work());
}

const demo = () => createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });

/** @maya.moves is owed $231.97 in the demo. */
function payMaya(mock: Mock, key = 'k-1') {
  const maya = mock.overview().creators.data.find(({ tiktok_handle }) => tiktok_handle === 'maya.moves');
  const body = { creator_id: maya?.id, auto_apply_outstanding: true };
  return call(mock, 'POST /payout-payments', { body, headers: { 'idempotency-key': key } });
}

describe('a call copied as a test', () => {
  it('pays in the same world, and fails if the ledger moves by another amount', async () => {
    const mock = demo();
    call(mock, 'POST /projects', { body: { name: `O'Neil \\"\n` } });
    mock.clock.advance({ minutes: 10 });
    expect(payMaya(mock).status).toBe(201);
    const text = copy(mock);
    expect(text).toContain("createMock({ seed: 'demo', now: '2026-03-02T00:00:00.000Z' })");
    expect(text).toContain(String.raw`goat.projects.create({ name: 'O\'Neil \\"\n' })`);
    expect(text).toContain("mock.clock.to('2026-03-02T00:10:00.000Z');");
    expect(text).toContain("{ idempotencyKey: 'k-1' })");
    expect(text).toContain('before.accruals.earned.amount_cents).toBe(-23197);');
    expect(text).toContain('before.payments.paid.amount_cents).toBe(23197);');
    await run(text);
    await expect(run(text.replace('toBe(23197)', 'toBe(23198)'))).rejects.toThrow('23198');
  });

  it.each([
    ['drop_after', 'rejects.toThrow()', 'toBe(23197)'],
    ['drop_before', 'rejects.toThrow()', 'toBe(0)'],
    ['status', "rejects.toMatchObject({ status: 500, code: 'internal_error' })", 'toBe(0)'],
    ['rate_limited', "rejects.toMatchObject({ status: 429, code: 'rate_limit_exceeded' })", 'toBe(0)'],
    ['malformed_json', 'rejects.toThrow()', 'toBe(23197)'],
  ] as const)('has the fault %s', async (kind, outcome, paid) => {
    const mock = demo();
    mock.faults.add({ operation: '*', kind });
    payMaya(mock);
    const text = copy(mock);
    expect(text).toContain(`mock.faults.add({ operation: 'createPayoutPayment', kind: '${kind}'`);
    expect([text.includes(outcome), text.includes(`before.payments.paid.amount_cents).${paid}`)]).toEqual([true, true]);
    await run(text);
  });

  it.each<[string, (mock: Mock) => unknown, string]>([
    ['a payment of nothing', (mock) => [payMaya(mock), payMaya(mock, 'k-2')], 'no_outstanding_accruals'],
    ['a body that the types refuse', (mock) => call(mock, 'POST /projects', { body: { nam: 1 } }), 'invalid_body'],
    ['no JSON', (mock) => call(mock, 'POST /projects', { body: '{' }), 'invalid_body'],
    ['an unknown route', (mock) => call(mock, 'GET /nowhere?a=1'), 'not_found'],
    ['an id that is none', (mock) => call(mock, 'GET /creators/1'), 'invalid_params'],
    ['an id of nothing', (mock) => call(mock, `GET /creators/${crypto.randomUUID()}`), 'not_found'],
    ['a wrong key', (mock) => call(mock, 'GET /creators', { key: 'tga_no' }), 'invalid_api_key'],
    [
      'a key that only reads',
      (mock) => call(mock, 'POST /projects', { body: { name: 'A' }, key: mock.createKey(['read']) }),
      'insufficient_scope',
    ],
  ])('repeats the refusal of %s', async (_what, work, code) => {
    const mock = demo();
    work(mock);
    const text = copy(mock);
    expect(text).toContain(`'${code}'`);
    await run(text);
    await expect(run(text.replace(`'${code}'`, "'other'"))).rejects.toThrow('other');
  });

  it('reads what the call read', async () => {
    const mock = demo();
    for (const path of ['/creators?limit=2&search=maya', '/analytics/schema', '/payout-payments?status=paid']) {
      expect(call(mock, `GET ${path}`).status).toBe(200);
      await run(copy(mock));
    }
  });

  it('says what it cannot repeat', () => {
    const mock = demo();
    mock.restore(mock.snapshot());
    const [creator] = mock.overview().creators.data;
    mock.setCreatorCounts(creator?.id ?? '', { follower_count: 9 });
    payMaya(mock);
    mock.requests.clear();
    call(mock, 'GET /projects');
    const text = copy(mock);
    expect(text).toContain('// This world began with rows that options do not name: mock.restore(snapshot).');
    expect(text).toMatch(/Repeat here what methods of the mock did: they changed [1-9]\d* rows\./);
    expect(text).toMatch(/The journal no longer has the calls that changed [1-9]\d* rows\./);
  });
});

it('a call copied as curl is quoted for the shell, and takes the key from the environment', () => {
  const mock = demo();
  call(mock, 'POST /projects', { body: { name: "$(x) 'y'" } });
  const latest = mock.requests.last();
  expect(latest && writeCurl(latest, 'http://127.0.0.1:4010')).toBe(
    [
      "curl -g -X 'POST'",
      "'http://127.0.0.1:4010/api/v1/projects'",
      '-H "Authorization: Bearer $TRACKAGOAT_API_KEY"',
      "-H 'content-type: application/json'",
      `--data-raw '{"name":"$(x) '\\''y'\\''"}'`,
    ].join(' \\\n  '),
  );
});
