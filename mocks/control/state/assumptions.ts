import { type ErrorCode, ourErrorCodes } from '../../../src/generated/error-codes.js';
import { type OperationId, operations } from '../../../src/generated/operations.js';
import type { ValidInput } from '../../api/api-call.js';
import type { DocumentNode } from '../../api/document.js';
import type { ParsedRequest } from '../../api/plain.js';
import { follow, jsonSchema, operationNode } from './operation-node.js';
import { findOurParts, type OurParts, partsFor } from './our-parts.js';

/** A behaviour of the mock that the service has not published, and how often the traffic leaned on it. */
export interface Assumption {
  /** For instance `operation:createProject`, `field:createCreators.readme`, `value:getAnalytics.breakdown=video`, `code:not_found`. */
  readonly id: string;
  /** What it is, in a sentence. */
  readonly about: string;
  readonly count: number;
}

const OUR_CODES: ReadonlySet<ErrorCode> = new Set(ourErrorCodes);

const NONE: readonly string[] = [];

/** The assumptions that a call leans on by what it asks; `input` spares reading it again where it has been validated. */
export function assumptionsOfRequest(
  operation: OperationId,
  request: ParsedRequest,
  input: ValidInput | null = null,
): readonly string[] {
  // Of an operation that is ours as a whole, the parts need no telling.
  if (operations[operation].provenance === 'ours') return [`operation:${operation}`];
  const { search, body } = request;
  if (search === '' && body === '') return NONE;
  const ours = getOurInputs(operation);
  const found = new Set<string>();
  if (search !== '' && !ours.query.isPublished) {
    const query = input?.query ?? Object.fromEntries(new URLSearchParams(search));
    noteOurs({ kind: 'parameter', path: operation }, { parts: ours.query, value: query }, found);
  }
  if (body !== '' && !ours.body.isPublished) {
    const value = input ? input.body : parseBody(body);
    noteOurs({ kind: 'field', path: operation }, { parts: ours.body, value }, found);
  }
  return found.size === 0 ? NONE : [...found];
}

/** The assumption that a refusal with this code leans on, if the code is ours. */
export function assumptionOfCode(code: ErrorCode): string | undefined {
  return OUR_CODES.has(code) ? `code:${code}` : undefined;
}

/** What an assumption is about, in a sentence. */
export function describeAssumption(id: string): string {
  const [kind, name = ''] = id.split(/:(.*)/s);
  switch (kind) {
    case 'operation':
      return `The service has not published the operation ${name}; its path, body and answer are ours.`;
    case 'parameter':
      return `The query parameter ${name} is ours; the service may not know it.`;
    case 'field':
      return `The body field ${name} is ours; the service may not know it.`;
    case 'value':
      return `The value ${name} is ours; the service may not take it.`;
    default:
      return `The error code ${name} is ours; the service may answer with another.`;
  }
}

/** Counts the assumptions that the traffic of an organization leaned on. */
export class AssumptionLog {
  private counts = new Map<string, number>();

  /** Counts one call that leans on `id`. */
  note(id: string): void {
    this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  /** All assumptions leaned on so far, the most used first. */
  list(): Assumption[] {
    return [...this.counts]
      .map(([id, count]) => ({ id, about: describeAssumption(id), count }))
      .sort((left, right) => right.count - left.count || (left.id < right.id ? -1 : 1));
  }

  clear(): void {
    this.counts.clear();
  }

  dump(): Array<[string, number]> {
    return [...this.counts];
  }

  load(counts: ReadonlyArray<readonly [string, number]>): void {
    this.counts = new Map(counts);
  }
}

/** Undefined for what is no JSON: validation answers for that. */
function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Where a part of an input stands: what a field is called there, and the names that lead to it. */
interface Place {
  readonly kind: 'parameter' | 'field';
  readonly path: string;
}

/** Adds the names of all that an input has and that is ours. */
function noteOurs(place: Place, of: { readonly parts: OurParts; readonly value: unknown }, found: Set<string>): void {
  const { value } = of;
  if (of.parts.isPublished) return;
  const parts = partsFor(of.parts, value);
  if (Array.isArray(value)) {
    for (const item of value) if (parts.members) noteOurs(place, { parts: parts.members, value: item }, found);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, field] of Object.entries(value)) {
      const path = `${place.path}.${name}`;
      if (parts.fields.has(name)) found.add(`${place.kind}:${path}`);
      const inner = parts.inner.get(name) ?? parts.members;
      if (inner) noteOurs({ ...place, path }, { parts: inner, value: field }, found);
    }
  } else if (parts.values.has(value)) found.add(`value:${place.path}=${value}`);
}

/** What of an operation's inputs is ours. */
interface OurInputs {
  readonly query: OurParts;
  readonly body: OurParts;
}

const inputsByOperation = new Map<OperationId, OurInputs>();

function getOurInputs(operation: OperationId): OurInputs {
  const known = inputsByOperation.get(operation);
  if (known) return known;
  const { parameters = [], requestBody = {} } = operationNode(operation);
  const properties: Record<string, DocumentNode> = {};
  for (const parameter of parameters as DocumentNode[]) {
    const { in: where, name, schema, 'x-provenance': provenance } = follow(parameter);
    if (where === 'query') properties[String(name)] = { allOf: [schema], 'x-provenance': provenance };
  }
  const inputs = {
    query: findOurParts({ properties }),
    body: findOurParts(jsonSchema(follow(requestBody as DocumentNode)) ?? {}),
  };
  inputsByOperation.set(operation, inputs);
  return inputs;
}
