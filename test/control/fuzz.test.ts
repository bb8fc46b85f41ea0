import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentNode, openapiDocument } from '../../mocks/api/document.js';
import type { PlainRequest } from '../../mocks/api/plain.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { operations } from '../../src/generated/operations.js';
import { addCreator, call, payWeekly } from './plain-call.js';

/** A small world with a row of every kind. */
function world(onDefect: (error: unknown) => void): Mock {
  const mock = createMock({ onDefect });
  const { id } = addCreator(mock, 'ana');
  addCreator(mock, 'beto', { tracking_mode: 'selective' });
  payWeekly(mock, id);
  mock.postVideos(id, [{ posted_at: '2026-01-04T10:00:00Z', view_count: 1200 }]);
  const made = [
    call(mock, `POST /projects/${mock.projectId}/campaigns`, { body: { name: 'Spring' } }),
    call(mock, `POST /creators/${id}/goals`, { body: { goal_type: 'posts', target_value: 3, period: 'weekly' } }),
  ];
  mock.clock.advance({ days: 15 });
  made.push(call(mock, 'POST /payout-payments', { body: { creator_id: id, auto_apply_outstanding: true } }));
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
  mock.clock.advance({ days: 7 });
  return mock;
}

/** What a refusal must leave alone; the count of requests is not part of it. */
function stateOf(mock: Mock): string {
  const { world: dump, idempotency } = mock.snapshot();
  const { usage: _usage, ...state } = dump.state;
  return JSON.stringify([state, dump.tables, dump.history, idempotency]);
}

function idsIn(mock: Mock): string[] {
  return Object.values(mock.snapshot().world.tables).flatMap((rows) => rows.map((row) => row.id));
}

/** Every name that a body or a query of the spec can have. */
function namesInSpec(): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { properties, name } = node as DocumentNode;
    if (properties && typeof properties === 'object') for (const key of Object.keys(properties)) names.add(key);
    if (typeof name === 'string' && 'in' in node) names.add(name);
    for (const child of Object.values(node)) visit(child);
  };
  visit(openapiDocument());
  return [...names];
}

/** The example bodies of an operation in the spec. */
function examplesOf(path: string, method: string): object[] {
  const paths = openapiDocument().paths as Record<string, Record<string, DocumentNode>>;
  const found: object[] = [];
  const visit = (node: unknown, key: string): void => {
    if (node === null || typeof node !== 'object') return;
    if (key === 'example') found.push(node);
    else if (key === 'examples') {
      for (const example of Object.values(node)) {
        const value = (example as DocumentNode)?.value ?? example;
        if (value !== null && typeof value === 'object') found.push(value);
      }
    } else for (const [name, child] of Object.entries(node)) visit(child, name);
  };
  visit(paths[path]?.[method.toLowerCase()]?.requestBody, '');
  return found;
}

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    '0',
    -1,
    0,
    0.5,
    1e308,
    -0,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    '2026-01-04',
    '2026-13-45',
    '9999-12-31T23:59:59Z',
    '-271821-04-20T00:00:00Z',
    '0000-01-01',
    '2026-01-04T10:00:00+14:00',
    '../../etc/passwd',
    '%',
    '%00',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    'a'.repeat(5000),
    [],
    {},
    [[]],
    { __proto__: null, toString: 1 },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Mostly undefined: one hostile thing at a time gets further than many. */
function rarely<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 14 }, { arbitrary, weight: 1 });
}

describe('whatever is sent', () => {
  it('the mock never fails, and a refusal changes nothing', () => {
    const defects: unknown[] = [];
    const base = world((error) => defects.push(error));
    const ids = idsIn(base);
    const names = namesInSpec();
    const enums = [
      'weekly',
      'daily',
      'monthly',
      'cpm',
      'recurring',
      'goals',
      'view_threshold',
      'none',
      'paid',
      'voided',
    ];
    const more = [
      'rejected',
      'excluded',
      'included',
      'creator',
      'video',
      'campaign',
      'views',
      'posts',
      'new',
      'day',
      'USD',
    ];
    const value = fc.oneof(
      { arbitrary: fc.constantFrom(...ids), weight: 4 },
      { arbitrary: fc.constantFrom(...enums, ...more), weight: 3 },
      { arbitrary: fc.constantFrom(1, 5, 100, 5000, '2026-01-04', '2026-01-12T00:00:00Z', true, false), weight: 3 },
      { arbitrary: fc.array(fc.constantFrom(...ids), { maxLength: 3 }), weight: 1 },
      { arbitrary: hostile, weight: 4 },
    );
    const name = fc.oneof(
      { arbitrary: fc.constantFrom(...names), weight: 8 },
      { arbitrary: fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'toString', ''), weight: 1 },
      { arbitrary: fc.string({ maxLength: 8 }), weight: 1 },
    );
    const fields = fc.array(fc.tuple(name, value), { maxLength: 6 });
    const request = fc.record({
      operation: fc.constantFrom(...Object.values(operations)),
      method: rarely(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'get', '')),
      segments: fc.array(
        fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 6 }, { arbitrary: hostile.map(textOf), weight: 1 }),
        { minLength: 2, maxLength: 2 },
      ),
      encode: fc.boolean(),
      query: fields,
      useQuery: fc.nat(2),
      example: fc.nat(9),
      fields,
      raw: rarely(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{', '[', 'null', '"x"', '{"a":}', '{}{}'))),
      headers: fc.dictionary(
        fc.constantFrom('authorization', 'content-type', 'idempotency-key', 'accept', '__proto__'),
        fc.oneof(hostile.map(textOf), fc.constantFrom('application/json', 'text/plain', 'Bearer ', 'same-key')),
        { maxKeys: 1 },
      ),
      withHeaders: fc.nat(5),
    });
    fc.assert(
      fc.property(request, (draw) => {
        const mock = base.fork();
        const before = stateOf(mock);
        const sent = requestOf(draw, base.apiKey, ids);
        const answer = mock.handle(sent);
        expect(defects).toEqual([]);
        expect([sent, answer.status, answer.body]).not.toEqual([sent, 500, answer.body]);
        if (answer.status >= 400) expect(stateOf(mock)).toBe(before);
        if (answer.body !== '') expect(JSON.parse(answer.body)).toBeTypeOf('object');
        expect(mock.ledger().balanced).toBe(true);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 3000), seed: Number(process.env.FUZZ_SEED ?? 20260105) },
    );
  });

  it('the control plane never fails either', () => {
    const defects: unknown[] = [];
    const base = world((error) => defects.push(error));
    const ids = idsIn(base);
    const paths = [
      'health',
      'organizations',
      'keys',
      'reset',
      'clock',
      'creators/ID/videos',
      'videos/ID',
      'creators/ID',
    ];
    const others = ['scraper', 'limits', 'faults', 'requests', 'warnings', 'assumptions', 'snapshot', 'ledger'];
    const keys = [
      'advance',
      'to',
      'days',
      'seed',
      'tier',
      'scopes',
      'caps',
      'now',
      'videos',
      'view_count',
      'mode',
      'kind',
    ];
    const body = fc.oneof(
      fc.dictionary(fc.constantFrom(...keys, 'operation', 'times', '__proto__', 'format'), hostile, { maxKeys: 4 }),
      hostile,
    );
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
        fc.constantFrom(...paths, ...others, 'accruals/ID/explanation', 'nothing', ''),
        fc.oneof(fc.constantFrom(...ids), hostile.map(textOf)),
        body,
        (method, path, id, sent) => {
          const mock = base.fork();
          const url = `/_mock/${path.replace('ID', encodeURIComponent(id.toWellFormed()))}`;
          const answer = mock.handle({ method, url, headers: {}, body: JSON.stringify(sent) ?? '' });
          expect([url, sent, answer.status]).not.toEqual([url, sent, 500]);
          expect(JSON.parse(answer.body)).toBeTypeOf('object');
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 1500), seed: Number(process.env.FUZZ_SEED ?? 20260105) },
    );
    expect(defects).toEqual([]);
  });
});

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

interface Draw {
  readonly operation: (typeof operations)[keyof typeof operations];
  readonly method: string | undefined;
  readonly segments: readonly string[];
  readonly encode: boolean;
  readonly query: readonly (readonly [string, unknown])[];
  readonly useQuery: number;
  readonly example: number;
  readonly fields: readonly (readonly [string, unknown])[];
  readonly raw: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly withHeaders: number;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function requestOf(draw: Draw, apiKey: string, ids: readonly string[]): PlainRequest {
  const { operation, segments, encode } = draw;
  let at = 0;
  const path = operation.path.replace(/\{\w+\}/g, () => {
    const segment = segments[at++ % 2] as string;
    return encode ? encodeURIComponent(segment.toWellFormed()) : segment;
  });
  const pairs = draw.query.map(
    ([key, item]) => `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(textOf(item).toWellFormed())}`,
  );
  const query = draw.useQuery === 0 && pairs.length > 0 ? `?${pairs.join('&')}` : '';
  const method = draw.method ?? operation.method;
  const isWrite = method !== 'GET' && method !== 'HEAD';
  return {
    method,
    url: `/api/v1${path}${query}`,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(isWrite ? { 'content-type': 'application/json' } : {}),
      ...(draw.withHeaders === 0 ? draw.headers : {}),
    },
    body: isWrite ? (draw.raw ?? bodyOf(draw, ids)) : '',
  };
}

/** An example of the spec with ids of this world and some fields replaced, or fields alone. */
function bodyOf(draw: Draw, ids: readonly string[]): string {
  const examples = examplesOf(draw.operation.path, draw.operation.method);
  const chosen = draw.example < 7 ? examples[draw.example % Math.max(1, examples.length)] : undefined;
  const changes = chosen ? draw.fields.slice(0, draw.example % 3) : draw.fields;
  let next = draw.example;
  const real = JSON.stringify(chosen ?? {}).replace(UUID, () => ids[next++ % ids.length] as string);
  return JSON.stringify({ ...JSON.parse(real), ...Object.fromEntries(changes) });
}
