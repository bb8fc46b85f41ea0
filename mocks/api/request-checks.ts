import type { OperationId } from '../../src/generated/operations.js';
import { type RequestSchemas, requestSchemas } from '../../src/generated/spec-schemas.js';
import { SchemaCompiler } from './schemas/compile-schema.js';
import type { JsonSchema } from './schemas/json-schema.js';
import type { SchemaCheck } from './schemas/schema-report.js';
import { specSources } from './schemas/spec-schema.js';

/** The checks of one operation. */
export interface RequestChecks {
  /** Of the path parameters by name; undefined when the path has none. */
  readonly params: SchemaCheck | undefined;
  /** Of the query parameters by name. Writes the integers and booleans that are asked for back into it. Unknown names are refused. */
  readonly query: SchemaCheck;
  /** Whether there is a query parameter that must be given. */
  readonly isQueryRequired: boolean;
  /** Of the parsed JSON body; undefined when the operation takes none. */
  readonly body: SchemaCheck | undefined;
  readonly isBodyRequired: boolean;
}

const compiler = new SchemaCompiler(specSources);
const checks: Partial<Record<OperationId, RequestChecks>> = {};

/** The checks of an operation, compiled when it is first called. */
export function getRequestChecks(operation: OperationId): RequestChecks {
  checks[operation] ??= compileRequest(requestSchemas[operation], compiler);
  return checks[operation];
}

/** Compiles what the spec says of the inputs of an operation. */
export function compileRequest(schemas: RequestSchemas, { compile }: SchemaCompiler): RequestChecks {
  const { params, query = {}, required = [], body, bodyRequired = false } = schemas;
  return {
    params: params && compile(closed(params, Object.keys(params))),
    query: readScalars(query, compile(closed(query, required))),
    isQueryRequired: required.length > 0,
    body: body && compile(body),
    isBodyRequired: bodyRequired,
  };
}

function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** In a query everything is text: what is to be an integer or a boolean is read as one first. */
function readScalars(query: Readonly<Record<string, JsonSchema>>, check: SchemaCheck): SchemaCheck {
  const scalars = Object.entries(query).filter(([, { type }]) => type === 'integer' || type === 'boolean');
  if (scalars.length === 0) return check;
  return (value, report) => {
    const given = value as Record<string, unknown>;
    for (const [name, { type }] of scalars) {
      const text = given[name];
      if (typeof text !== 'string') continue;
      if (type === 'integer' && isDecimal(text)) given[name] = Number(text);
      else if (type === 'boolean' && /^(?:true|false)$/.test(text)) given[name] = text === 'true';
    }
    check(value, report);
  };
}

/** Whether a text is an integer in decimal digits that a number holds exactly: JavaScript takes `0x5`, `1e999` and ` 5` for numbers too. */
function isDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
}
