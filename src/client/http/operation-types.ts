import type { operations as ApiOperations } from '../../generated/api-types.js';
import type { OperationId } from '../../generated/operations.js';

type Parameters<Id extends OperationId, In extends string> = ApiOperations[Id] extends {
  parameters: { [Key in In]?: infer Found };
}
  ? NonNullable<Found>
  : never;

/**
 * The query of an operation; its enums are closed, so a misspelt status does not compile. Without `format`: these types
 * are for JSON, and a file has a separate method.
 */
export type Query<Id extends OperationId> =
  Parameters<Id, 'query'> extends { format?: unknown }
    ? Omit<Parameters<Id, 'query'>, 'format'>
    : Parameters<Id, 'query'>;

/** The ids in the path of an operation. */
export type PathParams<Id extends OperationId> = Parameters<Id, 'path'>;

/** The JSON body of an operation, closed likewise. */
export type Body<Id extends OperationId> = ApiOperations[Id] extends {
  requestBody?: { content: { 'application/json': infer Found } };
}
  ? Found
  : never;

type Json<Response> = Response extends { content: { 'application/json': infer Found } } ? Found : never;

type Success<Id extends OperationId> = ApiOperations[Id] extends { responses: infer All }
  ? Json<All[Extract<keyof All, 200 | 201 | 202>]>
  : never;

/** The response of an operation without its envelope, with open enums. */
export type Data<Id extends OperationId> = OpenEnums<Success<Id> extends { data: infer Found } ? Found : Success<Id>>;

/** One entry of a page of a list operation. */
export type Item<Id extends OperationId> = Data<Id> extends readonly (infer Entry)[] ? Entry : never;

/** The input of a call: ids, query and body, as far as the operation has them. */
export interface Input<Id extends OperationId> {
  /** Values of the parameters in the path, such as `id`. */
  readonly path?: PathParams<Id>;
  /** Filters and paging. A filter that is undefined or null is refused. */
  readonly query?: Query<Id> | undefined;
  /** The JSON body. A field that is undefined or NaN is refused. */
  readonly body?: Body<Id>;
}

/**
 * The type of a response with open enums. The service may add a value, so an unknown string is allowed, while the known
 * values still complete and narrow.
 */
export type OpenEnums<T> = T extends string
  ? string extends T
    ? T
    : T | (string & {})
  : T extends readonly (infer Item)[]
    ? OpenEnums<Item>[]
    : T extends object
      ? { [Key in keyof T]: OpenEnums<T[Key]> }
      : T;
