import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiRouter } from '../../mocks/api/router.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { pullToFile, readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { cloneOrganization, type Unknown, verifyAccruals } from '../../proofs/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import type { Node } from '../harness/read-spec.js';
import { serveForTest } from '../harness/served-mock.js';
import { spec } from '../harness/spec.js';
import { folderOfTest } from '../harness/temporary-folder.js';

const DEMO = { seed: 'demo', now: '2026-01-19T00:30:00Z' } as const;

/** The published answers of a mock in strict mode, over HTTP. Operations that are not published are 501. */
async function startStrict(): Promise<{ readonly mock: Mock; readonly goat: TrackagoatClient }> {
  const { mock, baseUrl } = await serveForTest({ ...DEMO, limits: { strictAssumptions: true } });
  return { mock, goat: createClient({ apiKey: mock.apiKey, baseUrl, rateLimit: false }) };
}

/** All operations, and of their rows the fields that openapi.yaml does not tag as this project's. */
async function startStripped(change: (path: string, data: Node) => void = () => {}) {
  const mock = createMock(DEMO);
  const respond = async (request: Request): Promise<Response> => {
    const whole = await mock.fetch(request);
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    const body: Node = await whole.json();
    const found = apiRouter(request.method, path);
    const response = 'match' in found ? spec.operation(found.match).responses[whole.status] : undefined;
    const schema = spec.follow(response?.content?.['application/json']?.schema)?.properties?.data;
    for (const { value, known } of schema ? [...spec.objects(schema, body.data)] : [])
      for (const [name, [form]] of known) if (form['x-provenance'] === 'ours') delete value[name];
    if (body.data !== null) change(path, body.data);
    const headers = { date: new Date(mock.clock.now).toUTCString() };
    return Response.json(body, { status: whole.status, headers });
  };
  const fetch = respond as typeof globalThis.fetch;
  return { mock, goat: createClient({ apiKey: mock.apiKey, fetch, rateLimit: false }) };
}

const say = (unknown: readonly Unknown[]): string => unknown.map(({ code, what }) => `${code}: ${what}`).join('\n');

describe.each([
  ['that shows published operations and fields alone', startStrict],
  ['that shows published fields alone', () => startStripped()],
])('a service %s', (_, start) => {
  it('is cloned, at once or from a file: the ledger is the same to the cent, and what is unknown is said', async () => {
    const { mock, goat } = await start();
    const clone = await cloneOrganization(goat);
    expect(clone.mock.ledger().sums).toEqual(mock.ledger().sums);
    expect(clone.mock.ledger().violations.filter(({ invariant }) => invariant === 'pinned_version')).toEqual([]);
    const accruals = await clone.goat.payoutAccruals.list().toArray();
    const before = await goat.payoutAccruals.list().toArray();
    const pins = (rows: typeof accruals) => rows.map((row) => [row.id, row.structure_version_id]).sort();
    expect(pins(accruals)).toEqual(pins(before));
    const output = say(clone.unknown);
    for (const what of [
      'id, version, effective_at of the versions of 7 structures',
      'who is assigned to the payout structures, and since when: 26 assignments',
      'filled_in: which accrual a line of a payment settles',
      'the daily history: the service shows rows without a day or a value',
    ]) {
      expect(output).toContain(what);
    }
    expect(output).not.toContain('not as the spec says');
    for (const { id, current_version: current } of await goat.payoutStructures.list().toArray()) {
      expect((await clone.goat.payoutStructures.get(id)).current_version).toMatchObject(current);
    }
    const path = join(folderOfTest(), 'pull.jsonl');
    await pullToFile(goat, path);
    const pulled = await readSnapshot(path);
    expect(startClone(pulled.snapshot).mock.ledger().sums).toEqual(mock.ledger().sums);
    expect(say(pulled.unknown)).toContain('who is assigned');
  });

  it('is verified: nothing is proven, nothing is called wrong', async () => {
    const { goat } = await start();
    const { verdict, totals, books, unpaid, accruals, unknown } = await verifyAccruals(goat);
    expect([verdict, totals.equal.count, totals.different.count, books, unpaid]).toEqual(['unproven', 0, 0, [], []]);
    expect(new Set(accruals.map(({ reason }) => reason?.code))).toEqual(new Set(['rule_times_not_shown']));
    expect(say(unknown)).toContain('from when to when creators are assigned');
    expect(say(unknown)).toContain('filled_in: which accrual a line of a payment settles');
  });
});

it('of what a service shows without an id campaign items are kept', async () => {
  const { mock, goat } = await startStripped();
  const items = (source: Mock) =>
    (source.snapshot().world.tables.campaign_items as unknown as readonly Record<string, string>[])
      .map(({ campaign_id, item_type, item_id }) => [campaign_id, item_type, item_id].join(' '))
      .sort();
  expect(items(mock).length).toBeGreaterThan(3);
  expect(items((await cloneOrganization(goat)).mock)).toEqual(items(mock));
});

it('the first cause is named where so much follows from it that nothing is left', async () => {
  const { goat } = await startStripped((path, data) => {
    if (/^\/payout-structures\/[^/]+$/.test(path)) data.versions = 'none';
  });
  await expect(cloneOrganization(goat)).rejects.toThrow(
    'More than 100 rows are not as the spec says; the first one is of structures: versions: must be an array',
  );
});
