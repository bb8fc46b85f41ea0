import type { CallState } from './call-state.js';
import { formatError, type ReadResponse } from './envelope.js';
import type { Events } from './events.js';

/** The part of a zod schema that is needed; any library with this method fits. */
export interface ResponseSchema {
  /** Reports whether `value` fits, and which parts do not. */
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly ResponseIssue[] } };
}

/** An error that a schema finds. */
export interface ResponseIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A schema of the whole envelope by operation; operations without one are not checked. */
export type ResponseSchemas = Readonly<Record<string, ResponseSchema>>;

/**
 * How responses are checked against the spec. The schemas are `responseSchemas` of `trackagoat-sdk/schemas`; the caller
 * passes them in, so the core contains no schema library.
 */
export type Validation = 'off' | { readonly mode: 'warn' | 'strict'; readonly schemas: ResponseSchemas };

/** Checks a response against its schema. */
export function checkResponse(
  validate: Validation | undefined,
  { state, events }: { readonly state: CallState; readonly events: Events },
  { received, body }: { readonly received: ReadResponse; readonly body: unknown },
): void {
  if (!validate || validate === 'off') return;
  const issues = validate.schemas[state.name.operationId]?.safeParse(body).error?.issues;
  if (!issues) return;
  const found = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const error = formatError(state, received, `the shape of the spec (${found})`);
  if (validate.mode === 'strict') throw error;
  events.log('warn', error.message, error.toJSON());
}
