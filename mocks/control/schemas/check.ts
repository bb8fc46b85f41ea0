import { instantPattern } from '../../../src/generated/spec-schemas.js';
import { createProblem, type Issues, toIssues } from '../../api/issues.js';
import { SchemaCompiler } from '../../api/schemas/compile-schema.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { findErrors, type SchemaCheck } from '../../api/schemas/schema-report.js';
import { findSpecSchema, specSources } from '../../api/schemas/spec-schema.js';
import { ApiProblem, type ProblemIssue } from '../../world/store/api-problem.js';
import { type ControlSchemaName, controlSchemas, sharedParts } from './control-schemas.js';
import { PARTS } from './form-parts.js';

const compiler = new SchemaCompiler({
  find: (ref) => (ref.startsWith(PARTS) ? sharedParts[ref.slice(PARTS.length)] : findSpecSchema(ref)),
  // A time in the mock's own schemas may be a day.
  formats: { ...specSources.formats, 'date-time': instantPattern },
});
const checks = new Map<DataSchema, SchemaCheck>();

/** The errors of `value` by the form's schema; none if it fits. */
export function findIssues(name: ControlSchemaName, value: unknown): Issues {
  const errors = findErrors(getCheck(controlSchemas[name]), value);
  // A misspelt field is also a missing one: what is not known says more than what is required.
  const isUnknown = ({ keyword }: (typeof errors)[number]): number => Number(keyword === 'additionalProperties');
  return toIssues([...errors].sort((left, right) => isUnknown(right) - isUnknown(left)));
}

function getCheck(schema: DataSchema): SchemaCheck {
  const known = checks.get(schema);
  if (known) return known;
  const check = compiler.compile(schema);
  checks.set(schema, check);
  return check;
}

/** The first error of a value that a program wrote. One error is enough there. */
export function findStoredIssues(schema: DataSchema, value: unknown): Issues {
  return toIssues(findErrors(getCheck(schema), value, 1));
}

/** Throws `invalid_body` unless `value`, which a program wrote, fits the schema. */
export function checkStored(schema: DataSchema, value: unknown): void {
  const issues = findStoredIssues(schema, value);
  if (issues.list.length > 0) throw createProblem('invalid_body', issues);
}

/** Throws `invalid_body` unless `value` fits the schema. */
export function checkForm(name: ControlSchemaName, value: unknown): void {
  const issues = findIssues(name, value);
  if (issues.list.length === 0) return;
  const problem = createProblem('invalid_body', issues);
  const unknown = issues.list.filter(({ message }) => message.startsWith('is not known'));
  if (unknown.length < 2) throw problem;
  // All unknown fields are in the sentence, because one misspelt field often comes with another.
  const sentences = unknown.map(({ path, message }) => `${path}: ${message}`);
  const others = issues.list.length - unknown.length;
  throw new ApiProblem('invalid_body', sentences.join(' ') + (others > 0 ? ` (and ${others} more)` : ''), problem.meta);
}

/** Throws `invalid_body` with these issues, if there are any. */
export function throwIfIssues(list: readonly ProblemIssue[]): void {
  if (list.length > 0) throw createProblem('invalid_body', { list, omitted: 0 });
}
