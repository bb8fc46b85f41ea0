import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiRouter } from '../../mocks/api/router.js';
import { controlRoutes } from '../../mocks/control/plane/routes.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { deref } from '../../scripts/generate/document.js';
import { operations } from '../../src/generated/operations.js';
import { atLeast } from '../harness/breadth.js';
import { checkResponse } from '../harness/check-response.js';
import { dumpWorld } from '../harness/mock-api.js';
import { document, operationIds, specOperation } from '../harness/spec.js';
import { anyText, type Choose, choices, spoil } from '../mock/spoil.js';
import { takesBody, validCall } from '../mock/valid-call.js';
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

/** Values that have broken parsers, stores and terminals before. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    ...[-1, 0, 0.5, 1e308, -0, Number.MAX_SAFE_INTEGER, 2 ** 53],
    ...['2026-01-04', '2026-13-45', '9999-12-31T23:59:59Z', '-271821-04-20T00:00:00Z', '0000-01-01'],
    ...['2026-01-04T10:00:00+14:00', '../../etc/passwd', '%', '%00', '\u0000', '\ud800', '__proto__', 'constructor'],
    ...['', ' ', '0', "' OR 1=1 --", '<script>alert(1)</script>', 'a'.repeat(5000)],
    ...[null, true, [], {}, [[]], { __proto__: null, toString: 1 }],
  ),
  anyText(40),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value as it is written in a path, a query or a header. */
function toText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

/** Where a request is hostile: one thing at a time gets further than many. */
const PLACES = ['method', 'path', 'segment', 'query', 'name', 'header', 'raw', ...Array<string>(9).fill('body')];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'get', ''];
const SEGMENTS = ['creators', '..', '.', '%2e%2e', '%', '%zz', '__proto__', 'constructor', ''];
const NAMES = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', '', 'limit'];
const HEADERS = ['authorization', 'content-type', 'idempotency-key', 'accept', '__proto__'];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A call that the spec has as an example, with ids of this world, and in one place of it something `bad`. */
function makeRequest(choose: Choose, bad: unknown, { apiKey, ids }: { apiKey: string; ids: readonly string[] }) {
  const pick = <Item>(items: readonly Item[]): Item => items[choose(items.length)] as Item;
  const toReal = (value: unknown) => JSON.parse(JSON.stringify(value).replace(UUID, () => pick(ids)));
  const place = pick(PLACES);
  const operation = pick(place === 'body' ? operationIds.filter(takesBody) : operationIds);
  const { parameters, body: taken } = specOperation(operation);
  const text = toText(bad);
  const encoded = encodeURIComponent(text.toWellFormed());
  const method = place === 'method' ? pick(METHODS) : operations[operation].method;
  const path = operations[operation].path.replace(/\{\w+\}/g, () =>
    place === 'segment' ? pick([text, encoded, ...SEGMENTS]) : pick(ids),
  );
  const query = new URLSearchParams(toReal(validCall(operation).query ?? {})).toString();
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const name = place === 'query' ? pick([...names, 'limit']) : pick(NAMES);
  const more = place === 'query' || place === 'name' ? `&${name}=${encoded}` : '';
  const examples = Object.values(taken?.examples ?? {}).map((example) => deref(document, example).value);
  const body = examples.length > 0 ? toReal(pick(examples)) : {};
  const spoiled = JSON.stringify(place === 'body' ? spoil(body, choose, bad) : body) ?? '';
  const written = place === 'raw' ? pick([text, '{', '[', '{"a":}', '{}{}']) : spoiled.replace('strange', pick(NAMES));
  const isWrite = method !== 'GET' && method !== 'HEAD';
  return {
    method,
    url: `/api/v1${place === 'path' ? `/${pick(SEGMENTS)}/${text}` : path}?${query}${more}`,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(isWrite ? { 'content-type': 'application/json' } : {}),
      ...(place === 'header' ? { [pick(HEADERS)]: pick([text, 'text/plain', 'Bearer ']) } : {}),
    },
    body: isWrite ? written : '',
  };
}

describe('whatever is sent', () => {
  const defects: unknown[] = [];
  const base = world((error) => defects.push(error));
  const ids = Object.values(base.snapshot().world.tables).flatMap((rows) => rows.map((row) => row.id));

  it('the mock never fails, answers as documented, and a refusal changes nothing', () => {
    const before = JSON.stringify(dumpWorld(base));
    fc.assert(
      fc.property(choices, hostile, (choose, bad) => {
        const mock = base.fork();
        const sent = makeRequest(choose, bad, { apiKey: base.apiKey, ids });
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
        fc.oneof(fc.constantFrom(...ids), hostile.map(toText)),
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
