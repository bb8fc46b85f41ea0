import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlRoutes } from '../../mocks/control/plane/routes.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { operations } from '../../src/generated/operations.js';
import { atLeast } from '../harness/breadth.js';
import { hostile, makeRequest, namesInSpec, rarely, toText } from './hostile-requests.js';
import { addCreator, call, payWeekly } from './plain-call.js';

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

/** The state that a refusal must not change. The count of requests is not part of it. */
function dumpState(mock: Mock): string {
  const { world: dump, idempotency } = mock.snapshot();
  const { usage: _usage, ...state } = dump.state;
  return JSON.stringify([state, dump.tables, dump.history, idempotency]);
}

function idsIn(mock: Mock): string[] {
  return Object.values(mock.snapshot().world.tables).flatMap((rows) => rows.map((row) => row.id));
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
        fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 6 }, { arbitrary: hostile.map(toText), weight: 1 }),
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
        fc.oneof(hostile.map(toText), fc.constantFrom('application/json', 'text/plain', 'Bearer ', 'same-key')),
        { maxKeys: 1 },
      ),
      withHeaders: fc.nat(5),
    });
    fc.assert(
      fc.property(request, (draw) => {
        const mock = base.fork();
        const before = dumpState(mock);
        const sent = makeRequest(draw, base.apiKey, ids);
        const response = mock.handle(sent);
        expect(defects).toEqual([]);
        expect([sent, response.status, response.body]).not.toEqual([sent, 500, response.body]);
        if (response.status >= 400) expect(dumpState(mock)).toBe(before);
        if (response.body !== '') expect(JSON.parse(response.body)).toBeTypeOf('object');
        expect(mock.ledger().balanced).toBe(true);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? atLeast(600)), seed: Number(process.env.FUZZ_SEED ?? 20260105) },
    );
  });

  it('the control plane never fails either', () => {
    const defects: unknown[] = [];
    const base = world((error) => defects.push(error));
    const ids = idsIn(base);
    const paths = controlRoutes.map(({ path }) => path.slice(1).replace('{id}', 'ID'));
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
        fc.constantFrom(...paths, 'nothing', ''),
        fc.oneof(fc.constantFrom(...ids), hostile.map(toText)),
        body,
        (method, path, id, sent) => {
          const mock = base.fork();
          const url = `/_mock/${path.replace('ID', encodeURIComponent(id.toWellFormed()))}`;
          const response = mock.handle({ method, url, headers: {}, body: JSON.stringify(sent) ?? '' });
          expect([url, sent, response.status]).not.toEqual([url, sent, 500]);
          expect(JSON.parse(response.body)).toBeTypeOf('object');
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? atLeast(500)), seed: Number(process.env.FUZZ_SEED ?? 20260105) },
    );
    expect(defects).toEqual([]);
  });
});
