import * as controlValidators from '../../../src/generated/control-validators.js';
import type { RequestValidator } from '../../../src/generated/request-validators.js';
import * as storedValidators from '../../../src/generated/stored-validators.js';
import { nodeAt } from '../../api/document.js';
import { createProblem, type Issues, NO_ISSUES, toIssues } from '../../api/issues.js';
import type { Issue } from '../../world/store/api-problem.js';
import {
  type ControlSchemaName,
  controlSchemas,
  type StoredSchemaName,
  sharedParts,
  storedSchemas,
} from './control-schemas.js';
import { BODIES, type JsonSchema } from './json-schema.js';

type FormName = ControlSchemaName | StoredSchemaName;

const schemas: Readonly<Record<FormName, JsonSchema>> = { ...controlSchemas, ...storedSchemas };
const validators: Readonly<Record<FormName, RequestValidator>> = { ...controlValidators, ...storedValidators };

/** What keeps `value` from being what the form's schema says, each with its place below `path`; none when it fits. */
export function findIssues(name: FormName, value: unknown, path = ''): Issues {
  const validate = validators[name];
  if (validate(value)) return NO_ISSUES;
  const found = toIssues(validate.errors ?? [], {
    nodeAt: (pointer, document) => findNode(document === '' ? schemas[name] : getPart(document), pointer),
  });
  return { ...found, list: found.list.map((issue) => ({ ...issue, path: joinPath(path, issue.path) })) };
}

/** Throws `invalid_body` unless `value` is what the schema says. */
export function checkForm(name: FormName, value: unknown, path = ''): void {
  const issues = findIssues(name, value, path);
  if (issues.list.length > 0) throw createProblem('invalid_body', issues);
}

/** Throws `invalid_body` with these issues, unless there are none. */
export function refuseIssues(list: readonly Issue[]): void {
  if (list.length > 0) throw createProblem('invalid_body', { list, omitted: 0 });
}

const PART = 'part:/';

function getPart(document: string): JsonSchema {
  return sharedParts[document.slice(PART.length)] as JsonSchema;
}

function findNode(schema: JsonSchema, pointer: string): object | undefined {
  let node: unknown = withBody(schema);
  for (const step of pointer.split('/').slice(1)) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, step)) return undefined;
    node = withBody((node as Readonly<Record<string, unknown>>)[step] as JsonSchema);
  }
  return node as object;
}

/** The schema with the fields of the body that it extends. */
function withBody(schema: JsonSchema): JsonSchema {
  if (!schema.$ref?.startsWith(BODIES)) return schema;
  const body = nodeAt(`/components/schemas/${schema.$ref.slice(BODIES.length)}`) as JsonSchema;
  const kept = Object.entries(body.properties ?? {}).filter(([name]) => !schema.omit?.includes(name));
  return { ...schema, properties: { ...Object.fromEntries(kept), ...schema.properties } };
}

function joinPath(path: string, inner: string): string {
  return path === '' || inner === '' ? path + inner : `${path}.${inner}`;
}
