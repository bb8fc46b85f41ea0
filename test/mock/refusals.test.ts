import { describe, expect, it } from 'vitest';
import { deref } from '../../scripts/generate/document.js';
import { listOperations } from '../../scripts/generate/spec-operations.js';
import type { ErrorCode } from '../../src/generated/error-codes.js';
import { operationErrors } from '../../src/generated/operation-errors.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { mockApi } from '../harness/mock-api.js';
import { document, operationIds } from '../harness/spec.js';
import { type Scene, scenes } from './refusal-scenes.js';
import { validCall } from './valid-call.js';

/** How to be refused with each code that many operations have. */
const everywhere: Partial<Record<ErrorCode, (operation: OperationId) => Scene>> = {
  invalid_api_key: (operation) => ({ api: mockApi(), call: { ...validCall(operation), apiKey: null } }),
  insufficient_scope: (operation) => {
    const api = mockApi();
    const apiKey = api.mock.createKey([operations[operation].scope === 'read' ? 'write' : 'read']);
    return { api, call: { ...validCall(operation), apiKey } };
  },
  banned: (operation) => ({ api: mockApi({ banned: true }), call: validCall(operation) }),
  rate_limit_exceeded: (operation) => ({ api: mockApi({ tier: 'free' }), call: validCall(operation) }),
  invalid_params: (operation) => {
    const { params } = validCall(operation);
    const wrong = Object.fromEntries(Object.keys(params).map((name) => [name, 'x']));
    const call = { ...validCall(operation), params: wrong };
    return { api: mockApi(), call: Object.keys(params).length > 0 ? call : { ...call, idempotencyKey: '' } };
  },
  invalid_query: (operation) => ({ api: mockApi(), call: { ...validCall(operation), query: { nonsense: 1 } } }),
  invalid_body: (operation) => ({ api: mockApi(), call: { ...validCall(operation), bodyText: '{"nonsense":1}' } }),
  not_found: (operation) => ({ api: mockApi(), call: validCall(operation) }),
  payload_too_large: (operation) => ({
    api: mockApi(),
    call: { ...validCall(operation), bodyText: `"${'x'.repeat(1024 * 1024)}"` },
  }),
  unsupported_media_type: (operation) => ({
    api: mockApi(),
    call: { ...validCall(operation), bodyText: '{}', headers: { 'content-type': 'text/plain' } },
  }),
  idempotency_key_reused: (operation) => {
    const api = mockApi();
    const idempotencyKey = 'once';
    if (operation === 'createProject') api.ok('createPayoutMethod', { body: { name: 'Wise' }, idempotencyKey });
    else api.ok('createProject', { body: { name: 'Two' }, idempotencyKey });
    return { api, call: { ...validCall(operation), idempotencyKey } };
  },
  unpublished_behaviour: (operation) => ({ api: mockApi(), call: validCall(operation) }),
  internal_error: (operation) => {
    const api = mockApi();
    api.mock.faults.add({ operation, kind: 'status', status: 500 });
    return { api, call: validCall(operation) };
  },
};

const documented = operationIds
  .filter((operation) => operations[operation].scope !== null)
  .flatMap((operation) => {
    const codes = Object.values(operationErrors[operation]).flat();
    return codes.map((code) => [operation, code] as const);
  });

const scened = documented.flatMap(([operation, code]) => {
  const scene = scenes[`${operation} ${code}`] ?? everywhere[code];
  return scene ? [[operation, code, scene] as const] : [];
});

/** A response as far as an example shows it. */
const show = (status: number | string, value: unknown): string => `${status} ${JSON.stringify(value, sortKeys)}`;
const sortKeys = (_: string, value: unknown): unknown =>
  Object.prototype.toString.call(value) === '[object Object]'
    ? Object.fromEntries(Object.entries(value as object).sort())
    : value;
const sent = new Set<string>();

describe('a documented refusal', () => {
  it.each(scened)('of %s is met: %s; it is as documented and leaves the world as it was', (operation, code, scene) => {
    const { api, call } = scene(operation);
    // A fault is used up by the call that it strikes, so the world of this one refusal does change.
    const reply = code === 'internal_error' ? api.call(operation, call) : api.refused(operation, code, call);
    expect(reply.meta.code).toBe(code);
    const shown = show(reply.status, JSON.parse(reply.text));
    sent.add(shown).add(`${operation} ${shown}`);
  });

  it('has a scene for every code of every operation', () => {
    const met = new Set(scened.map(([operation, code]) => `${operation} ${code}`));
    const real = new Set<string>(documented.map(([operation, code]) => `${operation} ${code}`));
    expect([...real].filter((pair) => !met.has(pair))).toEqual([]);
    expect(Object.keys(scenes).filter((pair) => !real.has(pair))).toEqual([]);
  });

  it('was sent as each example of an error in openapi.yaml has it: status, sentence and meta', () => {
    const shown = listOperations(document).flatMap(({ id, responses }) =>
      Object.entries(responses).flatMap(([status, response]) =>
        Object.values(response.content?.['application/json']?.examples ?? {}).flatMap((example) => {
          const { value } = deref(document, example);
          // A response of one operation is as that operation sends it.
          const by = Object.values(document.components.responses ?? {}).includes(response) ? '' : `${id} `;
          return (value as { error?: unknown }).error ? [by + show(status, value)] : [];
        }),
      ),
    );
    expect(shown.filter((one) => !sent.has(one))).toEqual([]);
    const all = new Set<string>();
    JSON.stringify(document, (_, node: unknown) => {
      const { data, error } = Object(node) as { data?: unknown; error?: unknown };
      if (data === null && typeof error === 'string') all.add(show('', node));
      return node;
    });
    expect(new Set(shown.map((one) => one.replace(/^(\w+ )?\d+/, '')))).toEqual(all);
  });
});

it('a refusal says how to authenticate, which methods there are, and that a body is not to be compressed', () => {
  const api = mockApi();
  expect(api.refused('listCreators', 'invalid_api_key', { apiKey: null }).headers['www-authenticate']).toBe('Bearer');
  const wrong = api.send({ method: 'PUT', url: '/api/v1/creators', headers: {}, body: '' });
  expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  const asked = api.mock.handle({ method: 'OPTIONS', url: '/api/v1/creators', headers: {}, body: '' });
  expect([asked.status, asked.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  const headers = { 'content-encoding': 'gzip' };
  api.refused('createProject', 'unsupported_media_type', { body: { name: 'A' }, headers });
});

it('an icon_path that no URL can hold is refused', () => {
  const api = mockApi();
  api.refused('createPayoutMethod', 'invalid_body', { bodyText: '{"name":"X","icon_path":"a\\ud800b"}' });
  const [method] = api.ok('listPayoutMethods');
  const params = { id: method?.id ?? '' };
  api.refused('updatePayoutMethod', 'invalid_body', { params, bodyText: '{"icon_path":"\\udc00"}' });
});
