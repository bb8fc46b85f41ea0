import { type Document, deref, type Operation, type Parameter, type RequestBody, type Schema } from './document.js';
import { listOperations, type SpecOperation } from './spec-operations.js';

/** The value of `x-published-for` of a shared input that means all: every operation with a cursor. */
const EVERY_LIST = 'every list';

/** An input in `components`, and the operations that take it. */
interface SharedInput {
  readonly claims: unknown;
  readonly operations: Map<string, SpecOperation>;
}

/**
 * A published page covers one operation. A shared parameter or body says in `x-published-for` to which operations its
 * tags apply. Otherwise the tag of one operation would also seem published for another.
 */
export function checkPublishedInputs(document: Document): string[] {
  const inputs = new Map<string, SharedInput>();
  for (const operation of listOperations(document)) {
    if (operation.provenance === 'ours') continue;
    const { parameters = [], requestBody } = (document.paths[operation.path] as Record<string, Operation>)[
      operation.method.toLowerCase()
    ] as Operation;
    const shared = ((document.paths[operation.path] as { parameters?: Parameter[] }).parameters ?? []).concat(
      parameters,
    );
    const claimed = [
      ...shared.filter((parameter) => isPublishedQuery(deref(document, parameter))),
      ...publishedBodies(document, requestBody && deref(document, requestBody)),
    ];
    for (const node of claimed) note(document, inputs, { node, operation });
  }
  return [...inputs].flatMap(([ref, input]) => checkInput(ref, input));
}

function note(
  document: Document,
  inputs: Map<string, SharedInput>,
  { node, operation }: { readonly node: { $ref?: string }; readonly operation: SpecOperation },
): void {
  if (node.$ref === undefined) return;
  const claims = (deref(document, node) as { 'x-published-for'?: unknown })['x-published-for'];
  const input = inputs.get(node.$ref) ?? { claims, operations: new Map() };
  input.operations.set(operation.id, operation);
  inputs.set(node.$ref, input);
}

function checkInput(ref: string, { claims, operations }: SharedInput): string[] {
  const ids = [...operations.keys()];
  if (claims === undefined) {
    if (ids.length === 1) return [];
    return [`${ref}: ${ids.join(', ')} share it; x-published-for must say for which of them it is published`];
  }
  if (claims === EVERY_LIST) {
    const others = ids.filter((id) => operations.get(id)?.paging !== 'cursor');
    return others.map((id) => `${ref}: is published for ${EVERY_LIST}, and ${id} is none`);
  }
  if (!Array.isArray(claims)) return [`${ref}: x-published-for must be a list of operations or "${EVERY_LIST}"`];
  return [
    ...ids.filter((id) => !claims.includes(id)).map((id) => `${ref}: is not published for ${id}, which needs its own`),
    ...claims.filter((id) => !ids.includes(id)).map((id) => `${ref}: is published for ${id}, which does not take it`),
  ];
}

function isPublishedQuery(parameter: Parameter): boolean {
  return parameter.in === 'query' && isPublished(parameter);
}

/** The schemas of a body, through choices, lists and published fields, that have a published field. */
function publishedBodies(document: Document, body: RequestBody | undefined): Schema[] {
  const schema = body?.content['application/json']?.schema;
  return schema ? publishedSchemas(document, schema) : [];
}

function publishedSchemas(document: Document, node: Schema): Schema[] {
  const schema = deref(document, node);
  const fields = Object.values(schema.properties ?? {}).filter(isPublished);
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...fields];
  const below = [...parts, ...(schema.items ? [schema.items] : [])];
  return [...(fields.length > 0 ? [node] : []), ...below.flatMap((part) => publishedSchemas(document, part))];
}

function isPublished(node: { 'x-provenance'?: string }): boolean {
  return node['x-provenance'] === 'reference' || node['x-provenance'] === 'docs';
}
