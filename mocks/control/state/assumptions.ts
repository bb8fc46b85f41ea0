import { type ErrorCode, ourErrorCodes } from '../../../src/generated/error-codes.js';
import { type OperationId, operations } from '../../../src/generated/operations.js';
import { operationInputs } from '../../../src/generated/request-words.js';
import type { ValidInput } from '../../api/api-call.js';
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
  const found: string[] = [];
  const { ourQuery, ourBody } = operationInputs[operation];
  if (search !== '' && ourQuery.length > 0) {
    const names = input ? Object.keys(input.query) : new URLSearchParams(search).keys();
    for (const name of new Set(names)) {
      if (ourQuery.includes(name)) found.push(`parameter:${operation}.${name}`);
    }
  }
  if (ourBody.length > 0) {
    for (const name of input ? Object.keys(Object(input.body)) : listBodyKeys(body))
      if (ourBody.includes(name)) found.push(`field:${operation}.${name}`);
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
