import { errorStatus } from '../../../src/generated/error-codes.js';
import { type OperationId, operations } from '../../../src/generated/operations.js';
import type { InjectedFault } from '../../api/api-call.js';
import { jsonResponse } from '../../api/envelope.js';
import { unknownOperation } from '../../api/issues.js';
import type { PlainResponse, TransportEffect } from '../../api/plain.js';
import { invalidBody } from '../../world/store/api-problem.js';
import { nextRandom } from '../../world/store/random.js';
import { throwIfIssues } from '../schemas/check.js';
import { type AnsweredFault, FAULT_KIND_NAMES, FAULT_KINDS, type FaultSpec } from '../schemas/fault-kinds.js';
import { faultOptions } from '../schemas/mock-options.js';
import { takeControl, takeOneOrAll } from '../schemas/take-control.js';

/** A fault with its remaining hits. */
export type FaultState = FaultSpec & {
  readonly id: string;
  readonly times: number;
  readonly skip: number;
  /** How many calls it will still strike. */
  readonly remaining: number;
  /** How many calls it has struck. */
  readonly hits: number;
};

/** Kind and field, for each field that belongs to only one kind. With another kind it is reported as a mistake. */
const OWN_FIELDS = FAULT_KIND_NAMES.flatMap((kind) =>
  Object.keys(FAULT_KINDS[kind].fields).map((field) => [kind, field] as const),
);

type MutableFault = FaultState & { remaining: number; hits: number; skipped: number };

/** The faults of an organization, in the order in which they were added. */
export interface FaultRegistry {
  /** Adds a fault; refuses a wrong one with `invalid_body`. */
  add(spec: FaultSpec): { readonly id: string };

  /** All faults with their remaining hits, including used-up ones. */
  list(): FaultState[];

  /**
   * Removes the fault with this id, or all if called without an argument. Returns how many were removed. Refuses
   * `undefined` with `invalid_body`.
   */
  clear(id?: string): number;

  /** Throws if a fault has not struck as often as it should. Then the test did not test what it intended. */
  assertConsumed(): void;
}

/** The registry, with the methods for the request path and snapshots. */
export class FaultList implements FaultRegistry {
  private faults: MutableFault[] = [];
  private added = 0;
  private readonly chance: { random: number };
  private changes = 0;

  constructor(private readonly seed: number) {
    this.chance = { random: seed };
  }

  /** Rises with every change. */
  get revision(): number {
    return this.changes;
  }

  add(spec: FaultSpec): { readonly id: string } {
    const taken = takeFault(spec);
    this.changes += 1;
    this.added += 1;
    const { times = 1, skip = 0 } = taken;
    const id = `fault_${this.added}`;
    this.faults.push({ id, ...taken, times, skip, remaining: times, hits: 0, skipped: 0 });
    return { id };
  }

  list(): FaultState[] {
    return this.faults.map(({ skipped, ...state }) => state);
  }

  clear(...given: readonly [id?: string]): number {
    const id = takeOneOrAll('faults.clear', given);
    this.changes += 1;
    const before = this.faults.length;
    this.faults = id === undefined ? [] : this.faults.filter((fault) => fault.id !== id);
    return before - this.faults.length;
  }

  /** Resets to the start: no faults, ids and chances from the beginning. */
  reset(): void {
    this.changes += 1;
    this.faults = [];
    this.added = 0;
    this.chance.random = this.seed;
  }

  assertConsumed(): void {
    const left = this.faults.filter((fault) => fault.remaining > 0);
    if (left.length === 0) return;
    const lines = left.map(
      ({ id, kind, operation, hits, times }) => `${id}: ${kind} on ${operation} struck ${hits} of ${times} times`,
    );
    throw new Error(
      `${left.length} ${left.length === 1 ? 'fault' : 'faults'} never fully fired; the calls they wait for did not come.\n${lines.join('\n')}`,
    );
  }

  /** The fault that strikes this call, if one does. Every matching fault counts the call. */
  consume(operation: OperationId): InjectedFault | undefined {
    if (this.faults.length === 0) return undefined;
    this.changes += 1;
    let striking: MutableFault | undefined;
    for (const fault of this.faults) {
      if (fault.remaining === 0 || (fault.operation !== '*' && fault.operation !== operation)) continue;
      if (fault.skipped < fault.skip) fault.skipped += 1;
      else if (!striking && this.happens(fault)) striking = fault;
    }
    if (!striking) return undefined;
    striking.remaining -= 1;
    striking.hits += 1;
    return toInjectedFault(striking, () => nextRandom(this.chance));
  }

  /** Everything as plain JSON, for a snapshot. */
  dump(): FaultDump {
    return { faults: this.faults.map((fault) => ({ ...fault })), added: this.added, random: this.chance.random };
  }

  load(dump: FaultDump): void {
    this.changes += 1;
    this.faults = dump.faults.map((fault) => ({ ...fault }));
    this.added = dump.added;
    this.chance.random = dump.random;
  }

  private happens(fault: FaultState): boolean {
    return fault.probability === undefined || nextRandom(this.chance) < fault.probability;
  }
}

/** The faults of an organization as plain JSON. */
export interface FaultDump {
  readonly faults: ReadonlyArray<FaultState & { readonly skipped: number }>;
  readonly added: number;
  readonly random: number;
}

function takeFault(given: FaultSpec): FaultSpec {
  const spec: FaultSpec = takeControl('faults.add', given, faultOptions, 'fault');
  throwIfIssues(
    OWN_FIELDS.filter(([kind, field]) => Reflect.get(spec, field) !== undefined && spec.kind !== kind).map(
      ([kind, field]) => ({ path: field, message: `belongs to kind ${kind}, not ${spec.kind}` }),
    ),
  );
  if (spec.operation !== '*' && !Object.hasOwn(operations, spec.operation)) {
    throw invalidBody('operation', unknownOperation(spec.operation));
  }
  if (spec.kind === 'latency' && Array.isArray(spec.ms) && spec.ms[0] > spec.ms[1]) {
    throw invalidBody('ms', 'must be a range [from, to] with from ≤ to');
  }
  return spec;
}

function toInjectedFault(fault: FaultSpec, random: () => number): InjectedFault {
  const { kind } = fault;
  const instead = (response: PlainResponse): InjectedFault => ({ kind, response, transform: (same) => same });
  const withEffect = (effect: TransportEffect): InjectedFault => {
    return { kind, response: null, transform: (response) => ({ ...response, effect }) };
  };
  switch (fault.kind) {
    case 'status':
    case 'rate_limited':
      return instead(createErrorResponse(fault));
    case 'drop_before':
      return instead({ status: 0, headers: {}, body: '', effect: { kind: 'drop' } });
    case 'drop_after':
      return withEffect({ kind: 'drop' });
    case 'stall_body':
      return withEffect({ kind: 'stall_body' });
    case 'latency':
      return withEffect({ kind: 'latency', ms: drawLatency(fault.ms ?? 1000, random) });
    case 'malformed_json':
      return { kind, response: null, transform: (response) => ({ ...response, body: brokenJson(response.body) }) };
  }
}

function drawLatency(ms: number | readonly [number, number], random: () => number): number {
  if (typeof ms === 'number') return ms;
  return ms[0] + Math.floor(random() * (ms[1] - ms[0] + 1));
}

/** The first half. Valid JSON never ends before its last bracket, so this cannot be parsed. */
function brokenJson(body: string): string {
  return body.slice(0, Math.ceil(body.length / 2));
}

function createErrorResponse(fault: AnsweredFault): PlainResponse {
  if (fault.kind === 'rate_limited') return createTooMany({ retryAfter: fault.retry_after });
  if (fault.code === 'rate_limit_exceeded' || fault.status === 429) return createTooMany(fault);
  const status = fault.status ?? findStatus(fault.code) ?? 500;
  const code = fault.code ?? codeFor(status);
  return jsonResponse(status, { data: null, error: `Injected fault: status ${status}.`, meta: { code } });
}

interface TooMany {
  readonly retryAfter?: number | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
}

function createTooMany({ retryAfter = 1, status = 429, code = 'rate_limit_exceeded' }: TooMany): PlainResponse {
  const error = `Injected fault: too many requests; wait ${retryAfter} s.`;
  const body = { data: null, error, meta: { code, retryAfter } };
  return jsonResponse(status, body, { 'retry-after': String(retryAfter) });
}

/** A code may be called `constructor`. */
function findStatus(code: string | undefined): number | undefined {
  if (code === undefined || !Object.hasOwn(errorStatus, code)) return undefined;
  return errorStatus[code as keyof typeof errorStatus];
}

/** Codes of requests that never become a call. If the status has another code, that code is used. */
const BEFORE_CALLS: readonly string[] = ['bad_request', 'foreign_host'];

function codeFor(status: number): string {
  const codes = Object.entries(errorStatus).flatMap(([code, known]) => (known === status ? [code] : []));
  return codes.find((code) => !BEFORE_CALLS.includes(code)) ?? 'internal_error';
}
