import type { CallState } from './call-state.js';
import { type Answer, formatError } from './envelope.js';
import type { Events } from './events.js';

/** What happens to an answer of another shape than the spec says. */
export type ValidateMode = 'off' | 'warn' | 'strict';

/** The part of a zod schema that is needed; any library with this method fits. */
export interface ResponseSchema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly ResponseIssue[] } };
}

/** What a schema finds wrong. */
export interface ResponseIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A schema of the whole envelope by operation; operations without one are not checked. */
export type ResponseSchemas = Readonly<Record<string, ResponseSchema>>;

/** What to check with, and where to tell. */
export interface ResponseCheck {
  readonly validate?: ValidateMode;
  readonly schemas?: ResponseSchemas | undefined;
}

/** Holds an answer against schemas that the caller brings, so that no schema library is in the core. */
export function checkResponse(
  { validate, schemas }: ResponseCheck,
  { state, events }: { readonly state: CallState; readonly events: Events },
  { answer, body }: { readonly answer: Answer; readonly body: unknown },
): void {
  if (!validate || validate === 'off') return;
  const issues = schemas?.[state.name.operationId]?.safeParse(body).error?.issues;
  if (!issues) return;
  const found = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const error = formatError(state, answer, `the shape of the spec (${found})`);
  if (validate === 'strict') throw error;
  events.log('warn', error.message, error.toJSON());
}
