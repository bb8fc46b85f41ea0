import type { DataSchema, JsonType } from './json-schema.js';
import type { SchemaCheck, SchemaError, SchemaReport } from './schema-report.js';

/** The context in which a keyword is compiled. */
export interface KeywordContext {
  /** The schema that contains it. */
  readonly schema: DataSchema;
  readonly compile: (schema: DataSchema) => SchemaCheck;
  readonly formats: Readonly<Record<string, string>>;
}

/** Makes the check of a keyword with this argument. */
export type CompileKeyword<Argument> = (argument: Argument, context: KeywordContext) => SchemaCheck;

type Keyword = Exclude<
  keyof DataSchema,
  | ('$ref' | 'description' | 'default' | 'omit' | 'then' | 'else')
  // The compiler handles these together.
  | ('properties' | 'required' | 'additionalProperties')
>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether a JSON value is an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<JsonType, (value: unknown) => boolean>> = {
  object: isObject,
  array: isList,
  string: isText,
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** The keywords, in the order of error reports. */
export const keywords: { readonly [Name in Keyword]: CompileKeyword<NonNullable<DataSchema[Name]>> } = {
  type: (type, { schema }) => {
    const kinds = [type].flat().map((name) => TYPES[name]);
    const [only] = kinds;
    const fits = only && kinds.length === 1 ? only : (value: unknown): boolean => kinds.some((is) => is(value));
    return (value, report) => {
      if (!fits(value)) report.add('type', { type }, schema);
    };
  },
  enum: (allowedValues, { schema }) => {
    const allowed = new Set<unknown>(allowedValues);
    return (value, report) => {
      if (!allowed.has(value)) report.add('enum', { allowedValues }, schema);
    };
  },
  const: (allowedValue, { schema }) => {
    return (value, report) => {
      if (value !== allowedValue) report.add('const', { allowedValue }, schema);
    };
  },
  allOf: (branches, { compile }) => {
    const checks = branches.map(compile);
    return (value, report) => {
      for (const check of checks) check(value, report);
    };
  },
  anyOf: choose('anyOf', (fitting) => fitting > 0),
  oneOf: choose('oneOf', (fitting) => fitting === 1),
  if: (condition, { schema, compile }) => {
    const [test, whenMet, otherwise] = [condition, schema.then ?? {}, schema.else ?? {}].map(compile);
    return (value, report) => {
      const isMet = test === undefined || report.tryCheck(test, value).length === 0;
      (isMet ? whenMet : otherwise)?.(value, report);
    };
  },
  minimum: limit('minimum', isNumber, (value, least) => value >= least),
  maximum: limit('maximum', isNumber, (value, most) => value <= most),
  // At most two units make a code point, so counting is rarely necessary.
  minLength: limit('minLength', isText, (value, least) => value.length >= least * 2 || codePointLength(value) >= least),
  maxLength: limit('maxLength', isText, (value, most) => value.length <= most || codePointLength(value) <= most),
  pattern: (pattern, { schema }) => match('pattern', { pattern }, { schema, expression: new RegExp(pattern, 'u') }),
  format: (format, { schema, formats }) =>
    match('format', { format }, { schema, expression: new RegExp(formats[format] as string) }),
  minItems: limit('minItems', isList, (value, least) => value.length >= least),
  maxItems: limit('maxItems', isList, (value, most) => value.length <= most),
  prefixItems: (schemas, { compile }) => {
    const checks = schemas.map(compile);
    return (value, report) => {
      if (!isList(value)) return;
      for (const [index, check] of checks.entries()) {
        if (index < value.length) report.descend(index, value[index], check);
      }
    };
  },
  items: (items, context) => {
    const from = context.schema.prefixItems?.length ?? 0;
    if (items === false) return keywords.maxItems(from, context);
    const check = context.compile(items);
    const { uniqueItems } = context.schema;
    return (value, report) => {
      if (!isList(value)) return;
      const errorsBefore = report.errors.length;
      for (let index = from; index < value.length && !report.isFull; index += 1) {
        report.descend(index, value[index], check);
      }
      // Duplicates of invalid entries are not reported.
      if (uniqueItems && report.errors.length === errorsBefore) addTwins(value, report, context.schema);
    };
  },
  uniqueItems: (_, { schema }) => {
    return (value, report) => {
      // If entries are checked, that check also finds duplicates.
      if (!schema.items && isList(value)) addTwins(value, report, schema);
    };
  },
  minProperties: limit('minProperties', isObject, (value, least) => Object.keys(value).length >= least),
  maxProperties: limit('maxProperties', isObject, (value, most) => Object.keys(value).length <= most),
  propertyNames: (names, { compile }) => {
    const check = compile(names);
    return (value, report) => {
      if (isObject(value)) for (const key of Object.keys(value)) report.descend(key, key, check);
    };
  },
};

function addTwins(list: readonly unknown[], report: SchemaReport, schema: DataSchema): void {
  const duplicates = findDuplicates(list);
  if (duplicates) report.add('uniqueItems', { ...duplicates }, schema);
}

/** A keyword that limits a number, or the size of a value. */
function limit<Value>(
  keyword: string,
  isKind: (value: unknown) => value is Value,
  fits: (value: Value, argument: number) => boolean,
): CompileKeyword<number> {
  return (argument, { schema }) =>
    (value, report) => {
      if (isKind(value) && !fits(value, argument)) report.add(keyword, { limit: argument }, schema);
    };
}

function match(
  keyword: string,
  params: Readonly<Record<string, string>>,
  { schema, expression }: { readonly schema: DataSchema; readonly expression: RegExp },
): SchemaCheck {
  return (value, report) => {
    if (isText(value) && !expression.test(value)) report.add(keyword, params, schema);
  };
}

/**
 * A keyword that counts the fitting branches. If none fits, the schema's description says what was expected. Without a
 * description, the errors of the nearest branch are reported.
 */
function choose(keyword: string, isEnough: (fitting: number) => boolean): CompileKeyword<readonly DataSchema[]> {
  return (branches, { schema, compile }) => {
    const checks = branches.map(compile);
    return (value, report) => {
      const tries = checks.map((check) => report.tryCheck(check, value));
      const fitting = tries.filter((errors) => errors.length === 0).length;
      if (isEnough(fitting)) return;
      if (fitting > 0 || schema.description?.startsWith('must ')) report.add(keyword, {}, schema);
      else for (const error of findClosest(tries)) report.errors.push(error);
    };
  };
}

/** The fewest errors. Those of a branch of another type are used only if there are no others. */
function findClosest<Errors extends readonly SchemaError[]>(tries: readonly Errors[]): Errors {
  const isOfType = (errors: Errors): boolean =>
    !errors.some(({ path, keyword }) => path.length === 0 && keyword === 'type');
  const near = tries.filter(isOfType);
  const candidates = near.length > 0 ? near : tries;
  return candidates.reduce((best, errors) => (errors.length < best.length ? errors : best));
}

/** The length of a text as JSON Schema counts it: in code points, not in UTF-16 units. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    length -= 1;
    index += 1;
  }
  return length;
}

/** The indexes of two equal entries of a list, `i` after `j`: the last such pair. */
export function findDuplicates(list: readonly unknown[]): { readonly i: number; readonly j: number } | undefined {
  const places = new Map<unknown, number>();
  const structures = new Map<string, number>();
  let duplicates: { i: number; j: number } | undefined;
  for (const [i, item] of list.entries()) {
    const isStructure = typeof item === 'object' && item !== null;
    const known: Map<unknown, number> = isStructure ? structures : places;
    // Each entry is looked up by its text, because comparing all pairs would be quadratic.
    const key = isStructure ? toCanonicalText(item) : item;
    const j = known.get(key);
    if (j !== undefined) duplicates = { i, j };
    known.set(key, i);
  }
  return duplicates;
}

/** JSON text that is the same for equal values, whatever the order of their keys. */
function toCanonicalText(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const fields = Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1));
    return Object.fromEntries(fields);
  });
}
