import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { createMock } from '../../mocks/index.js';
import { deref, type MediaType, schemaName } from '../../scripts/generate/document.js';
import * as schemas from '../../src/generated/schemas.js';
import { createClient } from '../../src/index.js';
import { mockApi } from '../harness/mock-api.js';
import { document, operationIds, spec, specOperation, unpublishedOperations } from '../harness/spec.js';
import { tour } from '../harness/tour.js';

describe('every operation of the spec', () => {
  it('is served by the mock, in one conversation, with success and as documented', () => {
    const api = mockApi({ seed: 'empty' });
    tour({ ok: (operation, input) => api.ok(operation, input), advance: (days) => api.mock.clock.advance({ days }) });
    for (const operation of unpublishedOperations) {
      api.mock.stub(operation, { recorded: true });
      api.ok(operation, { query: { project_id: api.mock.projectId } });
    }
    expect(operationIds.filter((id) => !api.succeeded.has(id))).toEqual([]);
  });

  it('is called by a method of the client', async () => {
    expect([...(await operationsOfClient())].sort()).toEqual([...operationIds].sort());
  });
});

type Method = (...args: unknown[]) => PromiseLike<unknown>;

/** Calls every method of every resource, with an id or without, and collects the operations that they ask for. */
async function operationsOfClient(): Promise<Set<string>> {
  const mock = createMock();
  const { raw: _, ...typed } = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });
  const resources = Object.values(typed).filter((part) => typeof part === 'object' && part !== null);
  const methods = resources.flatMap((resource) => Object.values(resource)).filter((part) => typeof part === 'function');
  const id = '00000000-0000-4000-8000-000000000001';
  for (const method of methods as Method[]) {
    for (const args of [[id, {}], [{}]]) await (async () => method(...args))().catch(() => undefined);
  }
  return new Set(mock.requests.find().flatMap(({ operation }) => operation ?? []));
}

/** Every example of a body, with the name of its schema if that is a component. */
function listExamples(id: (typeof operationIds)[number]) {
  const { body, responses } = specOperation(id);
  const media = [
    ['request', body],
    ...Object.entries(responses).map(([status, { content }]) => [status, content?.['application/json']]),
  ];
  return (media as [string, MediaType | undefined][]).flatMap(([where, one]) => {
    const { $ref } = one?.schema ?? {};
    const named = Object.entries(one?.examples ?? {}).map(
      ([name, node]) => [name, deref(document, node).value] as const,
    );
    const all = one?.example === undefined ? named : [...named, ['example', one.example] as const];
    return all.map(([name, value]) => ({ place: `${id} ${where} ${name}`, schema: $ref && schemaName($ref), value }));
  });
}

describe('the examples of openapi.yaml', () => {
  it('are there for every operation', () => {
    expect(operationIds.filter((id) => listExamples(id).length === 0)).toEqual([]);
  });

  it('are accepted by their JSON schema, and by their zod schema, from which they come back unchanged', () => {
    const examples = operationIds.flatMap(listExamples).filter(({ schema }) => schema !== undefined);
    expect(examples.length).toBeGreaterThan(100);
    for (const { place, schema = '', value } of examples) {
      expect(spec.errors(document.components.schemas[schema] ?? {}, value), place).toEqual([]);
      const zod = (schemas as unknown as Record<string, z.ZodType>)[`${schema}Schema`];
      expect(zod?.safeParse(value), place).toEqual({ success: true, data: value });
    }
  });
});
