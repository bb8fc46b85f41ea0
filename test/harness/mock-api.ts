import { expect } from 'vitest';
import { BASE_PATH } from '../../mocks/api/find-route.js';
import type { PlainRequest, PlainResponse } from '../../mocks/api/plain.js';
import { apiRouter } from '../../mocks/api/router.js';
import { loadRareParts } from '../../mocks/control/plane/load-on-demand.js';
import { createMock, type Mock } from '../../mocks/index.js';
import type { operations as ApiOperations } from '../../src/generated/api-types.js';
import type { ErrorCode } from '../../src/generated/error-codes.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { checkResponse } from './check-response.js';
import { specOperation } from './spec.js';

// Calls without a fetch cannot wait for it.
await loadRareParts();

type Options = NonNullable<Parameters<typeof createMock>[0]>;

type Success<Id extends OperationId> = {
  [Status in keyof ApiOperations[Id]['responses'] & (200 | 201 | 202)]: ApiOperations[Id]['responses'][Status];
}[keyof ApiOperations[Id]['responses'] & (200 | 201 | 202)];

/** The `data` of an operation's success. */
export type DataOf<Id extends OperationId> =
  Success<Id> extends { content: { 'application/json': { data: infer Data } } } ? Data : unknown;

/** The input of a call. `params` and `query` take anything that has a text, so that tests can send nonsense too. */
export interface CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  /** Sent in place of the body's JSON. */
  readonly bodyText?: string;
  readonly idempotencyKey?: string;
  /** Another API key; null sends none. Default: the mock's first. */
  readonly apiKey?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that has been checked against the spec. */
export interface Reply<Data = unknown> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Data;
  readonly error: string | null;
  readonly meta: Readonly<Record<string, unknown>> & { readonly code?: string; readonly nextCursor?: string | null };
  /** The body as it was sent. */
  readonly text: string;
}

/**
 * The one way in which tests call a mock: every answer is checked against openapi.yaml before the test sees it, and
 * every refusal for having left the world as it was.
 */
export class MockApi {
  /** The operations that have succeeded. */
  readonly succeeded = new Set<OperationId>();

  constructor(readonly mock: Mock) {}

  /** Calls an operation and returns whatever it answers. */
  call<Id extends OperationId>(operation: Id, input: CallInput = {}): Reply<DataOf<Id>> {
    return this.send(toRequest(this.mock, operation, input)) as Reply<DataOf<Id>>;
  }

  /** Calls an operation that must succeed; returns its `data`. */
  ok<Id extends OperationId>(operation: Id, input: CallInput = {}): DataOf<Id> {
    const reply = this.call(operation, input);
    expect(reply.status, `${operation}: ${reply.error}`).toBeLessThan(300);
    return reply.data;
  }

  /** Adds a creator to the first project; returns its id. */
  addCreator(tiktok_handle: string, more: object = {}): string {
    const body = { tiktok_handle, ...more };
    return (this.ok('createCreators', { params: { projectId: this.mock.projectId }, body }) as { id: string }).id;
  }

  /** Calls an operation that must be refused with `code`, and must have changed nothing. */
  refused(operation: OperationId, code: ErrorCode, input: CallInput = {}): Reply {
    const before = dumpWorld(this.mock);
    const reply = this.call(operation, input);
    expect(reply.meta.code ?? reply.status, `${operation}: ${reply.error}`).toBe(code);
    expect(dumpWorld(this.mock), `${operation} was refused and yet changed the world`).toEqual(before);
    return reply;
  }

  /** Sends a plain request; an answer of an operation is checked against the spec. */
  send(request: PlainRequest): Reply {
    const response = this.mock.handle(request);
    const operation = findOperation(request);
    if (operation) {
      checkResponse(operation, response);
      if (response.status < 300) this.succeeded.add(operation);
    }
    return toReply(response, operation);
  }

  /** All rows of a list, page by page. */
  all<Id extends OperationId>(operation: Id, input: CallInput = {}): DataOf<Id> {
    const rows: unknown[] = [];
    let cursor: string | null | undefined;
    do {
      const query = { ...input.query, ...(cursor ? { cursor } : {}) };
      const page = this.call(operation, { ...input, query });
      expect(page.status, `${operation}: ${page.error}`).toBe(200);
      rows.push(...(page.data as unknown[]));
      cursor = page.meta.nextCursor;
    } while (cursor);
    return rows as DataOf<Id>;
  }
}

/** A mock of its own for a test, called through the harness. A defect of the mock fails the test. */
export function mockApi(options: Options = {}): MockApi {
  const onDefect = (error: unknown): never => {
    throw error;
  };
  return new MockApi(createMock({ hooks: { onDefect }, ...options }));
}

export function toRequest(mock: Mock, operation: OperationId, input: CallInput = {}): PlainRequest {
  const { method, path } = operations[operation];
  const { params = {}, query = {}, body, bodyText, idempotencyKey, apiKey = mock.apiKey, headers = {} } = input;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? missing(operation, name)),
  );
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
  const text = bodyText ?? (body === undefined ? '' : JSON.stringify(body));
  return {
    method,
    url: `${BASE_PATH}${filled}${search ? `?${search}` : ''}`,
    headers: {
      ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      ...(text === '' ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      ...headers,
    },
    body: text,
  };
}

function missing(operation: OperationId, name: string): never {
  throw new Error(`${operation} needs the path parameter ${name}`);
}

/** Everything of an organization that a refusal must not touch: all but the counting of calls. */
export function dumpWorld(mock: Mock): unknown {
  const { assumptions: _, rate_limits: __, world, ...rest } = mock.snapshot();
  const { usage: ___, ...state } = world.state;
  return { ...rest, world: { ...world, state } };
}

function findOperation(request: PlainRequest): OperationId | undefined {
  const path = request.url.split('?', 1)[0] as string;
  if (!path.startsWith(BASE_PATH)) return undefined;
  const found = apiRouter(request.method, path.slice(BASE_PATH.length));
  return 'match' in found ? found.match : undefined;
}

function toReply(response: PlainResponse, operation: OperationId | undefined): Reply {
  const { status, headers, body: text } = response;
  const isCsv = headers['content-type']?.startsWith('text/csv') ?? false;
  const parsed = (isCsv ? text : JSON.parse(text)) as Pick<Reply, 'data' | 'error' | 'meta'>;
  const isBare = isCsv || (operation !== undefined && specOperation(operation).raw);
  if (isBare && status === 200) return { status, headers, text, data: parsed, error: null, meta: {} };
  return { status, headers, text, data: parsed.data, error: parsed.error, meta: parsed.meta ?? {} };
}
