import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiRouter } from '../../mocks/api/router.js';
import { controlRoutes } from '../../mocks/control/plane/routes.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { atLeast } from '../harness/breadth.js';
import { checkResponse } from '../harness/check-response.js';
import { dumpWorld } from '../harness/mock-api.js';
import { operationIds } from '../harness/spec.js';
import { hostile, makeRequest, rarely, toText, wordsInSpec } from './hostile-requests.js';
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

describe('whatever is sent', () => {
  const defects: unknown[] = [];
  const base = world((error) => defects.push(error));
  const ids = Object.values(base.snapshot().world.tables).flatMap((rows) => rows.map((row) => row.id));
  const id = fc.constantFrom(...ids);

  it('the mock never fails, answers as documented, and a refusal changes nothing', () => {
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
    const json = fc.jsonValue().map((item) => JSON.stringify(item));
    const request = fc.record({
      operation: fc.constantFrom(...operationIds),
      method: rarely(fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'get', '')),
      path: rarely(fc.array(fc.oneof(strange, fc.string()), { maxLength: 4 }).map((parts) => `/${parts.join('/')}`)),
      segments: fc.array(fc.oneof({ arbitrary: id, weight: 6 }, { arbitrary: hostile.map(toText), weight: 1 }), {
        minLength: 2,
        maxLength: 2,
      }),
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
