import { type OperationId, operations } from '../../src/generated/operations.js';
import { transitions } from '../../src/generated/transitions.js';
import { type DocumentNode, nodeAt } from './document.js';

/** The entities, from the top of the hierarchy down. */
const ENTITIES = [
  'Project',
  'Creator',
  'Video',
  'Campaign',
  'CampaignItem',
  'Goal',
  'PayoutMethod',
  'PayoutStructure',
  'PayoutStructureVersion',
  'PayoutAssignment',
  'PayoutAccrual',
  'PayoutPayment',
  'PayoutPaymentLine',
  'PayoutAdjustment',
] as const;

/** What a scalar schema is called in a description; other schemas go by their JSON type. */
const SCALARS: Readonly<Record<string, string>> = { Uuid: 'uuid', Timestamp: 'timestamp', CalendarDate: 'date' };

/** The answer of getSchema. It says the same for every organization, so it is made once. */
export interface ApiDescription {
  readonly entities: Readonly<Record<string, Entity>>;
  readonly relationships: readonly { readonly from: string; readonly field: string; readonly to: string }[];
  readonly statuses: readonly object[];
  readonly operations: readonly object[];
}

interface Entity {
  readonly description: string;
  readonly provenance: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly writable_fields: readonly string[];
}

interface Field {
  readonly type: string;
  readonly nullable: boolean;
  readonly references: string | null;
  readonly description: string;
  readonly provenance: string;
  readonly writable: boolean;
  readonly values?: unknown;
}

let description: ApiDescription | undefined;

/** Describes the API from its own document: entities, relationships, statuses, operations. */
export function describeApi(): ApiDescription {
  description ??= describe();
  return description;
}

function describe(): ApiDescription {
  const writable = writableFields();
  const entities = Object.fromEntries(
    ENTITIES.map((name) => [toKey(name), describeEntity(schemaNode(name), writable.get(name) ?? [])]),
  );
  const relationships = Object.entries(entities).flatMap(([from, { fields }]) =>
    Object.entries(fields).flatMap(([field, { references }]) =>
      references === null ? [] : [{ from, field, to: references }],
    ),
  );
  const statuses = Object.entries(transitions).map(([name, steps]) => ({
    name,
    values: schemaNode(name).enum,
    transitions: steps,
  }));
  return { entities, relationships, statuses, operations: Object.keys(operations).map(describeOperation) };
}

/** `CampaignItem` goes by the key `campaign_item`. */
function toKey(name: string): string {
  return name.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase();
}

function describeEntity(schema: DocumentNode, writable: readonly string[]): Entity {
  const fields = Object.entries(schema.properties as Record<string, DocumentNode>);
  return {
    description: schema.description as string,
    provenance: schema['x-provenance'] as string,
    fields: Object.fromEntries(fields.map(([name, node]) => [name, describeField(node, writable.includes(name))])),
    writable_fields: writable,
  };
}

function describeField(node: DocumentNode, writable: boolean): Field {
  const branches = (node.oneOf ?? node.anyOf ?? [node]) as DocumentNode[];
  const types = branches.flatMap((branch) => listTypes(branch));
  const values = branches.map((branch) => resolved(branch).enum).find((found) => found !== undefined);
  return {
    type: types.find((type) => type !== 'null') ?? 'null',
    nullable: types.includes('null'),
    references: node['x-references'] === undefined ? null : toKey(node['x-references'] as string),
    description: node.description as string,
    provenance: node['x-provenance'] as string,
    writable,
    ...(values === undefined ? {} : { values }),
  };
}

function listTypes(node: DocumentNode): string[] {
  const scalar = typeof node.$ref === 'string' ? SCALARS[node.$ref.split('/').pop() as string] : undefined;
  if (scalar !== undefined) return [scalar];
  const { type } = resolved(node);
  return Array.isArray(type) ? (type as string[]) : [String(type)];
}

function resolved(node: DocumentNode): DocumentNode {
  return typeof node.$ref === 'string' ? (nodeAt(node.$ref.slice(1)) ?? {}) : node;
}

function schemaNode(name: string): DocumentNode {
  const node = nodeAt(`/components/schemas/${name}`);
  if (!node) throw new Error(`the document has no schema ${name}`);
  return node;
}

function operationNode(id: OperationId): DocumentNode {
  const { path, method } = operations[id];
  const node = nodeAt(`/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}`);
  if (!node) throw new Error(`the document has no operation ${id}`);
  return node;
}

/** What a PATCH takes, by the entity that it answers with: its body may have names that the entity has not (icon_path). */
function writableFields(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of Object.keys(operations) as OperationId[]) {
    if (operations[id].method !== 'PATCH') continue;
    const node = operationNode(id);
    const answer = jsonSchema((node.responses as Record<string, DocumentNode>)['200']);
    const { data } = resolved(answer).properties as Record<string, DocumentNode>;
    const entity = String(data?.$ref).split('/').pop() as string;
    const body = resolved(jsonSchema(node.requestBody as DocumentNode));
    found.set(entity, Object.keys(body.properties as object));
  }
  return found;
}

function jsonSchema(node: DocumentNode | undefined): DocumentNode {
  const content = node?.content as Record<string, { readonly schema: DocumentNode }> | undefined;
  return content?.['application/json']?.schema ?? {};
}

function describeOperation(id: string): object {
  const { method, path, scope, provenance } = operations[id as OperationId];
  return { id, method, path, summary: operationNode(id as OperationId).summary, scope, provenance };
}
