import { type Document, type Schema, schemaName } from './document.js';
import { formats } from './formats.js';
import { isAnnotation, mergeAllOf } from './merge-all-of.js';
import { literal, propertyKey, quoted } from './source-text.js';

/** The facts about other schemas that the code of one schema needs. */
export interface ZodScope {
  document: Document;
  /** Schemas whose constants are above. A reference to any other would be a cycle. */
  declared: ReadonlySet<string>;
}

/** A zod 4 schema as source: the expression that makes it, and its type, which names the schemas that it refers to. */
export interface ZodCode {
  readonly value: string;
  readonly type: string;
}

/** The zod 4 schema that accepts what a JSON Schema accepts. Throws on a keyword that it cannot express exactly. */
export function zodCode(schema: Schema, scope: ZodScope): ZodCode {
  if (schema.$ref !== undefined) return referenceCode(schema, scope);
  if (schema.allOf) return zodCode(mergeAllOf(scope.document, schema), scope);
  const options = schema.oneOf ?? schema.anyOf;
  if (options) return unionCode(schema, options, scope);
  if (schema.const !== undefined) return literalCode([schema.const], schema);
  if (schema.enum) return literalCode(schema.enum, schema);
  if (schema.type === undefined) return only(schema, [], UNKNOWN);
  const types = [schema.type].flat();
  const plain = types.filter((type) => type !== 'null').map((type) => typeCode(type, schema, scope));
  if (plain.length === 0) return only(schema, ['type'], NULL);
  const code = union(plain);
  return types.includes('null') ? nullable(code) : code;
}

const UNKNOWN: ZodCode = { value: 'z.unknown()', type: 'z.ZodUnknown' };
const NULL: ZodCode = { value: 'z.null()', type: 'z.ZodNull' };
const STRING: ZodCode = { value: 'z.string()', type: 'z.ZodString' };

function union(codes: ZodCode[]): ZodCode {
  const [first, second] = codes;
  if (first && !second) return first;
  return {
    value: `z.union([${codes.map(({ value }) => value).join(', ')}])`,
    type: `z.ZodUnion<readonly [${codes.map(({ type }) => type).join(', ')}]>`,
  };
}

function nullable({ value, type }: ZodCode): ZodCode {
  return { value: `z.nullable(${value})`, type: `z.ZodNullable<${type}>` };
}

function optional({ value, type }: ZodCode): ZodCode {
  return { value: `z.optional(${value})`, type: `z.ZodOptional<${type}>` };
}

function record({ value, type }: ZodCode): ZodCode {
  return { value: `z.record(${STRING.value}, ${value})`, type: `z.ZodRecord<${STRING.type}, ${type}>` };
}

/** The same schema with more checks, which do not show in its type. */
function checked({ value, type }: ZodCode, checks: string[]): ZodCode {
  return { value: [value, ...checks].join(''), type };
}

function referenceCode(schema: Schema, scope: ZodScope): ZodCode {
  const { $ref = '', ...siblings } = schema;
  const name = schemaName($ref);
  if (name === undefined) throw new Error(`${$ref}: only component schemas can be referenced`);
  const stray = Object.keys(siblings).find((keyword) => !isAnnotation(keyword));
  if (stray) throw new Error(`${$ref}: ${stray} beside a reference is not supported`);
  if (!scope.declared.has(name)) throw new Error(`${$ref}: schemas that contain themselves are not supported`);
  return { value: `${name}Schema`, type: `typeof ${name}Schema` };
}

function unionCode(schema: Schema, options: Schema[], scope: ZodScope): ZodCode {
  const isNull = (option: Schema) => option.type === 'null';
  const code = union(options.filter((option) => !isNull(option)).map((option) => zodCode(option, scope)));
  // `type: object` next to a choice of objects adds nothing.
  return only(schema, ['type', 'oneOf', 'anyOf'], options.some(isNull) ? nullable(code) : code);
}

function literalCode(values: unknown[], schema: Schema): ZodCode {
  const plain = values.filter((value) => value !== null);
  const known = ['type', 'enum', 'const'];
  if (plain.length === 0) return only(schema, known, NULL);
  const code = plainLiteralCode(plain);
  return only(schema, known, plain.length < values.length ? nullable(code) : code);
}

function plainLiteralCode(values: unknown[]): ZodCode {
  const strings = values.filter((value) => typeof value === 'string');
  if (strings.length === values.length && values.length > 1) {
    const members = strings.map((value) => `${propertyKey(value)}: ${quoted(value)}`);
    return { value: `z.enum(${literal(values)})`, type: `z.ZodEnum<{ ${members.join('; ')} }>` };
  }
  return { value: `z.literal(${literal(values)})`, type: `z.ZodLiteral<${values.map(literal).join(' | ')}>` };
}

function typeCode(type: string, schema: Schema, scope: ZodScope): ZodCode {
  if (type === 'string') return stringCode(schema);
  if (type === 'integer' || type === 'number') return numberCode(type, schema);
  if (type === 'array') return arrayCode(schema, scope);
  if (type === 'object') return objectCode(schema, scope);
  if (type === 'boolean') return only(schema, ['type'], { value: 'z.boolean()', type: 'z.ZodBoolean' });
  throw new Error(`type ${type} is not supported`);
}

function stringCode(schema: Schema): ZodCode {
  const { format, pattern, minLength, maxLength } = schema as {
    format?: string;
    pattern?: string;
    minLength?: number;
    maxLength?: number;
  };
  const plain = format === undefined ? STRING : formats[format]?.zod;
  if (!plain) throw new Error(`format ${format} is not supported`);
  const checks: string[] = [];
  if (pattern !== undefined) checks.push(`.regex(${regexCode(pattern)})`);
  if (minLength !== undefined || maxLength !== undefined) checks.push(lengthCode(minLength ?? 0, maxLength));
  return only(schema, ['type', 'format', 'pattern', 'minLength', 'maxLength'], checked(plain, checks));
}

/** JSON Schema counts code points, zod's min and max count UTF-16 units: an emoji is one or two. A pattern counts right. */
function lengthCode(min: number, max: number | undefined): string {
  const hint = max === undefined ? `at least ${min}` : min === 0 ? `at most ${max}` : `${min} to ${max}`;
  return `.regex(/^[\\s\\S]{${min},${max ?? ''}}$/u, ${quoted(`must have ${hint} characters`)})`;
}

function regexCode(pattern: string): string {
  return new RegExp(pattern, 'u').toString();
}

function numberCode(type: 'integer' | 'number', schema: Schema): ZodCode {
  const methods: [string, string][] = [
    ['minimum', 'min'],
    ['maximum', 'max'],
    ['exclusiveMinimum', 'gt'],
    ['exclusiveMaximum', 'lt'],
    ['multipleOf', 'multipleOf'],
  ];
  const checks = methods
    .filter(([keyword]) => schema[keyword] !== undefined)
    .map(([keyword, method]) => `.${method}(${schema[keyword]})`);
  const plain =
    type === 'integer' ? { value: 'z.int()', type: 'z.ZodInt' } : { value: 'z.number()', type: 'z.ZodNumber' };
  // `format: int64` and the like only name a width.
  return only(schema, ['type', 'format', ...methods.map(([keyword]) => keyword)], checked(plain, checks));
}

function arrayCode(schema: Schema, scope: ZodScope): ZodCode {
  const { value, type } = schema.items ? zodCode(schema.items, scope) : UNKNOWN;
  const plain = { value: `z.array(${value})`, type: `z.ZodArray<${type}>` };
  const checks: string[] = [];
  if (schema.minItems !== undefined) checks.push(`.min(${schema.minItems})`);
  if (schema.maxItems !== undefined) checks.push(`.max(${schema.maxItems})`);
  if (schema.uniqueItems === true) {
    checks.push(
      ".refine((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, 'must not repeat')",
    );
  }
  return only(schema, ['type', 'items', 'minItems', 'maxItems', 'uniqueItems'], checked(plain, checks));
}

function objectCode(schema: Schema, scope: ZodScope): ZodCode {
  const { properties = {}, required = [], minProperties } = schema;
  const missing = required.find((key) => !(key in properties));
  if (missing) throw new Error(`required ${missing} is not among the properties`);
  const shape = Object.entries(properties).map(([key, property]): [string, ZodCode] => {
    const code = zodCode(property, scope);
    return [propertyKey(key), required.includes(key) ? code : optional(code)];
  });
  const checks =
    minProperties === undefined
      ? []
      : [
          `.refine((value) => Object.keys(value).length >= ${minProperties}, 'must have at least ${minProperties} of its keys')`,
        ];
  return only(
    schema,
    ['type', 'properties', 'required', 'additionalProperties', 'minProperties'],
    checked(shapeCode(shape, schema.additionalProperties ?? true, scope), checks),
  );
}

/** An object of known keys, and the values of other keys: nothing (false), anything (true), or what a schema accepts. */
function shapeCode(shape: [string, ZodCode][], others: Schema | boolean, scope: ZodScope): ZodCode {
  const keys = braced(shape.map(([key, { value }]) => `${key}: ${value},`));
  const types = braced(shape.map(([key, { type }]) => `${key}: ${type};`));
  if (others === false) return { value: `z.strictObject(${keys})`, type: `z.ZodObject<${types}, z.core.$strict>` };
  if (others === true) {
    if (shape.length === 0) return record(UNKNOWN);
    return { value: `z.looseObject(${keys})`, type: `z.ZodObject<${types}, z.core.$loose>` };
  }
  const { value, type } = zodCode(others, scope);
  if (shape.length === 0) return record({ value, type });
  return {
    value: `z.object(${keys}).catchall(${value})`,
    type: `z.ZodObject<${types}, z.core.$catchall<${type}>>`,
  };
}

function braced(lines: string[]): string {
  if (lines.length === 0) return '{}';
  return `{\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}\n}`;
}

/** Returns `code` when the schema has no keyword beyond `known`: a constraint must never be dropped silently. */
function only(schema: Schema, known: string[], code: ZodCode): ZodCode {
  const stray = Object.keys(schema).find((keyword) => !isAnnotation(keyword) && !known.includes(keyword));
  if (stray) throw new Error(`keyword ${stray} is not supported here`);
  return code;
}
