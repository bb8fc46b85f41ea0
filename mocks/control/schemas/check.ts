import { instantPattern } from '../../../src/generated/spec-schemas.js';
import { createProblem, type Issues, NO_ISSUES, toIssues } from '../../api/issues.js';
import { SchemaCompiler } from '../../api/schemas/compile-schema.js';
import { findErrors, type SchemaCheck } from '../../api/schemas/schema-report.js';
import { findSpecSchema, specSources } from '../../api/schemas/spec-schema.js';
import type { Issue } from '../../world/store/api-problem.js';
import {
  type ControlSchemaName,
  controlSchemas,
  type StoredSchemaName,
  sharedParts,
  storedSchemas,
} from './control-schemas.js';
import { PARTS } from './form-parts.js';

type FormName = ControlSchemaName | StoredSchemaName;

const compiler = new SchemaCompiler({
  find: (ref) => (ref.startsWith(PARTS) ? sharedParts[ref.slice(PARTS.length)] : findSpecSchema(ref)),
  // A time of ours may be a day.
  formats: { ...specSources.formats, 'date-time': instantPattern },
});
const checks = new Map<FormName, SchemaCheck>();

/** What keeps `value` from being what the form's schema says, each with its place below `path`; none when it fits. */
export function findIssues(name: FormName, value: unknown, path = ''): Issues {
  // Of what a program wrote, the first thing that is wrong says enough.
  const errors = findErrors(getCheck(name), value, name in storedSchemas ? 1 : undefined);
  if (errors.length === 0) return NO_ISSUES;
  const found = toIssues(errors);
  return { ...found, list: found.list.map((issue) => ({ ...issue, path: joinPath(path, issue.path) })) };
}

function getCheck(name: FormName): SchemaCheck {
  const known = checks.get(name);
  if (known) return known;
  const check = compiler.compile(
    name in controlSchemas ? controlSchemas[name as ControlSchemaName] : storedSchemas[name as StoredSchemaName],
  );
  checks.set(name, check);
  return check;
}

/** Throws `invalid_body` unless `value` is what the schema says. */
export function checkForm(name: FormName, value: unknown, path = ''): void {
  const issues = findIssues(name, value, path);
  if (issues.list.length > 0) throw createProblem('invalid_body', issues);
}

/** Throws `invalid_body` with these issues, unless there are none. */
export function throwIfIssues(list: readonly Issue[]): void {
  if (list.length > 0) throw createProblem('invalid_body', { list, omitted: 0 });
}

function joinPath(path: string, inner: string): string {
  return path === '' || inner === '' ? path + inner : `${path}.${inner}`;
}
