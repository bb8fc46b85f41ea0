import { isPlainObject } from '../../../base/options/describe-value.js';
import { operationIndex } from '../../../src/generated/operation-index.js';
import { type OperationId, operations } from '../../../src/generated/operations.js';
import type { FaultSpec } from '../schemas/fault-kinds.js';
import type { RowChange } from '../state/changes/change-history.js';
import type { JournalCall } from '../state/journal.js';
import type { Overview } from './overview.js';

/** The facts about a world that a test of one of its calls needs. */
export interface CallHistory {
  readonly start: Overview['start'];
  /** The calls of the journal, oldest first. */
  readonly calls: readonly JournalCall[];
  /** The changes of rows since the world began, oldest first. */
  readonly changes: readonly RowChange[];
  readonly faults: readonly FaultSpec[];
}

const API_PATH = '/api/v1';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A call as curl. The journal keeps no API key, so it takes it from the environment. */
export function writeCurl(call: JournalCall, origin: string): string {
  const { authorization, ...headers } = call.request_headers;
  const words = [`curl -g -X ${quoteForShell(call.method)}`, quoteForShell(`${origin}${call.path}`)];
  if (authorization !== undefined) words.push('-H "Authorization: Bearer $TRACKAGOAT_API_KEY"');
  for (const [name, value] of Object.entries(headers)) words.push(`-H ${quoteForShell(`${name}: ${value}`)}`);
  if (call.request_body !== null) words.push(`--data-raw ${quoteForShell(toText(call.request_body))}`);
  return words.join(' \\\n  ');
}

/** The rows that a call changed. */
export function listChanges(call: Pick<JournalCall, 'id'>, changes: readonly RowChange[]): RowChange[] {
  return changes.filter(({ cause }) => cause.request === call.id);
}

/**
 * A call as a test for Vitest: a mock that begins in the same way, the earlier calls that changed rows, the fault, the
 * call, and what became of the ledger. A comment names everything that it cannot repeat.
 */
export function writeTest(call: JournalCall, { start, calls, changes, faults }: CallHistory): string {
  const earlier = calls.filter((one) => toNumber(one) < toNumber(call) && listChanges(one, changes).length > 0);
  const fault = call.fault === null ? [] : [writeFault(call, faults)];
  const lines = [
    ...(start === null ? ['// This world began with rows that options do not name: mock.restore(snapshot).'] : []),
    `const mock = createMock(${toSource(start ?? {})});`,
    ...(call.status === 403 ? ["const apiKey = mock.createKey(['read']);"] : []),
    '// One attempt, as in the journal. By default the client retries.',
    'const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });',
    ...noteWhatIsMissing(calls, changes),
    ...earlier.flatMap((one, place) => [
      ...moveClock(one, earlier[place - 1]),
      `await ${writeClientCall(one) ?? writeFetch(one, 'mock.apiKey')};`,
    ]),
    ...moveClock(call, earlier.at(-1)),
    ...fault,
    'const before = mock.ledger();',
    ...writeExpectation(call),
    'const after = mock.ledger();',
    ...writeLedger(listChanges(call, changes)),
  ];
  const name = `${call.operation ?? `${call.method} ${call.path}`} ${describeOutcome(call)}`;
  return [
    "import { createClient } from 'trackagoat-sdk';",
    "import { createMock } from 'trackagoat-sdk/mocks';",
    "import { expect, test } from 'vitest';",
    '',
    `test(${toSource(name)}, async () => {`,
    ...lines.map((line) => `  ${line}`),
    '});',
    '',
  ].join('\n');
}

/** Rows that something else than a call of the journal has changed. */
function noteWhatIsMissing(calls: readonly JournalCall[], changes: readonly RowChange[]): string[] {
  const known = new Set(calls.filter(({ bodies_dropped }) => !bodies_dropped).map(({ id }) => id));
  const byTest = changes.filter(({ cause }) => cause.kind === 'control');
  const byCall = changes.filter(({ cause }) => cause.request !== null && !known.has(cause.request));
  const notes = [];
  if (byTest.length > 0) notes.push(`// Repeat here what methods of the mock did: they changed ${byTest.length} rows.`);
  if (byCall.length > 0) notes.push(`// The journal no longer has the calls that changed ${byCall.length} rows.`);
  return notes;
}

/** Up to the time of a call. */
function moveClock({ at }: JournalCall, before: JournalCall | undefined): string[] {
  return before?.at === at ? [] : [`mock.clock.to(${toSource(at)});`];
}

function writeFault(call: JournalCall, faults: readonly FaultSpec[]): string {
  const found = faults.find(
    ({ kind, operation }) => kind === call.fault && (operation === '*' || operation === call.operation),
  );
  const { retry_after, ms, code } = (found ?? {}) as { retry_after?: number; ms?: number; code?: string };
  const status = call.fault === 'status' ? call.status : undefined;
  return `mock.faults.add(${toSource({ operation: call.operation, kind: call.fault, status, code, ms, retry_after })});`;
}

/** The call itself, and what came of it. */
function writeExpectation(call: JournalCall): string[] {
  const isRefused = call.status >= 400;
  // The client refuses some mistakes before it sends anything, and its types do not admit them.
  const isOfClient = !isRefused || ![400, 401, 403, 405, 413, 415].includes(call.status) || call.fault !== null;
  const written = isOfClient ? writeClientCall(call) : undefined;
  if (written === undefined) {
    const key = call.status === 401 ? `'no-such-key'` : call.status === 403 ? 'apiKey' : 'mock.apiKey';
    return [
      `const response = await ${writeFetch(call, key)};`,
      `expect(response.status).toBe(${call.status});`,
      ...(isRefused ? [`expect((await response.json()).meta.code).toBe(${toSource(readCode(call))});`] : []),
    ];
  }
  if (isRefused) {
    return [
      `await expect(${written}).rejects.toMatchObject(${toSource({ status: call.status, code: readCode(call) })});`,
    ];
  }
  const isBroken = ['drop_before', 'drop_after', 'stall_body', 'malformed_json'].includes(call.fault ?? '');
  return [isBroken ? `await expect(${written}).rejects.toThrow();` : `await ${written};`];
}

function readCode({ response_body: body }: JournalCall): string | undefined {
  const { meta } = (isPlainObject(body) ? body : {}) as { meta?: { code?: string } | null };
  return meta?.code;
}

/** By how much the call changed the sums: from the rows that it changed, not from the sums. */
function writeLedger(changes: readonly RowChange[]): string[] {
  const sumUp = (entity: RowChange['entity'], status: string, field: string): number =>
    changes
      .filter((change) => change.entity === entity)
      .reduce((sum, { before, after }) => {
        const amount = (row: RowChange['after']): number => (row?.status === status ? Number(row[field]) : 0);
        return sum + amount(after) - amount(before);
      }, 0);
  const owed = sumUp('payout_accrual', 'earned', 'amount_cents');
  const paid = sumUp('payout_payment', 'paid', 'total_amount_cents');
  return [
    `expect(after.accruals.earned.amount_cents - before.accruals.earned.amount_cents).toBe(${owed});`,
    `expect(after.payments.paid.amount_cents - before.payments.paid.amount_cents).toBe(${paid});`,
    'expect(after.balanced).toBe(true);',
  ];
}

/** A call by the client; undefined if the client has no such call. */
function writeClientCall(call: JournalCall): string | undefined {
  const method = call.operation === null ? undefined : findMethod(call.operation as OperationId);
  if (method === undefined) return undefined;
  const [path = '', search = ''] = call.path.slice(API_PATH.length).split('?');
  const pattern = method.path.replace(/\{\w+\}/g, '([^/]+)');
  const ids = new RegExp(`^${pattern}$`).exec(path)?.slice(1) ?? [];
  if (ids.some((id) => !UUID.test(id))) return undefined;
  const body = call.request_body as Readonly<Record<string, unknown>> | null;
  if (body !== null && !isPlainObject(body)) return undefined;
  const given: unknown[] = [...ids];
  if (method.takes === '=') given.push(method.field === '' || body === null ? body : body[method.field]);
  if (method.takes === '?' && (search !== '' || call.idempotency_key !== null)) given.push(readQuery(search));
  if (call.idempotency_key !== null) given.push({ idempotencyKey: call.idempotency_key });
  return `goat.${method.resource}.${method.name}(${given.map(toSource).join(', ')})`;
}

/** The client's method of an operation, by the table that the client reads. */
function findMethod(id: OperationId) {
  const { method, path } = operations[id];
  let resource = '';
  for (const line of operationIndex.split('\n')) {
    const [start = ''] = line.split(' ');
    if (start === line) resource = line;
    const found = start === path ? new RegExp(` ${method}\\W? (\\w+)([?=]?)(\\w*)`).exec(line) : null;
    if (found) return { path, resource, name: found[1], takes: found[2], field: found[3] ?? '' };
  }
  return undefined;
}

/** Numbers and flags as such, because the client's types want them so. */
function readQuery(search: string): Record<string, unknown> {
  const entries = [...new URLSearchParams(search)];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, /^(\d{1,15}|true|false)$/.test(value) ? JSON.parse(value) : value]),
  );
}

function writeFetch(call: JournalCall, apiKey: string): string {
  const { authorization, ...headers } = call.request_headers;
  const bearer = authorization === undefined ? '' : `, authorization: \`Bearer \${${apiKey}}\``;
  const body = call.request_body === null ? '' : `, body: ${toSource(toText(call.request_body))}`;
  const url = `new URL(${toSource(call.path)}, mock.baseUrl)`;
  return `mock.fetch(${url}, { method: ${toSource(call.method)}, headers: { ...${toSource(headers)}${bearer} }${body} })`;
}

function describeOutcome({ status }: JournalCall): string {
  return status === 0 ? 'gets no response' : `responds ${status}`;
}

function toNumber({ id }: JournalCall): number {
  return Number(id.slice('req_'.length));
}

function toText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A value as source: keys without quotes where they need none, texts in single quotes. */
function toSource(value: unknown): string {
  if (typeof value === 'string')
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(toSource).join(', ')}]`;
  if (!isPlainObject(value)) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length === 0) return '{}';
  const isPlain = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);
  return `{ ${fields.map(([name, field]) => `${isPlain(name) ? name : toSource(name)}: ${toSource(field)}`).join(', ')} }`;
}
