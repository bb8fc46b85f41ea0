import { compileValidators } from './compile-validators.js';
import type { Document, Schema } from './document.js';
import { bodySchema, pathSchema, querySchema } from './request-schemas.js';
import { literal } from './source-text.js';
import { listOperations } from './spec-operations.js';

/** Validators of path and query parameters (with coercion) and of bodies, and the table by operation. */
export interface ValidatorFiles {
  parameters: string;
  bodies: string;
  table: string;
  types: string;
}

/** Gathers equal schemas under one name, for thirty operations take nothing but `{id}`. */
class NamedSchemas {
  readonly byName = new Map<string, Schema>();
  readonly #names = new Map<string, string>();

  add(schema: Schema, wish: string): string {
    const key = JSON.stringify(schema);
    const name = this.#names.get(key) ?? wish;
    this.#names.set(key, name);
    this.byName.set(name, schema);
    return name;
  }
}

/** Compiles the request validators of every operation of the spec. */
export function emitRequestValidators(document: Document): ValidatorFiles {
  const parameters = new NamedSchemas();
  const bodies = new NamedSchemas();
  const rows = listOperations(document).map((operation) => {
    const cells: string[] = [];
    const path = pathSchema(operation);
    if (path) cells.push(`params: parameters.${parameters.add(path, `${operation.id}Params`)}`);
    cells.push(`query: parameters.${parameters.add(querySchema(operation), `${operation.id}Query`)}`);
    const body = bodySchema(document, operation);
    if (body) cells.push(`body: bodies.${bodies.add(body, `${operation.id}Body`)}`);
    cells.push(`bodyRequired: ${literal(operation.bodyRequired)}`);
    return `  ${operation.id}: { ${cells.join(', ')} },`;
  });
  return {
    parameters: compileValidators(document, parameters.byName, { coerce: true }),
    bodies: compileValidators(document, bodies.byName, { coerce: false }),
    table: `import * as bodies from './body-validators.js';
import * as parameters from './parameter-validators.js';

export const requestValidators = {
${rows.join('\n')}
};
`,
    types,
  };
}

const types = `import type { OperationId } from './operations.js';

/** One reason why a value was refused, as ajv reports it. */
export interface ValidationError {
  /** The keyword of the schema that refused, such as \`required\` or \`additionalProperties\`. */
  keyword: string;
  /** JSON pointer to the refused value; empty for the whole. */
  instancePath: string;
  /** Where the schema that refused stands, for an unknown key and for a pattern; else empty. */
  schemaPath: string;
  /** What the keyword says, such as \`{ additionalProperty: 'nmae' }\` or \`{ allowedValues: [...] }\`. */
  params: Record<string, unknown>;
  message?: string;
  /** The schema that refused, where the validator of a form of our own brings it along. */
  schema?: { readonly description?: string; readonly properties?: object };
}

/** Tells whether \`data\` is valid; after a \`false\`, \`errors\` holds every reason until the next call. */
export interface RequestValidator {
  (data: unknown): boolean;
  errors?: ValidationError[] | null;
}

/** The validators of one operation. */
export interface RequestValidators {
  /** Path parameters by name; undefined when the path has none. */
  params?: RequestValidator;
  /** Query parameters by name. Writes coerced integers and booleans back into \`data\`. Unknown keys are refused. */
  query: RequestValidator;
  /** The parsed JSON body; undefined when the operation takes none. */
  body?: RequestValidator;
  bodyRequired: boolean;
}

export declare const requestValidators: Readonly<Record<OperationId, RequestValidators>>;
`;
