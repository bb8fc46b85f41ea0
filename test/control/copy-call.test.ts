import { describe, expect, it } from 'vitest';
import { writeCurl, writeTest } from '../../mocks/control/views/copy-call.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { call } from './plain-call.js';

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
