import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_PATH } from '../../mocks/api/find-route.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { dumpWorld, mockApi } from '../harness/mock-api.js';
import { operationIds } from '../harness/spec.js';
import { takesBody, validCall } from './valid-call.js';

const strangeKeys = [
  'nonsense',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'a/b',
  'a~b',
  '',
];
const withBody = operationIds.filter(takesBody);
const strangeKey = fc.oneof(fc.constantFrom(...strangeKeys), fc.string());

/** The JSON of `object` with one more key, also one that no object literal can carry. */
function jsonWith(object: unknown, key: string, value: unknown): string {
  const rest = JSON.stringify(object).slice(1);
  return `{${JSON.stringify(key)}:${JSON.stringify(value)}${rest === '}' ? '' : ','}${rest}`;
}

describe('a key that the spec does not know', () => {
  it.each(withBody)('in the body of %s is refused by name, and touches nothing', (operation) => {
    const api = mockApi();
    const call = validCall(operation);
    const known = Object.keys(call.body as object);
    for (const key of strangeKeys) {
      const bodyText = jsonWith(call.body, key, { polluted: true });
      const reply = api.refused(operation, 'invalid_body', { params: call.params, bodyText });
      const issues = reply.meta.issues as { path: string; message: string }[];
      expect(issues.map(({ path }) => path)).toContain(key);
      expect(known).not.toContain(key);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(operationIds.filter((id) => operations[id].scope !== null))(
    'in the query of %s is refused by name',
    (operation) => {
      const api = mockApi();
      const call = validCall(operation);
      for (const key of strangeKeys) {
        const query = Object.fromEntries([...Object.entries(call.query ?? {}), [key, '1']]);
        const reply = api.refused(operation, 'invalid_query', { ...call, query });
        expect((reply.meta.issues as { path: string }[]).map(({ path }) => path)).toContain(key);
      }
    },
  );

  it('is welcome in metadata, and comes back as it was sent', () => {
    fc.assert(
      fc.property(strangeKey, fc.jsonValue(), (key, value) => {
        const api = mockApi();
        const metadata = jsonWith({ plain: 1 }, key, value);
        const bodyText = `{"metadata":${metadata}}`;
        const reply = api.call('updateProject', { params: { id: api.mock.projectId }, bodyText });
        expect(reply.status).toBe(200);
        expect(JSON.parse(reply.text).data.metadata).toEqual(JSON.parse(metadata));
        expect(api.ok('getProject', { params: { id: api.mock.projectId } })).toEqual(reply.data);
      }),
      { numRuns: 50 },
    );
  });
});

describe('whatever is sent', () => {
  const api = mockApi();
  const anything = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );

  it.each(withBody)('%s answers as documented, and a refusal changes nothing', (operation) => {
    fc.assert(
      fc.property(anything, (bodyText) => {
        const before = dumpWorld(api.mock);
        const reply = api.call(operation, { ...validCall(operation), bodyText });
        if (reply.status >= 400) expect(dumpWorld(api.mock)).toEqual(before);
        expect(reply.status).toBeLessThan(500);
      }),
      { numRuns: 25 },
    );
  });

  it('one field of a valid body set to anything is accepted or refused as documented', () => {
    const field = fc.constantFrom(...withBody).chain((operation) =>
      fc.record({
        operation: fc.constant<OperationId>(operation),
        key: fc.constantFrom(...Object.keys(validCall(operation).body as object)),
        value: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(field, ({ operation, key, value }) => {
        const call = validCall(operation);
        const params = Object.fromEntries(Object.keys(call.params).map((name) => [name, api.mock.projectId]));
        const body = { ...(call.body as object), [key]: value };
        expect(api.call(operation, { ...call, params, body }).status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  it('as a path, a method or a query, the answer is an envelope and never a 500', () => {
    const authorization = `Bearer ${api.mock.apiKey}`;
    const segment = fc.oneof(
      fc.constantFrom('creators', 'projects', '..', '.', '%2e%2e', '%', '%zz', '__proto__', 'constructor', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'TRACE'),
        fc.array(segment, { maxLength: 4 }),
        fc.string(),
        (method, segments, query) => {
          const url = `${BASE_PATH}/${segments.join('/').replace(/[?#]/g, '')}?${query}`;
          const reply = api.send({ method, url, headers: { authorization }, body: '' });
          expect(reply.status).toBeLessThan(500);
          expect(reply.status >= 400 ? typeof reply.meta.code : 'string').toBe('string');
        },
      ),
      { numRuns: 300 },
    );
  });
});
