import { readField } from '../../../base/values/read-field.js';
import { type ErrorCode, ourErrorCodes } from '../../../src/generated/error-codes.js';
import { type OperationId, operations } from '../../../src/generated/operations.js';
import { operationParts } from '../../../src/generated/unpublished-parts.js';
import type { ValidInput } from '../../api/api-call.js';
import type { ParsedRequest } from '../../api/plain.js';
import { isSurelyPublished, partsFor, readUnpublishedParts, type UnpublishedParts } from './unpublished-parts.js';

/** A behaviour of the mock that the service has not published, and how many calls relied on it. */
export interface Assumption {
  /**
   * For example `operation:createProject`, `field:createCreators.readme`, `value:getAnalytics.breakdown=video`,
   * `code:not_found`.
   */
  readonly id: string;
  /** The behavior in a sentence. */
  readonly about: string;
  /** How many calls relied on it. */
  readonly count: number;
}

const OUR_CODES: ReadonlySet<ErrorCode> = new Set(ourErrorCodes);

const NONE: readonly string[] = [];
/**
 * The assumption of a call of an unpublished operation. One text for all calls, because a new one would be hashed each
 * time.
 */
const ownOperations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(operations)
    .filter(([, { provenance }]) => provenance === 'ours')
    .map(([id]) => [id, [toId('operation', id)]]),
);

/** The assumptions that a call relies on by its input. `input` saves reading it again if it has been validated. */
export function assumptionsOfRequest(
  operation: OperationId,
  request: ParsedRequest,
  input: ValidInput | null = null,
): readonly string[] {
  // For an operation that is unpublished as a whole, its parts are not listed.
  const whole = ownOperations.get(operation);
  if (whole) return whole;
  const { search, body } = request;
  if (search === '' && body === '') return NONE;
  // By number, because destructuring would iterate over the list.
  const places = operationParts[operation];
  const queryPlace = places[0];
  const bodyPlace = places[1];
  const found: Found = { ids: undefined };
  if (search !== '' && queryPlace !== 0) {
    const query = input?.query ?? Object.fromEntries(new URLSearchParams(search));
    collectOurs(
      { kind: 'parameter', path: operation },
      { parts: readUnpublishedParts(queryPlace), value: query },
      found,
    );
  }
  if (body !== '' && bodyPlace !== 0) {
    const value = input ? input.body : parseBody(body);
    const parts = readUnpublishedParts(bodyPlace);
    if (!isSurelyPublished(parts, value)) collectOurs({ kind: 'field', path: operation }, { parts, value }, found);
  }
  return found.ids === undefined ? NONE : [...found.ids];
}

/** The assumption of a refusal with this code, if the code is unpublished. */
export function assumptionOfCode(code: ErrorCode): string | undefined {
  return OUR_CODES.has(code) ? toId('code', code) : undefined;
}

/** The sentence of an assumption, by its kind. */
const ABOUT = {
  operation: (name) =>
    `The service has not published the operation ${name}; its path, body and response are a choice of this project.`,
  parameter: (name) => `The service has not published the query parameter ${name}, and may not know it.`,
  field: (name) => `The service has not published the body field ${name}, and may not know it.`,
  value: (name) => `The service has not published the value ${name}, and may not take it.`,
  code: (name) => `The service has not published the error code ${name}, and may use another.`,
} as const satisfies Readonly<Record<string, (name: string) => string>>;

const SENTENCES = new Map(Object.entries(ABOUT));

/** The description of an assumption, in a sentence. */
export function describeAssumption(id: string): string {
  const [kind = '', name = ''] = id.split(/:(.*)/s);
  return (SENTENCES.get(kind) ?? ABOUT.code)(name);
}

function toId(kind: keyof typeof ABOUT, name: string): string {
  return `${kind}:${name}`;
}

/** Counts the assumptions that an organization's traffic relied on. */
export class AssumptionLog {
  private counts = new Map<string, number>();
  private listener: ((id: string, count: number) => void) | undefined;

  /** Calls `listener` with every increased count. */
  listen(listener: (id: string, count: number) => void): () => void {
    this.listener = listener;
    return () => {
      if (this.listener === listener) this.listener = undefined;
    };
  }

  /** Counts one call that relies on `id`. */
  count(id: string): void {
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    this.listener?.(id, count);
  }

  /** All assumptions relied on so far, most used first. */
  list(): Assumption[] {
    return [...this.counts]
      .map(([id, count]) => ({ id, about: describeAssumption(id), count }))
      .sort((left, right) => right.count - left.count || (left.id < right.id ? -1 : 1));
  }

  reset(): void {
    this.load([]);
  }

  dump(): Array<[string, number]> {
    return [...this.counts];
  }

  load(counts: ReadonlyArray<readonly [string, number]>): void {
    this.counts = new Map(counts);
  }
}

/** Undefined for text that is not JSON; validation reports that. */
function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The place of a part of an input: the word for a field there, and the names that lead to it. */
interface Place {
  readonly kind: 'parameter' | 'field';
  readonly path: string;
}

/** The assumptions that were found. Nearly every call relies on no assumption, and then there is no set. */
interface Found {
  ids: Set<string> | undefined;
}

function add(found: Found, id: string): void {
  found.ids ??= new Set();
  found.ids.add(id);
}

/** Adds the names of all unpublished parts of an input. */
function collectOurs(
  place: Place,
  input: { readonly parts: UnpublishedParts; readonly value: unknown },
  found: Found,
): void {
  const { value } = input;
  if (input.parts.isPublished) return;
  const { fields, values, inner, members } = partsFor(input.parts, value);
  if (Array.isArray(value)) {
    for (const item of value) collectOurs(place, { parts: readUnpublishedParts(members), value: item }, found);
  } else if (value !== null && typeof value === 'object') {
    for (const name in value) {
      if (fields.has(name)) add(found, toId(place.kind, `${place.path}.${name}`));
      const parts = readUnpublishedParts(inner.get(name) ?? members);
      if (parts.isPublished) continue;
      const inside = { kind: place.kind, path: `${place.path}.${name}` };
      collectOurs(inside, { parts, value: readField(value, name) }, found);
    }
  } else if (values.has(value)) add(found, toId('value', `${place.path}=${value}`));
}
