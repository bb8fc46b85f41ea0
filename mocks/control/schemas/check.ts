import type { ValidationError } from '../../../src/generated/request-validators.js';
import { createProblem, type Issues, NO_ISSUES, toIssues } from '../../api/issues.js';
import type { Issue } from '../../world/store/api-problem.js';
import { type FormCheck, FormCompiler, type FormError, type FormErrors, type Place } from './compile-form.js';
import {
  type ControlSchemaName,
  controlSchemas,
  type StoredSchemaName,
  sharedParts,
  storedSchemas,
} from './control-schemas.js';

type FormName = ControlSchemaName | StoredSchemaName;

const compiler = new FormCompiler(sharedParts);
const checks = new Map<FormName, FormCheck>();

/** What keeps `value` from being what the form's schema says, each with its place below `path`; none when it fits. */
export function findIssues(name: FormName, value: unknown, path = ''): Issues {
  // Of what a program wrote, the first thing that is wrong says enough.
  const errors: FormErrors = { list: [], most: name in storedSchemas ? 1 : Number.POSITIVE_INFINITY };
  getCheck(name)(value, undefined, errors);
  if (errors.list.length === 0) return NO_ISSUES;
  const found = toIssues(errors.list.map(toValidationError));
  return { ...found, list: found.list.map((issue) => ({ ...issue, path: joinPath(path, issue.path) })) };
}

function getCheck(name: FormName): FormCheck {
  const known = checks.get(name);
  if (known) return known;
  const check = compiler.compile(
    name in controlSchemas ? controlSchemas[name as ControlSchemaName] : storedSchemas[name as StoredSchemaName],
  );
  checks.set(name, check);
  return check;
}

function toValidationError({ place, keyword, params, schema }: FormError): ValidationError {
  return { keyword, params, schema, instancePath: toPointer(place), schemaPath: '' };
}

function toPointer(place: Place | undefined): string {
  if (!place) return '';
  return `${toPointer(place.parent)}/${String(place.step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
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
