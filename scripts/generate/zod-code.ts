import { type Document, type Schema, schemaName } from './document.js';
import { formats } from './formats.js';
import { isAnnotation, mergeAllOf } from './merge-all-of.js';
import { literal, propertyKey, quoted } from './source-text.js';

/** What the code of one schema needs to know about the others. */
export interface ZodScope {
  document: Document;
  /** Schemas whose constants stand above; a reference to any other would be a cycle. */
  declared: ReadonlySet<string>;
}

/** The zod 4 expression that accepts what a JSON Schema accepts. Throws on a keyword that it cannot express exactly. */
export function zodCode(schema: Schema, scope: ZodScope): string {
  if (schema.$ref !== undefined) return referenceCode(schema, scope);
  if (schema.allOf) return zodCode(mergeAllOf(scope.document, schema), scope);
  const options = schema.oneOf ?? schema.anyOf;
  if (options) return unionCode(schema, options, scope);
  if (schema.const !== undefined) return literalCode([schema.const], schema);
  if (schema.enum) return literalCode(schema.enum, schema);
  if (schema.type === undefined) return only(schema, [], 'z.unknown()');
  const types = [schema.type].flat();
  const plain = types.filter((type) => type !== 'null').map((type) => typeCode(type, schema, scope));
  if (plain.length === 0) return only(schema, ['type'], 'z.null()');
  const code = plain.length === 1 ? `${plain[0]}` : `z.union([${plain.join(', ')}])`;
  return types.includes('null') ? `z.nullable(${code})` : code;
}

function referenceCode(schema: Schema, scope: ZodScope): string {
  const { $ref = '', ...siblings } = schema;
  const name = schemaName($ref);
  if (name === undefined) throw new Error(`${$ref}: only component schemas can be referenced`);
  const stray = Object.keys(siblings).find((keyword) => !isAnnotation(keyword));
  if (stray) throw new Error(`${$ref}: ${stray} beside a reference is not supported`);
  if (!scope.declared.has(name)) throw new Error(`${$ref}: schemas that contain themselves are not supported`);
  return `${name}Schema`;
}

function unionCode(schema: Schema, options: Schema[], scope: ZodScope): string {
  const isNull = (option: Schema) => option.type === 'null';
  const codes = options.filter((option) => !isNull(option)).map((option) => zodCode(option, scope));
  const code = codes.length === 1 ? `${codes[0]}` : `z.union([${codes.join(', ')}])`;
  // `type: object` beside a choice of objects says nothing that they do not.
  return only(schema, ['type', 'oneOf', 'anyOf'], options.some(isNull) ? `z.nullable(${code})` : code);
}

function literalCode(values: unknown[], schema: Schema): string {
  const plain = values.filter((value) => value !== null);
  const strings = plain.every((value) => typeof value === 'string');
  const code =
    plain.length === 0
      ? 'z.null()'
      : strings && plain.length > 1
        ? `z.enum(${literal(plain)})`
        : `z.literal(${literal(plain)})`;
  return only(
    schema,
    ['type', 'enum', 'const'],
    plain.length < values.length && plain.length > 0 ? `z.nullable(${code})` : code,
  );
}

function typeCode(type: string, schema: Schema, scope: ZodScope): string {
  if (type === 'string') return stringCode(schema);
  if (type === 'integer' || type === 'number') return numberCode(type, schema);
  if (type === 'array') return arrayCode(schema, scope);
  if (type === 'object') return objectCode(schema, scope);
  if (type === 'boolean') return only(schema, ['type'], 'z.boolean()');
  throw new Error(`type ${type} is not supported`);
}

function stringCode(schema: Schema): string {
  const { format, pattern, minLength, maxLength } = schema as {
    format?: string;
    pattern?: string;
    minLength?: number;
    maxLength?: number;
  };
  if (format !== undefined && !formats[format]) throw new Error(`format ${format} is not supported`);
  const code = [format === undefined ? 'z.string()' : `${formats[format]?.zod}`];
  if (pattern !== undefined) code.push(`.regex(${regexCode(pattern)})`);
  if (minLength !== undefined || maxLength !== undefined) code.push(lengthCode(minLength ?? 0, maxLength));
  return only(schema, ['type', 'format', 'pattern', 'minLength', 'maxLength'], code.join(''));
}

/** JSON Schema counts code points, zod's min and max count UTF-16 units: an emoji is one or two. A pattern counts right. */
function lengthCode(min: number, max: number | undefined): string {
  const hint = max === undefined ? `at least ${min}` : min === 0 ? `at most ${max}` : `${min} to ${max}`;
  return `.regex(/^[\\s\\S]{${min},${max ?? ''}}$/u, ${quoted(`must have ${hint} characters`)})`;
}

function regexCode(pattern: string): string {
  return new RegExp(pattern, 'u').toString();
}

function numberCode(type: 'integer' | 'number', schema: Schema): string {
  const checks: [string, string][] = [
    ['minimum', 'min'],
    ['maximum', 'max'],
    ['exclusiveMinimum', 'gt'],
    ['exclusiveMaximum', 'lt'],
    ['multipleOf', 'multipleOf'],
  ];
  const used = checks.filter(([keyword]) => schema[keyword] !== undefined);
  const code = `z.${type === 'integer' ? 'int' : 'number'}()${used.map(([keyword, method]) => `.${method}(${schema[keyword]})`).join('')}`;
  // `format: int64` and the like only name a width.
  return only(schema, ['type', 'format', ...checks.map(([keyword]) => keyword)], code);
}

function arrayCode(schema: Schema, scope: ZodScope): string {
  const code = [`z.array(${schema.items ? zodCode(schema.items, scope) : 'z.unknown()'})`];
  if (schema.minItems !== undefined) code.push(`.min(${schema.minItems})`);
  if (schema.maxItems !== undefined) code.push(`.max(${schema.maxItems})`);
  if (schema.uniqueItems === true) {
    code.push(
      ".refine((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, 'must not repeat')",
    );
  }
  return only(schema, ['type', 'items', 'minItems', 'maxItems', 'uniqueItems'], code.join(''));
}

function objectCode(schema: Schema, scope: ZodScope): string {
  const { properties = {}, required = [], additionalProperties = true, minProperties } = schema;
  const shape = Object.entries(properties).map(([key, property]) =>
    propertyCode(key, property, required.includes(key), scope),
  );
  const missing = required.find((key) => !(key in properties));
  if (missing) throw new Error(`required ${missing} is not among the properties`);
  const body = shape.length === 0 ? '{}' : `{\n${indented(shape)}\n}`;
  let code: string;
  if (additionalProperties === false) code = `z.strictObject(${body})`;
  else if (additionalProperties === true)
    code = shape.length === 0 ? 'z.record(z.string(), z.unknown())' : `z.looseObject(${body})`;
  else if (shape.length === 0) code = `z.record(z.string(), ${zodCode(additionalProperties, scope)})`;
  else code = `z.object(${body}).catchall(${zodCode(additionalProperties, scope)})`;
  if (minProperties !== undefined) {
    code += `.refine((value) => Object.keys(value).length >= ${minProperties}, 'must have at least ${minProperties} of its keys')`;
  }
  return only(schema, ['type', 'properties', 'required', 'additionalProperties', 'minProperties'], code);
}

function indented(lines: string[]): string {
  return lines.map((line) => `  ${line.replaceAll('\n', '\n  ')},`).join('\n');
}

function propertyCode(key: string, property: Schema, required: boolean, scope: ZodScope): string {
  const code = zodCode(property, scope);
  return `${propertyKey(key)}: ${required ? code : `z.optional(${code})`}`;
}

/** Returns `code` when the schema has no keyword beyond `known`: a constraint must never be dropped in silence. */
function only(schema: Schema, known: string[], code: string): string {
  const stray = Object.keys(schema).find((keyword) => !isAnnotation(keyword) && !known.includes(keyword));
  if (stray) throw new Error(`keyword ${stray} is not supported here`);
  return code;
}
