/**
 * The part of JSON Schema that the spec and the mock's own schemas need: requests, bodies of the control plane,
 * options, seeds, snapshots.
 */
export interface DataSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly JsonScalar[];
  readonly const?: JsonScalar;
  readonly properties?: Readonly<Record<string, DataSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | DataSchema;
  readonly propertyNames?: DataSchema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly allOf?: readonly DataSchema[];
  readonly anyOf?: readonly DataSchema[];
  readonly oneOf?: readonly DataSchema[];
  readonly if?: DataSchema;
  readonly then?: DataSchema;
  readonly else?: DataSchema;
  /** Next to a reference to a body: the fields that are not taken over. */
  readonly omit?: readonly string[];
  readonly items?: DataSchema | false;
  readonly prefixItems?: readonly DataSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date-time' | 'date' | 'uuid' | 'uri';
  readonly default?: unknown;
}

/** A JSON type by its name in JSON Schema. */
export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

type JsonScalar = string | number | boolean | null;
