import type { OperationId } from '../../src/generated/operations.js';
import { type RequestSchemas, requestSchemas } from '../../src/generated/spec-schemas.js';
import { SchemaCompiler } from './schemas/compile-schema.js';
import type { DataSchema } from './schemas/json-schema.js';
import type { SchemaCheck } from './schemas/schema-report.js';
import { specSources } from './schemas/spec-schema.js';

/** The checks of one operation. */
export interface RequestChecks {
  /** Checks the path parameters by name; undefined if the path has none. */
  readonly params: SchemaCheck | undefined;
  /**
   * Checks the query parameters by name. Replaces texts of integers and booleans by their values. Refuses unknown
   * names.
   */
  readonly query: SchemaCheck;
  /** Whether a query parameter is required. */
  readonly isQueryRequired: boolean;
  /** Checks the parsed JSON body; undefined if the operation takes none. */
  readonly body: SchemaCheck | undefined;
  readonly isBodyRequired: boolean;
}

const compiler = new SchemaCompiler(specSources);
const checks = new Map<OperationId, RequestChecks>();

/** The checks of an operation, compiled at its first call. */
export function getRequestChecks(operation: OperationId): RequestChecks {
  let known = checks.get(operation);
  if (known === undefined) {
    known = compileRequest(requestSchemas[operation], compiler);
    checks.set(operation, known);
  }
  return known;
}

/** Compiles the spec's schemas for the inputs of an operation. */
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

function closed(properties: Readonly<Record<string, DataSchema>>, required: readonly string[]): DataSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** In a query everything is text, so integers and booleans are converted first. */
function readScalars(query: Readonly<Record<string, DataSchema>>, check: SchemaCheck): SchemaCheck {
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

/**
 * Whether a text is an integer in decimal digits that a number holds exactly: JavaScript also accepts `0x5`, `1e999`
 * and ` 5` as numbers.
 */
function isDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
}
