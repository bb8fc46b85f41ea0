import { type Document, deref, listReferences, type Parameter, type Schema } from './document.js';
import { listOperations, type SpecOperation } from './spec-operations.js';

/** The argument of a client's method, besides ids and options. */
export type ClientInput =
  | { readonly kind: 'none' }
  | { readonly kind: 'query' }
  /** The whole body, or with `field` the value of its only field. */
  | { readonly kind: 'body'; readonly field?: string | undefined };

/** One operation as a method of the client. */
export interface ClientMethod {
  readonly operation: SpecOperation;
  /** The property of the client, such as `payoutPayments`. */
  readonly resource: string;
  readonly name: string;
  readonly input: ClientInput;
  /** The schema of the call's result; for a list, of one row. */
  readonly data: Schema;
}

/**
 * The methods of the client. The spec names each by `x-client: resource.method`. The argument after the ids is the
 * body, or the query if there is no body. `x-client-argument` can change that: `query`, or the one field of the body.
 */
export function listClientMethods(document: Document): ClientMethod[] {
  return listOperations(document).map((operation) => {
    const [resource, name] = operation.client?.split('.') ?? [];
    if (!resource || !name) throw new Error(`${operation.id}: x-client must be resource.method`);
    return { operation, resource, name, input: chooseInput(operation), data: dataSchema(document, operation) };
  });
}

/**
 * The parameters in the query of a method. `x-client: false` keeps one out, such as the one that turns JSON into a
 * file.
 */
export function queryParameters({ parameters }: SpecOperation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === 'query' && parameter['x-client'] !== false);
}

function chooseInput(operation: SpecOperation): ClientInput {
  const { body, clientArgument } = operation;
  const hasQuery = queryParameters(operation).length > 0;
  if (clientArgument === 'query') return { kind: 'query' };
  if (body) return { kind: 'body', field: clientArgument };
  return { kind: hasQuery ? 'query' : 'none' };
}

// Without the envelope, if there is one.
function dataSchema(document: Document, operation: SpecOperation): Schema {
  const [, response] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? [];
  const schema = response?.content?.['application/json']?.schema;
  if (!schema) throw new Error(`${operation.id}: has no JSON answer`);
  const { properties } = deref(document, schema);
  const data = operation.raw ? schema : properties?.data;
  if (!data) throw new Error(`${operation.id}: its response has no data`);
  const rows = deref(document, data);
  return operation.paging && rows.items ? rows.items : data;
}

/** The schemas that are reached from some, by name, including those. */
export function reachedSchemas(document: Document, from: readonly Schema[]): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    for (const name of listReferences(node)) {
      if (names.has(name)) continue;
      names.add(name);
      visit(document.components.schemas[name]);
    }
  };
  visit(from);
  return names;
}
