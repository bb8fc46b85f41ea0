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

describe('a documented refusal', () => {
  it.each(scened)('of %s is met: %s; it is as documented and leaves the world as it was', (operation, code, scene) => {
    const { api, call } = scene(operation);
    // A fault is used up by the call that it strikes, so the world of this one refusal does change.
    if (code === 'internal_error') expect(api.call(operation, call).meta.code).toBe(code);
    else api.refused(operation, code, call);
  });

  it('has a scene for every code of every operation', () => {
    const met = new Set(scened.map(([operation, code]) => `${operation} ${code}`));
    expect(documented.map(([operation, code]) => `${operation} ${code}`).filter((pair) => !met.has(pair))).toEqual([]);
    const real = new Set<string>(documented.map(([operation, code]) => `${operation} ${code}`));
    expect(Object.keys(scenes).filter((pair) => !real.has(pair))).toEqual([]);
  });
});

/** The operation that shows a refusal of `components/responses`. */
const shownBy: Readonly<Record<string, OperationId>> = {
  invalid_query: 'listProjects',
  invalid_params: 'getCreator',
  invalid_body: 'createProject',
  invalid_api_key: 'listProjects',
  limit_reached: 'createCreators',
  retention_exceeded: 'getCreatorStats',
  insufficient_scope: 'createProject',
  banned: 'listProjects',
  not_found: 'getCreator',
  idempotency_key_reused: 'createPayoutMethod',
  gone: 'getCreatorStats',
  payload_too_large: 'createProject',
  unsupported_media_type: 'createProject',
  rate_limit_exceeded: 'listProjects',
  unpublished_behaviour: 'getOutliers',
  internal_error: 'listProjects',
};

type Documented = readonly [operation: OperationId, code: ErrorCode, example: { status?: string; value: unknown }];

/** The examples of refusals in openapi.yaml, each with an operation that is refused so. */
const examples: readonly Documented[] = (() => {
  const found: Documented[] = [];
  const seen = new Set<unknown>();
  for (const { id, responses } of listOperations(document)) {
    for (const [status, response] of Object.entries(responses)) {
      for (const [code, example] of Object.entries(response.content?.['application/json']?.examples ?? {})) {
        const { value } = deref(document, example);
        const shared = Object.values(document.components.responses ?? {}).includes(response);
        if (!(value as { error?: unknown }).error || seen.has(value)) continue;
        if (shared && shownBy[code] !== id) continue;
        seen.add(value);
        found.push([id as OperationId, code as ErrorCode, { status, value }]);
      }
    }
  }
  return found;
})();

describe('the example of a refusal in openapi.yaml', () => {
  it.each(examples)('of %s, %s, is what the mock sends: status, sentence and meta', (operation, code, example) => {
    const { api, call } = (scenes[`${operation} ${code}`] ?? everywhere[code] ?? (() => expect.fail()))(operation);
    const { status, text } = api.call(operation, call);
    expect({ status: `${status}`, value: JSON.parse(text) }).toEqual(example);
  });

  it('is one of these, for every example of an error in the document', () => {
    const all = new Set<string>();
    JSON.stringify(document, (_, node: unknown) => {
      const { data, error } = Object(node) as { data?: unknown; error?: unknown };
      if (data === null && typeof error === 'string') all.add(JSON.stringify(node));
      return node;
    });
    expect(new Set(examples.map(([, , { value }]) => JSON.stringify(value)))).toEqual(all);
  });
});

it('a refusal says how to authenticate, which methods there are, and that a body is not to be compressed', () => {
  const api = mockApi();
  expect(api.refused('listCreators', 'invalid_api_key', { apiKey: null }).headers['www-authenticate']).toBe('Bearer');
  const wrong = api.send({ method: 'PUT', url: '/api/v1/creators', headers: {}, body: '' });
  expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
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
