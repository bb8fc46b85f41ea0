import { type Document, deref, type MediaType, type Operation, type Parameter, type Response } from './document.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** An operation of the spec with references followed and the derived facts that several outputs share. */
export interface SpecOperation {
  id: string;
  method: string;
  path: string;
  tags: string[];
  /** The scope that a key needs; null when no key is needed. */
  scope: 'read' | 'write' | null;
  /** Whether it takes an Idempotency-Key header, which means that it creates. */
  creates: boolean;
  paging: 'cursor' | 'offset' | null;
  provenance: string | undefined;
  summary: string | undefined;
  description: string | undefined;
  /** `resource.method` of the client. */
  client: string | undefined;
  /** The method's argument, if it is neither the body nor the query. */
  clientArgument: string | undefined;
  /** The query parameter with which it gives the second of its two answers. */
  clientVariant: string | undefined;
  parameters: Parameter[];
  body: MediaType | undefined;
  bodyRequired: boolean;
  responses: Record<string, Response>;
  /** Whether its JSON has no `{data, error, meta}` around it. */
  raw: boolean;
}

/** All operations in the order of the spec, so the output changes only where the spec changes. */
export function listOperations(document: Document): SpecOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method] !== undefined)
      .map((method) =>
        describe(document, {
          path,
          method,
          operation: item[method] as Operation,
          shared: (item.parameters ?? []) as Parameter[],
        }),
      ),
  );
}

interface Place {
  path: string;
  method: string;
  operation: Operation;
  shared: Parameter[];
}

function describe(document: Document, { path, method, operation, shared }: Place): SpecOperation {
  const parameters = [...shared, ...(operation.parameters ?? [])].map((parameter) => deref(document, parameter));
  const has = (name: string, where: Parameter['in']) => parameters.some((p) => p.name === name && p.in === where);
  const requestBody = operation.requestBody && deref(document, operation.requestBody);
  const responses = Object.fromEntries(
    Object.entries(operation.responses).map(([status, response]) => [status, deref(document, response)]),
  );
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    tags: operation.tags ?? [],
    scope: getScope(operation),
    creates: has('Idempotency-Key', 'header'),
    paging: has('cursor', 'query') ? 'cursor' : has('offset', 'query') ? 'offset' : null,
    provenance: operation['x-provenance'],
    summary: operation.summary,
    description: operation.description,
    client: operation['x-client'],
    clientArgument: operation['x-client-argument'],
    clientVariant: operation['x-client-variant'],
    parameters,
    body: requestBody?.content['application/json'],
    bodyRequired: requestBody?.required === true,
    responses,
    raw: isRaw(document, responses),
  };
}

function isRaw(document: Document, responses: Record<string, Response>): boolean {
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  const schema = success?.content?.['application/json']?.schema;
  return schema !== undefined && !Object.hasOwn(deref(document, schema).properties ?? {}, 'data');
}

function getScope(operation: Operation): 'read' | 'write' | null {
  if (operation.security?.length === 0) return null;
  const scope = operation.security?.[0]?.apiKey?.[0];
  if (scope === 'read' || scope === 'write') return scope;
  throw new Error(`${operation.operationId}: security must be [] or [{apiKey: [read]}] or [{apiKey: [write]}]`);
}

/** The names of the path parameters whose schema is a uuid. */
export function uuidParameters(document: Document, operation: SpecOperation): string[] {
  return operation.parameters
    .filter((parameter) => parameter.in === 'path' && deref(document, parameter.schema).format === 'uuid')
    .map((parameter) => parameter.name);
}

/** The error codes of an operation by status, read from the names of the examples of its error responses. */
export function errorCodesByStatus(operation: SpecOperation): Record<string, string[]> {
  const entries = Object.entries(operation.responses)
    .filter(([status]) => Number(status) >= 400)
    .map(([status, response]) => [status, Object.keys(response.content?.['application/json']?.examples ?? {})]);
  return Object.fromEntries(entries);
}
