import { describe, expect, it } from 'vitest';
import { deref } from '../../scripts/generate/document.js';
import { listOperations, type SpecOperation } from '../../scripts/generate/spec-operations.js';
import { serveForFile } from '../harness/served-mock.js';
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
  const headers: Record<string, string> = key === undefined ? {} : { 'Idempotency-Key': String(key) };
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

const served = await serveForFile({ seed: 'demo', now: '2026-03-02T00:00:00Z' });

describe('the examples of openapi.yaml, sent to the demo unchanged', () => {
  async function expectSuccess({ operation, path, headers, body }: ExampleCall): Promise<void> {
    const key = operation.scope === null ? {} : { authorization: `Bearer ${served.mock.apiKey}` };
    const written = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const init = { method: operation.method, headers: { ...headers, ...key, ...type }, ...written };
    const response = await fetch(`${served.url}/api/v1${path}`, init);
    const text = await response.text();
    const wanted = operation.responses[UNPUBLISHED] ? [UNPUBLISHED] : [200, 201, 202];
    expect(wanted, `${operation.method} ${path}: ${text.slice(0, 300)}`).toContain(response.status);
  }

  it.each(calls)('$name', async (call) => {
    served.mock.reset();
    await expectSuccess(call);
  });

  it('also one after another in one world, the first of each operation, as a collection made from the spec runs', async () => {
    served.mock.reset();
    const seen = new Set<string>();
    for (const call of calls) {
      if (seen.has(call.operation.id)) continue;
      seen.add(call.operation.id);
      await expectSuccess(call);
    }
    expect(seen.size).toBe(listOperations(document).length);
  });

  it('have a key of its own for each operation that takes one', () => {
    const keys = listOperations(document).flatMap((operation) =>
      operation.creates ? [parameterExample(operation, 'Idempotency-Key')] : [],
    );
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
