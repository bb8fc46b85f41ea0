import { type ErrorCode, ourErrorCodes } from '../../../src/generated/error-codes.js';
import { type OperationId, operations } from '../../../src/generated/operations.js';
import type { ValidInput } from '../../api/api-call.js';
import { type DocumentNode, nodeAt, openapiDocument } from '../../api/document.js';
import type { ParsedRequest } from '../../api/plain.js';

/** A behaviour of the mock that the service has not published, and how often the traffic leaned on it. */
export interface Assumption {
  /** For instance `operation:createProject`, `field:createProject.name`, `code:not_found`. */
  readonly id: string;
  /** What it is, in a sentence. */
  readonly about: string;
  readonly count: number;
}

const OUR_CODES: ReadonlySet<ErrorCode> = new Set(ourErrorCodes);

/** The inputs of an operation that are ours. */
interface OurInputs {
  readonly query: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
}

const NONE: readonly string[] = [];
/** What a call of an operation that is ours leans on. One text for all calls, for a new one would be hashed each time. */
const ownOperations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(operations)
    .filter(([, { provenance }]) => provenance === 'ours')
    .map(([id]) => [id, [`operation:${id}`]]),
);
const inputsByOperation = new Map<OperationId, OurInputs>();

/** The assumptions that a call leans on by what it asks; `input` spares reading it again where it has been validated. */
export function assumptionsOfRequest(
  operation: OperationId,
  request: ParsedRequest,
  input: ValidInput | null = null,
): readonly string[] {
  // Of an operation that is ours as a whole, the parts need no telling.
  const whole = ownOperations.get(operation);
  if (whole) return whole;
  const { search, body } = request;
  if (search === '' && body === '') return NONE;
  const found: string[] = [];
  const ours = ourInputs(operation);
  if (search !== '' && ours.query.size > 0) {
    const names = input ? Object.keys(input.query) : new URLSearchParams(search).keys();
    for (const name of new Set(names)) {
      if (ours.query.has(name)) found.push(`parameter:${operation}.${name}`);
    }
  }
  if (ours.body.size > 0) {
    for (const name of input ? Object.keys(Object(input.body)) : listBodyKeys(body))
      if (ours.body.has(name)) found.push(`field:${operation}.${name}`);
  }
  return found;
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

function listBodyKeys(body: string): string[] {
  if (body === '') return [];
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' ? Object.keys(value) : [];
  } catch {
    return []; // Validation answers for broken JSON.
  }
}

function ourInputs(operation: OperationId): OurInputs {
  let inputs = inputsByOperation.get(operation);
  if (!inputs) {
    inputs = findOurInputs(operation);
    inputsByOperation.set(operation, inputs);
  }
  return inputs;
}

function findOurInputs(operation: OperationId): OurInputs {
  const { path, method } = operations[operation];
  const paths = openapiDocument().paths as Readonly<Record<string, Readonly<Record<string, DocumentNode>>>>;
  const node = paths[path]?.[method.toLowerCase()];
  const query = new Set<string>();
  for (const parameter of (node?.parameters as DocumentNode[] | undefined) ?? []) {
    const resolved = resolve(parameter);
    if (resolved.in === 'query' && isOurs(resolved)) query.add(String(resolved.name));
  }
  const body = new Set<string>();
  const content = node?.requestBody as DocumentNode | undefined;
  if (content) collectFields(getBodySchema(resolve(content)), body);
  return { query, body };
}

function getBodySchema(requestBody: DocumentNode): DocumentNode {
  const content = requestBody.content as Readonly<Record<string, DocumentNode>> | undefined;
  return (content?.['application/json']?.schema as DocumentNode | undefined) ?? {};
}

function collectFields(schema: DocumentNode, into: Set<string>): void {
  const resolved = resolve(schema);
  for (const [name, field] of Object.entries((resolved.properties ?? {}) as Record<string, DocumentNode>)) {
    if (isOurs(field)) into.add(name);
  }
  for (const choice of ['oneOf', 'anyOf', 'allOf']) {
    for (const branch of (resolved[choice] as DocumentNode[] | undefined) ?? []) collectFields(branch, into);
  }
}

function resolve(node: DocumentNode): DocumentNode {
  return typeof node.$ref === 'string' ? (nodeAt(node.$ref.slice(1)) ?? {}) : node;
}

function isOurs(node: DocumentNode): boolean {
  return node['x-provenance'] === 'ours';
}
