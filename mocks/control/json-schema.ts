import { unknownKeyMessage } from '../api/issues.js';
import type { Issue } from '../world/store/api-problem.js';

/** The part of JSON Schema that the control plane's bodies and seed files need. Every schema here is closed unless told. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly minProperties?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date-time' | 'date';
  readonly default?: unknown;
}

/** A JSON type by its name in JSON Schema. */
export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

type JsonObject = Readonly<Record<string, unknown>>;

const TIMESTAMP = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** What keeps `value` from being what `schema` says: one issue a field, none when it fits. */
export function issuesAgainst(schema: JsonSchema, value: unknown, path = ''): Issue[] {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOfType(type, value))) {
    return [{ path, message: `must be ${types.map(nameOfType).join(' or ')}` }];
  }
  if (schema.enum && !schema.enum.includes(value as string)) {
    return [{ path, message: `must be one of ${schema.enum.map(String).join(', ')}` }];
  }
  if (typeof value === 'string') return stringIssues(schema, value, path);
  if (typeof value === 'number') return numberIssues(schema, value, path);
  if (Array.isArray(value)) return arrayIssues(schema, value, path);
  if (value !== null && typeof value === 'object') return objectIssues(schema, value as JsonObject, path);
  return [];
}

function isOfType(type: JsonType, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return value !== null && typeof value === 'object' && !Array.isArray(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function nameOfType(type: JsonType): string {
  return type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function stringIssues(schema: JsonSchema, value: string, path: string): Issue[] {
  const problem = stringProblem(schema, value);
  return problem === undefined ? [] : [{ path, message: problem }];
}

function stringProblem(schema: JsonSchema, value: string): string | undefined {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minLength)
    return minLength === 1 ? 'must not be empty' : `must have at least ${minLength} characters`;
  if (value.length > maxLength) return `must have at most ${maxLength} characters`;
  if (schema.format === 'date-time' && !(TIMESTAMP.test(value) && Number.isFinite(Date.parse(value)))) {
    return 'must be a time such as 2026-03-02T00:00:00Z';
  }
  if (schema.format === 'date' && !(DATE.test(value) && Number.isFinite(Date.parse(value)))) {
    return 'must be a date such as 2026-03-02';
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
    return `must match ${schema.pattern}`;
  return undefined;
}

function numberIssues(schema: JsonSchema, value: number, path: string): Issue[] {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  if (value < minimum) return [{ path, message: `must be ${minimum} or more` }];
  if (value > maximum) return [{ path, message: `must be ${maximum} or less` }];
  return [];
}

function arrayIssues(schema: JsonSchema, value: readonly unknown[], path: string): Issue[] {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items } = schema;
  if (value.length < minItems) return [{ path, message: `must have at least ${minItems} entries` }];
  if (value.length > maxItems) return [{ path, message: `must have at most ${maxItems} entries` }];
  return items ? value.flatMap((item, index) => issuesAgainst(items, item, step(path, String(index)))) : [];
}

function objectIssues(schema: JsonSchema, value: JsonObject, path: string): Issue[] {
  const known = schema.properties ?? {};
  const open = schema.additionalProperties ?? schema.properties === undefined;
  const issues: Issue[] = [];
  for (const key of schema.required ?? []) {
    if (!Object.hasOwn(value, key)) issues.push({ path: step(path, key), message: 'is required' });
  }
  for (const [key, field] of Object.entries(value)) {
    const rule = Object.hasOwn(known, key) ? known[key] : typeof open === 'object' ? open : undefined;
    if (rule) issues.push(...issuesAgainst(rule, field, step(path, key)));
    else if (open === false)
      issues.push({ path: step(path, key), message: unknownKeyMessage(key, Object.keys(known)) });
  }
  if (Object.keys(value).length < (schema.minProperties ?? 0))
    issues.push({ path, message: 'needs at least one field' });
  return issues;
}

function step(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
