import { closest, distance } from 'fastest-levenshtein';
import { type OperationId, operations } from '../../src/generated/operations.js';
import type { ValidationError } from '../../src/generated/request-validators.js';
import type { Issue } from '../world/store/api-problem.js';
import { type DocumentNode, nodeAt } from './document.js';

/** Where in a request a value stands. */
export type Place = 'params' | 'query' | 'body';

/** A choice says nothing beyond what its branches have said already. */
const CHOICES = new Set(['oneOf', 'anyOf', 'if']);

/** Turns what the validators of the spec report into issues: one a field, naming it and the way out. */
export function toIssues(errors: readonly ValidationError[], operation: OperationId, place: Place): Issue[] {
  const issues = new Map<string, Issue>();
  for (const error of errors) {
    if (CHOICES.has(error.keyword) && errors.length > 1) continue;
    const path = toIssuePath(error);
    if (!issues.has(path))
      issues.set(path, { path, message: toIssueMessage(error, () => knownKeys(error, operation, place)) });
  }
  return [...issues.values()];
}

/** What to say of a key that the spec does not know, with the nearest one that it does. */
export function unknownKeyMessage(key: string, known: readonly string[]): string {
  if (key === 'description' && known.includes('readme')) return 'is read-only here; write readme instead';
  if (known.length === 0) return 'is not known; nothing can be set here';
  const nearest = closest(key, known as string[]);
  const isClose = distance(key, nearest) <= Math.max(2, key.length / 3);
  return isClose ? `is not known; did you mean ${nearest}?` : `is not known; known are ${known.join(', ')}`;
}

function toIssuePath(error: ValidationError): string {
  const steps = error.instancePath.split('/').slice(1);
  const last = error.params.additionalProperty ?? error.params.missingProperty;
  if (typeof last === 'string') steps.push(last);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}

function toIssueMessage(error: ValidationError, known: () => string[]): string {
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKeyMessage(String(error.params.additionalProperty), known());
    case 'required':
      return 'is required';
    case 'enum':
      return `must be one of ${(error.params.allowedValues as unknown[]).join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(error.params.allowedValue)}`;
    case 'minProperties':
      return 'needs at least one field';
    case 'pattern':
      return `${error.message ?? 'is not valid'}${inWords(error)}`;
    default:
      return error.message ?? 'is not valid';
  }
}

/*
 * The validators are compiled without the schemas, to stay small; a refusal looks its schema up in the document.
 */
function knownKeys(error: ValidationError, operation: OperationId, place: Place): string[] {
  const [document, pointer = ''] = error.schemaPath.split('#');
  if (document === '' && place !== 'body') return parameterNames(operation, place === 'params' ? 'path' : 'query');
  const schema = nodeAt(pointer.replace(/\/additionalProperties$/, ''));
  return Object.keys((schema?.properties as DocumentNode | undefined) ?? {});
}

/** A pattern is hard to read; what the spec says of the field tells how to write it. */
function inWords(error: ValidationError): string {
  const [, pointer = ''] = error.schemaPath.split('#');
  const text = nodeAt(pointer.replace(/\/pattern$/, ''))?.description;
  return typeof text === 'string' ? `. ${text}` : '';
}

function parameterNames(operation: OperationId, where: 'path' | 'query'): string[] {
  const { path, method } = operations[operation];
  const node = nodeAt(`/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/parameters`);
  const parameters = Object.values(node ?? {}) as DocumentNode[];
  return parameters
    .map((parameter) => (typeof parameter.$ref === 'string' ? nodeAt(parameter.$ref.slice(1)) : parameter))
    .filter((parameter) => parameter?.in === where)
    .map((parameter) => String(parameter?.name));
}
