import { type Document, type Schema, schemaName } from './document.js';

/** The value of `x-stored` for a schema whose rows are contained in rows of another one. */
const PART = 'part';

/** The rules by which a value is found for a stored row that lacks it, and whether they name a field, several or none. */
const RULES: Readonly<Record<string, 'field' | 'fields' | 'nothing'>> = {
  first_known_time: 'fields',
  first_known_day: 'fields',
  same_as: 'field',
  same_as_parent: 'field',
  video_id_in: 'field',
  derived_id: 'nothing',
  owner_id: 'nothing',
  none: 'nothing',
};

/** A named rule, as `x-stored-default` has it instead of a constant. */
interface NamedRule {
  readonly rule: string;
  readonly of?: string | readonly string[];
}

/** The information that completes stored rows of one schema. */
export interface StoredSchema {
  /** The table, or `part`. */
  readonly table: string;
  /** The default of every optional field, if it has one. */
  readonly optional: Readonly<Record<string, object>>;
  /** The same for required fields. Only a clone may get a row without them. */
  readonly promised: Readonly<Record<string, object>>;
  /** Fields with rows of another stored schema, one or a list, and its name. */
  readonly parts: Readonly<Record<string, string>>;
}

/** All stored schemas by name. */
export function readStoredSchemas(document: Document): Record<string, StoredSchema> {
  const tables = new Map(listStored(document).map(([name, schema]) => [name, String(schema['x-stored'])]));
  const stored = listStored(document).map(([name, schema]) => {
    const { required = [] } = schema;
    const fields = Object.entries(schema.properties ?? {});
    const describe = (isWanted: (field: string) => boolean): Record<string, object> =>
      Object.fromEntries(
        fields
          .filter(([field, property]) => isWanted(field) && hasDefault(property))
          .map(([field, property]) => [field, toDefault(property, { tables, fields: schema.properties ?? {} })]),
      );
    const parts = fields.flatMap(([field, property]) => {
      const inner = schemaName(property.$ref ?? property.items?.$ref ?? '');
      return inner !== undefined && tables.has(inner) ? [[field, inner]] : [];
    });
    const entry: StoredSchema = {
      table: tables.get(name) ?? PART,
      optional: describe((field) => !required.includes(field)),
      promised: describe((field) => required.includes(field)),
      parts: Object.fromEntries(parts),
    };
    return [name, entry] as const;
  });
  return Object.fromEntries(stored);
}

/** A field without a default needs no entry: it stays missing. */
function hasDefault(property: Schema): boolean {
  const given = property['x-stored-default'];
  return given !== undefined && !(isRule(given) && given.rule === 'none');
}

interface Around {
  readonly tables: ReadonlyMap<string, string>;
  readonly fields: Readonly<Record<string, Schema>>;
}

function toDefault(property: Schema, { tables, fields }: Around): object {
  const given = property['x-stored-default'];
  if (!isRule(given)) return { value: given };
  if (given.rule !== 'same_as_parent') return given;
  const parent = fields[String(given.of)]?.['x-references'];
  return { ...given, table: tables.get(String(parent)) };
}

/** The gaps in the spec about reading stored rows without a field, each with its place. */
export function checkStoredSchemas(document: Document): string[] {
  const findings: string[] = [];
  const tables = new Set<string>();
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const table = schema['x-stored'];
    const fields = Object.entries(schema.properties ?? {});
    if (table === undefined) {
      const strays = fields.filter(([, property]) => 'x-stored-default' in property);
      findings.push(...strays.map(([field]) => `${name}.${field}: has x-stored-default, and ${name} has no x-stored`));
      continue;
    }
    if (table !== PART && tables.has(String(table))) findings.push(`${name}: x-stored ${table} is another schema's`);
    tables.add(String(table));
    for (const [field, property] of fields) {
      if (!('x-stored-default' in property)) {
        if (!schema.required?.includes(field)) {
          findings.push(
            `${name}.${field}: is optional and has no x-stored-default: how is a row read that was stored before it?`,
          );
        }
        continue;
      }
      findings.push(...checkDefault(document, schema, property).map((finding) => `${name}.${field}: ${finding}`));
    }
  }
  return findings;
}

function checkDefault(document: Document, schema: Schema, property: Schema): string[] {
  const given = property['x-stored-default'];
  if (!isRule(given)) return [];
  const takes = Object.hasOwn(RULES, given.rule) ? RULES[given.rule] : undefined;
  if (takes === undefined) return [`there is no rule ${given.rule}; known are ${Object.keys(RULES).join(', ')}`];
  const named = given.of === undefined ? [] : [given.of].flat();
  const isRight =
    takes === 'nothing'
      ? given.of === undefined
      : takes === 'fields'
        ? Array.isArray(given.of)
        : typeof given.of === 'string';
  if (!isRight) return [`the rule ${given.rule} takes ${takes === 'field' ? 'one field' : takes} in of`];
  const unknown = named.filter((field) => schema.properties?.[field] === undefined);
  if (unknown.length > 0) return [`the rule ${given.rule} names ${unknown.join(', ')}, which the schema does not have`];
  if (given.rule !== 'same_as_parent') return [];
  const parent = document.components.schemas[String(schema.properties?.[named[0] ?? '']?.['x-references'])];
  return parent?.['x-stored'] === undefined ? [`${named[0]} has no x-references to a stored schema`] : [];
}

function listStored(document: Document): [string, Schema][] {
  return Object.entries(document.components.schemas).filter(([, schema]) => schema['x-stored'] !== undefined);
}

function isRule(given: unknown): given is NamedRule {
  return typeof given === 'object' && given !== null && 'rule' in given;
}
