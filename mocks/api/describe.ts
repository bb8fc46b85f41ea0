import { hasFields } from '../../base/values/read-field.js';
import { listKeys } from '../../base/values/typed-keys.js';
import type { OperationId, operations } from '../../src/generated/operations.js';
import type { transitions } from '../../src/generated/transitions.js';
import { type DocumentNode, type OpenapiDocument, readNode } from './openapi-document.js';

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

/** The name of a scalar schema in a description. Other schemas are named by their JSON type. */
const SCALARS: Readonly<Record<string, string>> = { Uuid: 'uuid', Timestamp: 'timestamp', CalendarDate: 'date' };

/** The response of getSchema. It is the same for every organization. */
export interface DescribedApi {
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

/** The facts about the API besides its document. */
export interface ApiTables {
  readonly operations: typeof operations;
  readonly transitions: typeof transitions;
}

/** Describes the API from its own document: entities, relationships, statuses, operations. */
export function describeApi(document: OpenapiDocument, tables: ApiTables): DescribedApi {
  return new Description(document, tables).whole();
}

/** Builds the description from nodes of the document. */
class Description {
  constructor(
    private readonly document: OpenapiDocument,
    private readonly tables: ApiTables,
  ) {}

  whole(): DescribedApi {
    const writable = this.writableFields();
    const entities = Object.fromEntries(
      ENTITIES.map((name) => [toKey(name), this.describeEntity(this.schemaNode(name), writable.get(name) ?? [])]),
    );
    const relationships = Object.entries(entities).flatMap(([from, { fields }]) =>
      Object.entries(fields).flatMap(([field, { references }]) =>
        references === null ? [] : [{ from, field, to: references }],
      ),
    );
    const statuses = Object.entries(this.tables.transitions).map(([name, steps]) => ({
      name,
      values: this.schemaNode(name).enum,
      transitions: steps,
    }));
    const ids = listKeys(this.tables.operations);
    return { entities, relationships, statuses, operations: ids.map((id) => this.describeOperation(id)) };
  }

  private describeEntity(schema: DocumentNode, writable: readonly string[]): Entity {
    const fields = listNodes(readNode(schema, 'properties'));
    return {
      description: String(schema.description),
      provenance: String(schema['x-provenance']),
      fields: Object.fromEntries(
        fields.map(([name, node]) => [name, this.describeField(node, writable.includes(name))]),
      ),
      writable_fields: writable,
    };
  }

  private describeField(node: DocumentNode, writable: boolean): Field {
    const { oneOf = node.anyOf } = node;
    const branches = Array.isArray(oneOf) ? oneOf.filter(hasFields) : [node];
    const types = branches.flatMap((branch) => this.listTypes(branch));
    const values = branches.map((branch) => this.follow(branch).enum).find((found) => found !== undefined);
    return {
      type: types.find((type) => type !== 'null') ?? 'null',
      nullable: types.includes('null'),
      references: node['x-references'] === undefined ? null : toKey(String(node['x-references'])),
      description: String(node.description),
      provenance: String(node['x-provenance']),
      writable,
      ...(values === undefined ? {} : { values }),
    };
  }

  private listTypes(node: DocumentNode): string[] {
    const scalar = typeof node.$ref === 'string' ? SCALARS[lastStep(node.$ref)] : undefined;
    if (scalar !== undefined) return [scalar];
    const { type } = this.follow(node);
    return Array.isArray(type) ? type.map(String) : [String(type)];
  }

  /**
   * The body of a PATCH, by the entity that it returns. The body may have names that the entity does not have
   * (icon_path).
   */
  private writableFields(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const id of listKeys(this.tables.operations)) {
      if (this.tables.operations[id].method !== 'PATCH') continue;
      const node = this.operationNode(id);
      const success = jsonSchema(readNode(readNode(node, 'responses'), '200'));
      const data = readNode(readNode(this.follow(success), 'properties'), 'data');
      const entity = lastStep(String(data.$ref));
      const body = this.follow(jsonSchema(readNode(node, 'requestBody')));
      found.set(entity, Object.keys(readNode(body, 'properties')));
    }
    return found;
  }

  private describeOperation(id: OperationId): object {
    const { method, path, scope, provenance } = this.tables.operations[id];
    return { id, method, path, summary: this.operationNode(id).summary, scope, provenance };
  }

  private follow(node: DocumentNode): DocumentNode {
    return typeof node.$ref === 'string' ? (this.document.nodeAt(node.$ref.slice(1)) ?? {}) : node;
  }

  private schemaNode(name: string): DocumentNode {
    const node = this.document.nodeAt(`/components/schemas/${name}`);
    if (!node) throw new Error(`the document has no schema ${name}`);
    return node;
  }

  private operationNode(id: OperationId): DocumentNode {
    const { path, method } = this.tables.operations[id];
    const node = this.document.nodeAt(`/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}`);
    if (!node) throw new Error(`the document has no operation ${id}`);
    return node;
  }
}

/** `CampaignItem` has the key `campaign_item`. */
function toKey(name: string): string {
  return name.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase();
}

function jsonSchema(node: DocumentNode): DocumentNode {
  return readNode(readNode(readNode(node, 'content'), 'application/json'), 'schema');
}

function listNodes(node: DocumentNode): [name: string, node: DocumentNode][] {
  return Object.keys(node).map((name) => [name, readNode(node, name)]);
}

function lastStep(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
