import { describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { deref } from '../../scripts/generate/document.js';
import { listOperations, type SpecOperation } from '../../scripts/generate/spec-operations.js';
import { MockApi } from '../harness/mock-api.js';
import { document } from '../harness/spec.js';

/** Known by name alone: the mock says so until a test gives it an answer. */
const UNPUBLISHED = 501;

interface ExampleCall {
  readonly name: string;
  readonly operation: SpecOperation;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const parameterExample = (operation: SpecOperation, name: string): unknown =>
  operation.parameters.find((parameter) => parameter.name === name)?.example;

/** The calls of a reader who copies every example unchanged: one for each body, and for a query alone. */
function listExampleCalls(operation: SpecOperation): ExampleCall[] {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameterExample(operation, name)));
  const given = operation.parameters.filter(({ in: place, example }) => place === 'query' && example !== undefined);
  const query = new URLSearchParams(given.map(({ name, example }) => [name, String(example)])).toString();
  const key = parameterExample(operation, 'Idempotency-Key');
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': String(key) };
  const call = (name: string, search: string, body: unknown): ExampleCall => ({
    name: `${operation.id} ${name}`,
    ...{ operation, headers, body },
    path: search === '' ? path : `${path}?${search}`,
  });
  const bodies = Object.entries(operation.body?.examples ?? {}).map(([name, example]) =>
    call(name, operation.bodyRequired ? query : '', deref(document, example).value),
  );
  return operation.bodyRequired ? bodies : [call('as it is', query, undefined), ...bodies];
}

const calls = listOperations(document).flatMap(listExampleCalls);

const demo = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });

describe('the examples of openapi.yaml, sent to the demo unchanged', () => {
  function expectSuccess(mock: Mock, { operation, path, headers, body }: ExampleCall): void {
    const key = operation.scope === null ? {} : { authorization: `Bearer ${mock.apiKey}` };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = { method: operation.method, url: `/api/v1${path}`, headers: { ...headers, ...key, ...type } };
    const { status, text } = new MockApi(mock).send({ ...sent, body: body === undefined ? '' : JSON.stringify(body) });
    const wanted = operation.responses[UNPUBLISHED] ? [UNPUBLISHED] : [200, 201, 202];
    expect(wanted, `${operation.method} ${path}: ${text.slice(0, 300)}`).toContain(status);
  }

  it.each(calls)('$name', (call) => {
    expectSuccess(demo.fork(), call);
  });

  it('also one after another in one world, the first of each operation, as a collection made from the spec runs', () => {
    const firsts = new Map(calls.toReversed().map((call) => [call.operation.id, call]));
    for (const call of calls) if (firsts.get(call.operation.id) === call) expectSuccess(demo, call);
    expect(firsts.size).toBe(listOperations(document).length);
  });

  it('have a key of its own for each operation that takes one', () => {
    const keys = listOperations(document).flatMap((operation) =>
      operation.creates ? [parameterExample(operation, 'Idempotency-Key')] : [],
    );
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
