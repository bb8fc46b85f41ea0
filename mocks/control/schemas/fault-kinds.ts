import { listKeys } from '../../../base/values/typed-keys.js';
import type { ErrorCode } from '../../../src/generated/error-codes.js';
import type { OperationId } from '../../../src/generated/operations.js';

/** The calls that a fault strikes. */
interface FaultAim {
  /** The operation: an operationId, or `*` for all. */
  readonly operation: OperationId | '*';
  /** How many calls it strikes. Default 1. */
  readonly times?: number;
  /** How many matching calls it lets pass first. Default 0. */
  readonly skip?: number;
  /** Chance in [0, 1] that it strikes a call, from a seeded sequence. Default 1. */
  readonly probability?: number;
}

interface StatusFault {
  readonly kind: 'status';
  /** The HTTP status. Default: that of the code, otherwise 500. */
  readonly status?: number;
  /** `meta.code`. Default: the API's code for that status. */
  readonly code?: ErrorCode | (string & {});
}

interface LatencyFault {
  readonly kind: 'latency';
  /** Milliseconds, or a range [from, to]. Default 1000. */
  readonly ms?: number | readonly [from: number, to: number];
}

interface RateLimitedFault {
  readonly kind: 'rate_limited';
  /** Seconds of `Retry-After`. Default 1. */
  readonly retry_after?: number;
}

interface BrokenFault {
  readonly kind: 'drop_before' | 'drop_after' | 'stall_body' | 'malformed_json';
}

/** A fault to inject, as `POST /_mock/faults` takes it: each kind has its own fields. docs/time-and-faults.md describes each. */
export type FaultSpec = FaultAim & (StatusFault | LatencyFault | RateLimitedFault | BrokenFault);

/** The kinds of faults. */
export type FaultKind = FaultSpec['kind'];

/** A fault that is answered by a status. */
export type AnsweredFault = StatusFault | RateLimitedFault;

/** The fields that belong to a kind. */
type FieldOf<Kind extends FaultKind, Spec = FaultSpec> = Spec extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Exclude<keyof Spec, keyof FaultAim | 'kind'>
    : never
  : never;

/** How the inspector asks for a field: its label, and the number to begin with. It does not ask for a field that is null. */
export type FieldForm = readonly [label: string, start: number] | null;

/** A kind: what it does, in a few words, and the fields that no other kind has. */
type FaultRows = {
  readonly [Kind in FaultKind]: { readonly text: string; readonly fields: Readonly<Record<FieldOf<Kind>, FieldForm>> };
};

/** Every kind of fault. The checks, the descriptions and the inspector read it from here. */
export const FAULT_KINDS: FaultRows = {
  status: { text: 'respond with an error', fields: { status: ['Status', 500], code: null } },
  latency: { text: 'respond late', fields: { ms: ['Milliseconds', 1000] } },
  rate_limited: { text: 'respond 429', fields: { retry_after: ['Retry-After, s', 1] } },
  drop_before: { text: 'drop the request', fields: {} },
  drop_after: { text: 'do it, drop the response', fields: {} },
  stall_body: { text: 'stop half-way', fields: {} },
  malformed_json: { text: 'broken JSON', fields: {} },
};

/** The names of the kinds, in the order of the table. */
export const FAULT_KIND_NAMES = listKeys(FAULT_KINDS);
