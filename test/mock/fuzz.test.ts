import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations } from '../../src/generated/operations.js';
import { mockApi } from '../harness/mock-api.js';
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
const strangeKey = fc.oneof(fc.constantFrom(...strangeKeys), fc.string());

/** The JSON of `object` with one more key, also one that no object literal can carry. */
function jsonWith(object: unknown, key: string, value: unknown): string {
  const rest = JSON.stringify(object).slice(1);
  return `{${JSON.stringify(key)}:${JSON.stringify(value)}${rest === '}' ? '' : ','}${rest}`;
}

describe('a key that the spec does not know', () => {
  it.each(operationIds.filter(takesBody))('in the body of %s is refused by name, and touches nothing', (operation) => {
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
