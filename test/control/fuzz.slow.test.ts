import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainRequest } from '../../mocks/api/plain.js';
import { apiRouter } from '../../mocks/api/router.js';
import { controlRoutes } from '../../mocks/control/plane/routes.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { deref } from '../../scripts/generate/document.js';
import { operations } from '../../src/generated/operations.js';
import { atLeast } from '../harness/breadth.js';
import { checkResponse } from '../harness/check-response.js';
import { dumpWorld } from '../harness/mock-api.js';
import { document, operationIds, specOperation } from '../harness/spec.js';
import { addCreator, call, payWeekly } from './plain-call.js';

const runs = (few: number) => ({
  numRuns: Number(process.env.FUZZ_RUNS ?? atLeast(few)),
  seed: Number(process.env.FUZZ_SEED ?? 20260105),
});

/** A small world with a row of every kind. */
function world(onDefect: (error: unknown) => void): Mock {
  const mock = createMock({ hooks: { onDefect } });
  const { id } = addCreator(mock, 'ana');
  addCreator(mock, 'beto', { tracking_mode: 'selective' });
  payWeekly(mock, id);
  mock.postVideos(id, [{ posted_at: '2026-01-04T10:00:00Z', view_count: 1200 }]);
  const made = [
    call(mock, `POST /projects/${mock.projectId}/campaigns`, { body: { name: 'Spring' } }),
    call(mock, `POST /creators/${id}/goals`, { body: { metric: 'posts', target_value: 3, period: 'weekly' } }),
  ];
  mock.clock.advance({ days: 15 });
  made.push(call(mock, 'POST /payout-payments', { body: { creator_id: id, auto_apply_outstanding: true } }));
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
  mock.clock.advance({ days: 7 });
  return mock;
}

/** Every name that a body or a query of the spec can have, and every value that one of them is chosen from. */
function wordsInSpec(): { readonly names: string[]; readonly values: unknown[] } {
  const names = new Set<string>();
  const values = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { properties, name, enum: choices } = node as Record<string, unknown>;
    if (properties && typeof properties === 'object') for (const key of Object.keys(properties)) names.add(key);
    if (typeof name === 'string' && 'in' in node) names.add(name);
    if (Array.isArray(choices)) for (const choice of choices) values.add(choice);
    for (const child of Object.values(node)) visit(child);
  };
  visit(document);
  return { names: [...names], values: [...values] };
}

/** Values that have broken parsers, stores and terminals before. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    ...[-1, 0, 0.5, 1e308, -0, Number.MAX_SAFE_INTEGER, 2 ** 53],
    ...['2026-01-04', '2026-13-45', '9999-12-31T23:59:59Z', '-271821-04-20T00:00:00Z', '0000-01-01'],
    ...['2026-01-04T10:00:00+14:00', '../../etc/passwd', '%', '%00', '\u0000', '\ud800', '__proto__', 'constructor'],
    ...['', ' ', '0', "' OR 1=1 --", '<script>alert(1)</script>', 'a'.repeat(5000)],
    ...[null, true, [], {}, [[]], { __proto__: null, toString: 1 }],
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

/** A value as it is written in a path, a query or a header. */
function toText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

/** The parts of a request. */
function createDraws(id: fc.Arbitrary<string>) {
  const words = wordsInSpec();
  const value = fc.oneof(
    { arbitrary: id, weight: 4 },
    { arbitrary: fc.constantFrom(...words.values, 'USD', '2026-01-04', '2026-01-12T00:00:00Z'), weight: 3 },
    { arbitrary: fc.constantFrom(1, 5, 100, 5000, true, false), weight: 3 },
    { arbitrary: fc.array(id, { maxLength: 3 }), weight: 1 },
    { arbitrary: hostile, weight: 4 },
  );
  const name = fc.oneof(
    { arbitrary: fc.constantFrom(...words.names), weight: 8 },
    { arbitrary: fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'toString', ''), weight: 1 },
    { arbitrary: fc.string({ maxLength: 8 }), weight: 1 },
  );
  const fields = fc.array(fc.tuple(name, fc.boolean(), value), { maxLength: 6 });
  const strange = fc.constantFrom('creators', '..', '.', '%2e%2e', '%', '%zz', '__proto__', 'constructor', '');
  const segment = fc.oneof({ arbitrary: id, weight: 6 }, { arbitrary: hostile.map(toText), weight: 1 });
  const json = fc.jsonValue().map((item) => JSON.stringify(item));
  return fc.record({
    operation: fc.constantFrom(...operationIds),
    method: rarely(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'get', '')),
    path: rarely(fc.array(fc.oneof(strange, fc.string()), { maxLength: 4 }).map((parts) => `/${parts.join('/')}`)),
    segments: fc.tuple(segment, segment),
    encode: fc.boolean(),
    query: fields,
    useQuery: fc.nat(2),
    example: fc.nat(9),
    fields,
    raw: rarely(fc.oneof(fc.string({ unit: 'binary' }), json, fc.constantFrom('{', '[', '{"a":}', '{}{}'))),
    headers: fc.dictionary(
      fc.constantFrom('authorization', 'content-type', 'idempotency-key', 'accept', '__proto__'),
      fc.oneof(hostile.map(toText), fc.constantFrom('application/json', 'text/plain', 'Bearer ', 'same-key')),
      { maxKeys: 1 },
    ),
    withHeaders: fc.nat(5),
  });
}
type Draw = ReturnType<typeof createDraws> extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The request that a draw stands for. */
function makeRequest(draw: Draw, apiKey: string, ids: readonly string[]): PlainRequest {
  const { segments, encode } = draw;
  const operation = operations[draw.operation];
  let at = 0;
  const path = (draw.path ?? operation.path).replace(/\{\w+\}/g, () => {
    const segment = segments[at++ % 2] as string;
    return encode ? encodeURIComponent(segment.toWellFormed()) : segment;
  });
  const pairs = draw.query.map(
    ([key, , item]) => `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(toText(item).toWellFormed())}`,
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
    body: isWrite ? (draw.raw ?? makeBody(draw, ids)) : '',
  };
}

/** An example of the spec with ids of this world and some fields replaced, or fields alone. */
function makeBody(draw: Draw, ids: readonly string[]): string {
  const examples = Object.values(specOperation(draw.operation).body?.examples ?? {});
  const chosen = draw.example < 7 ? examples[draw.example % Math.max(1, examples.length)] : undefined;
  const changes = chosen ? draw.fields.slice(0, draw.example % 3) : draw.fields;
  let next = draw.example;
  const real = JSON.stringify(chosen ? deref(document, chosen).value : {}).replace(
    UUID,
    () => ids[next++ % ids.length] as string,
  );
  const body = JSON.parse(real) as Record<string, unknown>;
  const known = Object.keys(body);
  const fields = changes.map(([name, isKnown, value]) => [
    (isKnown && known[name.length % known.length]) || name,
    value,
  ]);
  return JSON.stringify({ ...body, ...Object.fromEntries(fields) });
}

describe('whatever is sent', () => {
  const defects: unknown[] = [];
  const base = world((error) => defects.push(error));
  const ids = Object.values(base.snapshot().world.tables).flatMap((rows) => rows.map((row) => row.id));
  const id = fc.constantFrom(...ids);

  it('the mock never fails, answers as documented, and a refusal changes nothing', () => {
    const request = createDraws(id);
    const before = JSON.stringify(dumpWorld(base));
    fc.assert(
      fc.property(request, (draw) => {
        const mock = base.fork();
        const sent = makeRequest(draw, base.apiKey, ids);
        const response = mock.handle(sent);
        expect(defects).toEqual([]);
        expect([sent, response.status, response.body]).not.toEqual([sent, 500, response.body]);
        const found = apiRouter(sent.method, (sent.url.split('?')[0] ?? '').slice('/api/v1'.length));
        if ('match' in found) checkResponse(found.match, response);
        if (response.status >= 400) expect(JSON.stringify(dumpWorld(mock))).toBe(before);
        if (response.body !== '') expect(JSON.parse(response.body)).toBeTypeOf('object');
        expect(mock.ledger().balanced).toBe(true);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      runs(800),
    );
  });

  it('the control plane never fails either', () => {
    const paths = controlRoutes.map(({ path }) => path.slice(1).replace('{id}', 'ID'));
    const times = ['advance', 'to', 'days', 'now', 'times'];
    const options = ['seed', 'tier', 'scopes', 'caps', 'videos', 'view_count', 'mode', 'kind', 'operation', 'format'];
    const body = fc.oneof(
      fc.dictionary(fc.constantFrom(...times, ...options, '__proto__'), hostile, { maxKeys: 4 }),
      hostile,
    );
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
        fc.constantFrom(...paths, 'nothing', ''),
        fc.oneof(id, hostile.map(toText)),
        body,
        (method, path, item, sent) => {
          const mock = base.fork();
          const url = `/_mock/${path.replace('ID', encodeURIComponent(item.toWellFormed()))}`;
          const response = mock.handle({ method, url, headers: {}, body: JSON.stringify(sent) ?? '' });
          expect([url, sent, response.status]).not.toEqual([url, sent, 500]);
          expect(JSON.parse(response.body)).toBeTypeOf('object');
        },
      ),
      runs(500),
    );
    expect(defects).toEqual([]);
  });
});
