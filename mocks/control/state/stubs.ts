import { type OperationId, operations } from '../../../src/generated/operations.js';
import { unknownOperation } from '../../api/issues.js';
import { ApiProblem, invalidBody } from '../../world/store/api-problem.js';
import { stubSpecOptions } from '../schemas/mock-options.js';
import { takeControl, takeOneOrAll } from '../schemas/take-control.js';

/** The given response of an operation, which replaces its work. */
export interface StubSpec {
  readonly operation: OperationId;
  /** The `data` of the response. */
  readonly data: unknown;
  /** Default null. */
  readonly meta?: Readonly<Record<string, unknown>> | null;
  /** Default 200. */
  readonly status?: number;
  /** How many calls it responds to. Default: all, until it is removed. */
  readonly times?: number;
}

/** The present state of a stub. */
export interface Stub extends StubSpec {
  readonly id: string;
  /** How many calls it has responded to. */
  readonly hits: number;
}

/** Stubs as JSON, for snapshots. */
export interface StubDump {
  readonly stubs: readonly Stub[];
  readonly added: number;
}

/** The maximum number of characters of JSON of all stubs. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

/** The responses that a test has given operations. The newest one applies first. */
export interface StubRegistry {
  /**
   * Adds a stub; throws `invalid_body` on an operation that is not in the spec, `payload_too_large` if all stubs exceed
   * 32 Mi characters.
   */
  add(spec: StubSpec): { readonly id: string };

  /** All stubs, including used-up ones. */
  list(): readonly Stub[];

  /**
   * Removes one, or all if called without an argument. Returns how many were removed. Refuses `undefined` with
   * `invalid_body`.
   */
  clear(id?: string): number;
}

/** The registry, with the methods for the request path and snapshots. */
export class StubList implements StubRegistry {
  private stubs: readonly Stub[] = [];
  private added = 0;
  /** Characters of each stub, by id. */
  private readonly sizes = new Map<string, number>();

  add(given: StubSpec): { readonly id: string } {
    const spec: StubSpec = takeControl('stubs.add', given, stubSpecOptions, 'stub');
    if (!Object.hasOwn(operations, spec.operation)) {
      throw invalidBody('operation', unknownOperation(spec.operation));
    }
    if (!isJson(spec.data)) throw invalidBody('data', 'must be JSON');
    const text = JSON.stringify(spec);
    const characters = text.length + this.stubs.reduce((sum, stub) => sum + this.measure(stub.id), 0);
    if (characters > MOST_CHARACTERS) {
      const message = `The stubs come to ${characters} characters of JSON, and ${MOST_CHARACTERS} are kept. Take some back: mock.stubs.clear(id), DELETE /_mock/stubs/{id}.`;
      throw new ApiProblem('payload_too_large', message);
    }
    this.added += 1;
    const id = `stub-${this.added}`;
    this.sizes.set(id, text.length);
    // A copy, so later changes of the test's object do not affect responses.
    this.stubs = [{ ...(JSON.parse(text) as StubSpec), id, hits: 0 }, ...this.stubs];
    return { id };
  }

  /** The stub for this call. It counts the call. */
  consume(operation: OperationId): Stub | undefined {
    if (this.stubs.length === 0) return undefined;
    const found = this.stubs.find((stub) => stub.operation === operation && stub.hits < (stub.times ?? Infinity));
    if (found) this.stubs = this.stubs.map((stub) => (stub === found ? { ...stub, hits: stub.hits + 1 } : stub));
    return found;
  }

  list(): readonly Stub[] {
    return this.stubs;
  }

  clear(...given: readonly [id?: string]): number {
    const id = takeOneOrAll('stubs.clear', given);
    const before = this.stubs.length;
    this.stubs = id === undefined ? [] : this.stubs.filter((stub) => stub.id !== id);
    return before - this.stubs.length;
  }

  /** A new list after every change. */
  get revision(): unknown {
    return this.stubs;
  }

  private measure(id: string): number {
    let size = this.sizes.get(id);
    if (size === undefined) {
      size = JSON.stringify(this.stubs.find((stub) => stub.id === id) ?? null).length;
      this.sizes.set(id, size);
    }
    return size;
  }

  /** Resets to the start. */
  reset(): void {
    this.load({ stubs: [], added: 0 });
  }

  /** Their form in a snapshot. */
  dump(): StubDump {
    return { stubs: this.stubs, added: this.added };
  }

  /** Replaces all stubs by those of a snapshot. */
  load({ stubs, added }: StubDump): void {
    this.sizes.clear();
    this.stubs = [...stubs];
    this.added = added;
  }
}

/** Whether a value can be a response: JSON has neither functions nor bigints. */
function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}
