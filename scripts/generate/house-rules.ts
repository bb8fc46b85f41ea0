import { type Document, deref, type MediaType, type Schema } from './document.js';
import { checkPublishedInputs } from './published-inputs.js';
import { listOperations, type SpecOperation } from './spec-operations.js';
import { checkStoredSchemas } from './stored-rows.js';

/** Background jobs of the service that change statuses, besides the operations. */
const jobs = ['accrualCron', 'discovery'];
const provenances = ['reference', 'docs', 'ours'];

/** A rule that only this project has; each finding names the place and what is missing. */
export interface HouseRule {
  name: string;
  check: (document: Document) => string[];
}

/** The rules that openapi.yaml must keep beyond being valid OpenAPI. */
export const houseRules: readonly HouseRule[] = [
  { name: 'operation-provenance', check: perOperation(operationProvenance) },
  { name: 'schema-provenance', check: perSchema(schemaProvenance) },
  { name: 'property-provenance', check: perProperty(schemaProvenance) },
  { name: 'parameter-provenance', check: perOperation(parameterProvenance) },
  { name: 'published-inputs', check: checkPublishedInputs },
  { name: 'enum-provenance', check: enumProvenance },
  { name: 'one-tag', check: perOperation(oneTag) },
  { name: 'client-method', check: clientMethods },
  { name: 'refusals', check: perOperation(refusals) },
  { name: 'error-examples', check: perOperation(errorExamples) },
  { name: 'success-examples', check: perOperation(successExamples) },
  { name: 'request-examples', check: perOperation(requestExamples) },
  { name: 'closed-requests', check: closedRequests },
  { name: 'transition-causes', check: transitionCauses },
  { name: 'variants-of-all-values', check: variantsOfAllValues },
  { name: 'stored-defaults', check: checkStoredSchemas },
];

/** All findings of all rules, each as `rule: place: what`. */
export function checkHouseRules(document: Document): string[] {
  return houseRules.flatMap(({ name, check }) => check(document).map((finding) => `${name}: ${finding}`));
}

function perOperation(check: (operation: SpecOperation) => string[]): HouseRule['check'] {
  return (document) =>
    listOperations(document).flatMap((operation) => check(operation).map((finding) => `${operation.id}: ${finding}`));
}

function perSchema(check: (schema: Schema) => string[]): HouseRule['check'] {
  return (document) =>
    Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      check(schema).map((finding) => `${name}: ${finding}`),
    );
}

function perProperty(check: (schema: Schema) => string[]): HouseRule['check'] {
  return (document) =>
    listNodes(document).flatMap(([place, { properties = {} }]) =>
      Object.entries(properties).flatMap(([name, property]) =>
        check(property).map((finding) => `${place}.${name}: ${finding}`),
      ),
    );
}

const VALUES = ['example', 'examples', 'default'];

/** Every node of the document with its place, in components and inline; not what is within a value or a keyword of this project. */
function listNodes({ components, paths }: Document): [place: string, node: Schema][] {
  const walk = (node: unknown, place: string): [string, Schema][] => {
    if (node === null || typeof node !== 'object') return [];
    // Below `properties` there are names.
    const isNamed = place.endsWith('/properties');
    const inner = Object.entries(node).filter(([key]) => isNamed || !(VALUES.includes(key) || key.startsWith('x-')));
    return [[place, node as Schema], ...inner.flatMap(([key, value]) => walk(value, `${place}/${key}`))];
  };
  return [...walk(components, 'components'), ...walk(paths, 'paths')];
}

function schemaProvenance(schema: Pick<Schema, 'x-provenance'>): string[] {
  return checkProvenance(schema['x-provenance']);
}

function checkProvenance(given: string | undefined): string[] {
  if (given === undefined) return ['x-provenance is missing'];
  return provenances.includes(given) ? [] : [`x-provenance ${given} is not one of ${provenances.join(', ')}`];
}

function parameterProvenance({ parameters }: SpecOperation): string[] {
  return parameters.flatMap((parameter) =>
    schemaProvenance(parameter).map((finding) => `${parameter.name}: ${finding}`),
  );
}

/** Every value of every enum, the error codes among them, has its provenance. */
function enumProvenance(document: Document): string[] {
  return listNodes(document).flatMap(([place, { enum: values, 'x-enum-provenance': given = {} }]) =>
    Array.isArray(values) ? compareValues(values.map(String), given).map((finding) => `${place}: ${finding}`) : [],
  );
}

function compareValues(values: readonly string[], given: Readonly<Record<string, string>>): string[] {
  return [
    ...values.flatMap((value) => checkProvenance(given[value]).map((finding) => `${value}: ${finding}`)),
    ...Object.keys(given)
      .filter((value) => !values.includes(value))
      .map((value) => `${value}: is not a value of the enum`),
  ];
}

function operationProvenance(operation: SpecOperation): string[] {
  return checkProvenance(operation.provenance);
}

function oneTag({ tags }: SpecOperation): string[] {
  return tags.length === 1 ? [] : [`has ${tags.length} tags, must have one`];
}

/** Each operation is one method of the client, and no two are the same. */
function clientMethods(document: Document): string[] {
  const taken = new Map<string, string>();
  return listOperations(document).flatMap(({ id, client = '' }) => {
    const earlier = taken.get(client);
    taken.set(client, id);
    if (!/^[a-z]\w*\.[a-z]\w*$/.test(client)) return [`${id}: x-client must be resource.method`];
    return earlier ? [`${id}: x-client ${client} is ${earlier}'s`] : [];
  });
}

/** The errors that every call with a key can get: a bad key, a missing scope, too many calls. */
function refusals(operation: SpecOperation): string[] {
  if (operation.scope === null) return [];
  return ['401', '403', '429']
    .filter((status) => !operation.responses[status])
    .map((status) => `response ${status} is missing`);
}

function errorExamples(operation: SpecOperation): string[] {
  return jsonResponses(operation, (status) => status >= 400).flatMap(([status, media]) => {
    const examples = Object.entries(media?.examples ?? {});
    if (examples.length === 0) return [`response ${status} has no named examples`];
    return examples.flatMap(([code, example]) => {
      const envelope = example.value as { data?: unknown; error?: unknown; meta?: { code?: unknown } } | undefined;
      const right = envelope?.data === null && typeof envelope.error === 'string' && envelope.meta?.code === code;
      return right ? [] : [`example ${code} of response ${status} must be an envelope whose meta.code is ${code}`];
    });
  });
}

function successExamples(operation: SpecOperation): string[] {
  return jsonResponses(operation, (status) => status < 400).flatMap(([status, media]) =>
    hasExample(media) ? [] : [`response ${status} has no example`],
  );
}

function requestExamples(operation: SpecOperation): string[] {
  return operation.body && !hasExample(operation.body) ? ['the request body has no example'] : [];
}

function hasExample(media: MediaType | undefined): boolean {
  return media?.example !== undefined || Object.keys(media?.examples ?? {}).length > 0;
}

function jsonResponses(
  operation: SpecOperation,
  wanted: (status: number) => boolean,
): [string, MediaType | undefined][] {
  return Object.entries(operation.responses)
    .filter(([status]) => wanted(Number(status)))
    .map(([status, response]) => [status, response.content?.['application/json']]);
}

function closedRequests(document: Document): string[] {
  return listOperations(document).flatMap((operation) => {
    const schema = operation.body?.schema;
    if (!schema) return [];
    return openObjects(document, schema).map(
      (place) => `${operation.id}: ${place} must have additionalProperties: false`,
    );
  });
}

/** Names the object schemas of a request body, through choices, that let unknown keys pass. */
function openObjects(document: Document, schema: Schema): string[] {
  const target = deref(document, schema);
  const options = target.oneOf ?? target.anyOf;
  if (options) return options.flatMap((option) => openObjects(document, option));
  return target.additionalProperties === false ? [] : [schema.$ref ?? 'the inline body'];
}

function transitionCauses(document: Document): string[] {
  const known = new Set([...listOperations(document).map(({ id }) => id), ...jobs]);
  return Object.entries(document.components.schemas).flatMap(([name, schema]) => {
    const transitions = schema['x-transitions'] ?? [];
    const wrong = transitions.flatMap(({ from, to, by }) => {
      const findings = known.has(by) ? [] : [`${name}: ${by} is neither an operation nor one of ${jobs.join(', ')}`];
      const unknownStatuses = [from, to].filter((status) => status !== null && !schema.enum?.includes(status));
      return [...findings, ...unknownStatuses.map((status) => `${name}: ${status} is not one of its values`)];
    });
    const reached = new Set(transitions.map(({ to }) => to));
    const unreached =
      transitions.length > 0 ? (schema.enum ?? []).filter((status) => !reached.has(String(status))) : [];
    return [...wrong, ...unreached.map((status) => `${name}: no transition leads to ${status}`)];
  });
}

/** Variants that each name values of a field must name all of them: a value that the spec adds belongs to one. */
function variantsOfAllValues(document: Document): string[] {
  return Object.entries(document.components.schemas).flatMap(([name, schema]) => {
    const { 'x-variants': variants = [], properties = {} } = schema;
    return Object.entries(properties).flatMap(([field, property]) => {
      if (variants.length === 0 || !variants.every(({ equal = {} }) => field in equal)) return [];
      const named = variants.flatMap(({ equal }) => [equal?.[field]].flat());
      const missing = (deref(document, property).enum ?? []).filter((value) => !named.includes(value));
      return missing.map((value) => `${name}.${field}: ${value} is in no x-variants`);
    });
  });
}
