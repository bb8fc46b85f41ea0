import * as z from 'zod/v4';

/** The JSON Schema of an object. */
export type ObjectSchema = {
  type: 'object';
  [key: string]: unknown;
};

/** How a schema is written for a model. */
export interface SchemaStyle {
  /** OpenAI's strict mode: every property required, optional ones nullable. */
  readonly strict?: boolean;
}

/**
 * The input of a tool as short JSON Schema: without `$schema`, patterns of dates and the bounds of safe integers.
 *
 * @example
 * ```ts
 * for (const { name, input } of toolset.tools) console.log(name, toJsonSchema(input));
 * ```
 */
export function toJsonSchema(schema: z.ZodObject, style: SchemaStyle = {}): ObjectSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // Bounds that no model would break are left out: numbers below 0 or 1 or far too large, and empty texts. The tools
      // still refuse them.
      delete jsonSchema.maximum;
      if (jsonSchema.minimum !== undefined && jsonSchema.minimum <= 1) delete jsonSchema.minimum;
      if (jsonSchema.minLength === 1) delete jsonSchema.minLength;
      if (jsonSchema.minItems === 1) delete jsonSchema.minItems;
      if (jsonSchema.maxItems !== undefined && jsonSchema.maxItems >= 100) delete jsonSchema.maxItems;
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.format === 'date') describeDay(jsonSchema);
      if (style.strict) strictify(jsonSchema as Record<string, unknown>);
    },
  });
  return made as ObjectSchema;
}

/** Gemini refuses a schema with the format `date`, so the description says it. */
function describeDay(schema: { format?: unknown; description?: string | undefined }): void {
  delete schema.format;
  schema.description = schema.description ? `${schema.description} (YYYY-MM-DD)` : 'YYYY-MM-DD';
}

/** Keywords that strict mode refuses. */
const REFUSED = ['default', 'minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'propertyNames'];

function strictify(schema: Record<string, unknown>): void {
  for (const keyword of REFUSED) delete schema[keyword];
  if (schema.type !== 'object' || schema.properties === undefined) return;
  const properties = schema.properties as Record<string, Record<string, unknown>>;
  const required = new Set((schema.required as string[] | undefined) ?? []);
  for (const [name, property] of Object.entries(properties)) {
    if (!required.has(name)) properties[name] = nullable(property);
  }
  schema.required = Object.keys(properties);
  schema.additionalProperties = false;
}

function nullable(property: Record<string, unknown>): Record<string, unknown> {
  if (typeof property.type === 'string' && property.enum === undefined) {
    return { ...property, type: [property.type, 'null'] };
  }
  return { anyOf: [property, { type: 'null' }] };
}

/** Drops the nulls that strict mode makes a model send for omitted fields, at every level. */
export function withoutNulls(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(withoutNulls);
  if (typeof input !== 'object' || input === null) return input;
  const kept = Object.entries(input).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutNulls(value)]));
}
