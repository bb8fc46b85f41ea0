import { docComment, sourceTag } from './doc-comment.js';
import { type Document, type Schema, schemaName } from './document.js';
import { literal, propertyKey } from './source-text.js';

/** How a schema is written as a type. */
export interface TypeStyle {
  readonly document: Document;
  /** Whether a string enum also accepts unknown values: in responses, not in requests. */
  readonly open: boolean;
}

/** A schema as the text of a TypeScript type; named schemas by their name. */
export function schemaType(schema: Schema, style: TypeStyle): string {
  if (schema.$ref) return referenceType(schema.$ref, style);
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return enumType(schema.enum, style);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((choice) => schemaType(choice, style)).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => schemaType(part, style)).join(' & ');
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.map((type) => plainType(type, schema, style)).join(' | ');
}

/** The members of an object schema, each with its doc comment. */
export function schemaMembers(schema: Schema, style: TypeStyle, indent = '  '): string {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {})
    .map(([name, property]) => {
      const type = schemaType(property, style);
      const optional = required.has(name) ? '' : '?';
      // Callers may pass undefined; the client leaves it out.
      return `${docComment(propertyDoc(property), indent)}${indent}${propertyKey(name)}${optional}: ${type};\n`;
    })
    .join('');
}

function propertyDoc(property: Schema) {
  const tags = [
    property.default === undefined ? '' : `@default ${literal(property.default)}`,
    isScalar(property.examples) ? `@example ${literal((property.examples as unknown[])[0])}` : '',
    sourceTag(property['x-provenance']),
  ];
  return { text: property.description ?? '', tags };
}

function isScalar(examples: unknown): boolean {
  return Array.isArray(examples) && examples.length > 0 && typeof examples[0] !== 'object';
}

function referenceType(ref: string, { document, open }: TypeStyle): string {
  const name = schemaName(ref);
  if (!name) throw new Error(`${ref}: only schemas can be types`);
  return open && document.components.schemas[name]?.enum ? `Open<${name}>` : name;
}

function enumType(values: readonly unknown[], { open }: TypeStyle): string {
  const union = values.map(literal).join(' | ');
  return open && values.every((value) => typeof value === 'string') ? `Open<${union}>` : union;
}

function plainType(type: string | undefined, schema: Schema, style: TypeStyle): string {
  switch (type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'array': {
      const item = schema.items ? schemaType(schema.items, style) : 'unknown';
      return /[|&]/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return objectType(schema, style);
    default:
      return 'unknown';
  }
}

function objectType(schema: Schema, style: TypeStyle): string {
  const { properties, additionalProperties } = schema;
  if (properties) return `{\n${schemaMembers(schema, style)}}`;
  const value = typeof additionalProperties === 'object' ? schemaType(additionalProperties, style) : 'unknown';
  return `{ [key: string]: ${value} }`;
}
