// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { OperationId } from './operations.js';

/** One reason why a value was refused, as ajv reports it. */
export interface ValidationError {
  /** The keyword of the schema that refused, such as `required` or `additionalProperties`. */
  keyword: string;
  /** JSON pointer to the refused value; empty for the whole. */
  instancePath: string;
  /** Where the schema that refused stands, for an unknown key and for a pattern; else empty. */
  schemaPath: string;
  /** What the keyword says, such as `{ additionalProperty: 'nmae' }` or `{ allowedValues: [...] }`. */
  params: Record<string, unknown>;
  message?: string;
  /** The schema that refused, where the validator of a form of our own brings it along. */
  schema?: { readonly description?: string; readonly properties?: object };
}

/** Tells whether `data` is valid; after a `false`, `errors` holds every reason until the next call. */
export interface RequestValidator {
  (data: unknown): boolean;
  errors?: ValidationError[] | null;
}

/** The validators of one operation. */
export interface RequestValidators {
  /** Path parameters by name; undefined when the path has none. */
  params?: RequestValidator;
  /** Query parameters by name. Writes coerced integers and booleans back into `data`. Unknown keys are refused. */
  query: RequestValidator;
  /** The parsed JSON body; undefined when the operation takes none. */
  body?: RequestValidator;
  bodyRequired: boolean;
}

export declare const requestValidators: Readonly<Record<OperationId, RequestValidators>>;
