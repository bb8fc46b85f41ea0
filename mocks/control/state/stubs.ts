import { type OperationId, operations } from '../../../src/generated/operations.js';
import { checkForm, throwIfIssues } from '../schemas/check.js';

/** What an operation is to answer in place of its work. */
export interface StubSpec {
  readonly operation: OperationId;
  readonly data: unknown;
  /** Default null. */
  readonly meta?: Readonly<Record<string, unknown>> | null;
  /** Default 200. */
  readonly status?: number;
  /** How many calls it answers; without it, all until it is taken back. */
  readonly times?: number;
}

/** A stub as it stands. */
export interface Stub extends StubSpec {
  readonly id: string;
  /** How many calls it has answered. */
  readonly hits: number;
}

/** Stubs as JSON, for snapshots. */
export interface StubDump {
  readonly stubs: readonly Stub[];
  readonly added: number;
}

/** The answers that a test has given operations, the newest first in force. */
export interface StubRegistry {
  /** Adds a stub; throws `invalid_body` on an operation that is not in the spec. */
  add(spec: StubSpec): { readonly id: string };

  /** All stubs, those that are used up too. */
  list(): readonly Stub[];

  /** Takes one back, or all; returns how many. */
  clear(id?: string): number;
}

/** The registry with what the request path and snapshots need of it. */
export class StubList implements StubRegistry {
  /** Another list after every change. */
  private stubs: readonly Stub[] = [];
  private added = 0;

  add(spec: StubSpec): { readonly id: string } {
    checkForm('stub', spec);
    if (!Object.hasOwn(operations, spec.operation)) {
      throwIfIssues([{ path: 'operation', message: `${spec.operation} is not an operationId of openapi.yaml` }]);
    }
    this.added += 1;
    const id = `stub-${this.added}`;
    // A copy, so that what the test does to its object later changes no answer.
    this.stubs = [{ ...(JSON.parse(JSON.stringify(spec)) as StubSpec), id, hits: 0 }, ...this.stubs];
    return { id };
  }

  /** The stub that answers this call, counted. */
  consume(operation: OperationId): Stub | undefined {
    if (this.stubs.length === 0) return undefined;
    const found = this.stubs.find((stub) => stub.operation === operation && stub.hits < (stub.times ?? Infinity));
    if (found) this.stubs = this.stubs.map((stub) => (stub === found ? { ...stub, hits: stub.hits + 1 } : stub));
    return found;
  }

  list(): readonly Stub[] {
    return this.stubs;
  }

  clear(id?: string): number {
    const before = this.stubs.length;
    this.stubs = id === undefined ? [] : this.stubs.filter((stub) => stub.id !== id);
    return before - this.stubs.length;
  }

  /** As at the start. */
  reset(): void {
    this.load({ stubs: [], added: 0 });
  }

  /** What a snapshot keeps of them. */
  dump(): StubDump {
    return { stubs: this.stubs, added: this.added };
  }

  /** Takes what a snapshot kept in place of all there were. */
  load({ stubs, added }: StubDump): void {
    this.stubs = [...stubs];
    this.added = added;
  }
}
