import { formatPatterns, specSchemas } from '../../../src/generated/form-schemas.js';
import { codePointLength, jsonEqual } from '../../../src/generated/validator-runtime.js';
import type { JsonSchema } from './json-schema.js';

/** Where a value stands: below which place, and by which key or number. The whole stands nowhere. */
export interface Place {
  readonly parent: Place | undefined;
  readonly step: string | number;
}

/** Why a value was refused: by which keyword of which schema, with what the keyword says of it. */
export interface FormError {
  readonly place: Place | undefined;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: JsonSchema;
}

/** What is wrong so far; nobody looks on once there are so many. */
export interface FormErrors {
  readonly list: FormError[];
  readonly most: number;
}

/** Looks at a value and adds what is wrong with it to `errors`. */
export type FormCheck = (value: unknown, place: Place | undefined, errors: FormErrors) => void;

type Keyword = Exclude<
  keyof JsonSchema,
  '$ref' | 'description' | 'default' | 'omit' | 'properties' | 'required' | 'additionalProperties'
>;
type Compile = (schema: JsonSchema) => FormCheck;
type Compiler<Name extends Keyword> = (
  argument: NonNullable<JsonSchema[Name]>,
  context: { readonly schema: JsonSchema; readonly compile: Compile },
) => FormCheck;

const PASS: FormCheck = () => {};

/**
 * Compiles schemas of our own forms into checks. Generated code would be ten times as large, for forms are many and checked
 * seldom; the bodies of the API, which are checked at every call, have generated validators. `shared` are schemas that
 * `#/parts/Name` refers to.
 */
export class FormCompiler {
  private readonly referred = new Map<string, FormCheck>();

  constructor(private readonly shared: Readonly<Record<string, JsonSchema>>) {}

  /** The check of a schema. */
  readonly compile = (schema: JsonSchema): FormCheck => {
    const whole = this.extend(schema);
    const checks: FormCheck[] = [];
    if (whole.$ref !== undefined) checks.push(this.refer(whole.$ref));
    for (const [name, compiler] of Object.entries(COMPILERS)) {
      const argument = whole[name as Keyword];
      if (argument !== undefined) checks.push(compiler(argument as never, { schema: whole, compile: this.compile }));
    }
    if (whole.properties || whole.required || whole.additionalProperties !== undefined) {
      checks.push(compileFields(whole, this.compile));
    }
    if (checks.length <= 1) return checks[0] ?? PASS;
    return (value, place, errors) => {
      for (const check of checks) check(value, place, errors);
    };
  };

  /** A body with the fields that stand beside it; of its own fields the names alone, for the API checks their values. */
  private extend(schema: JsonSchema): JsonSchema {
    if (schema.$ref?.startsWith('#/bodies/') !== true) return schema;
    const { $ref, omit = [], properties, required = [], ...more } = schema;
    const body = this.find($ref);
    const kept = Object.keys(body.properties ?? {}).filter((name) => !omit.includes(name));
    return {
      ...body,
      ...more,
      properties: { ...Object.fromEntries(kept.map((name) => [name, {}])), ...properties },
      required: [...(body.required ?? []).filter((name) => !omit.includes(name)), ...required],
    };
  }

  private refer(ref: string): FormCheck {
    const known = this.referred.get(ref);
    if (known) return known;
    let check: FormCheck | undefined;
    const refer: FormCheck = (value, place, errors) => {
      check ??= this.compile(this.find(ref));
      check(value, place, errors);
    };
    this.referred.set(ref, refer);
    return refer;
  }

  private find(ref: string): JsonSchema {
    const found = ref.startsWith('#/parts/')
      ? this.shared[ref.slice('#/parts/'.length)]
      : (specSchemas[ref] as JsonSchema | undefined);
    if (!found) throw new Error(`no form has a part ${ref}`);
    return found;
  }
}

/** A check of values of one kind that either fit or not. */
function createCheck<Value>(
  error: Pick<FormError, 'keyword' | 'params' | 'schema'>,
  isKind: (value: unknown) => value is Value,
  fits: (value: Value) => boolean,
): FormCheck {
  return (value, place, errors) => {
    if (isKind(value) && !fits(value)) errors.list.push({ place, ...error });
  };
}

const isAny = (_value: unknown): _value is unknown => true;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: isList,
  string: isText,
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** The compilers of keywords, in the order in which what is wrong is told. */
const COMPILERS: { readonly [Name in Keyword]: Compiler<Name> } = {
  type: (type, { schema }) => {
    const kinds = [type].flat().map((name) => TYPES[name] as (value: unknown) => boolean);
    return createCheck({ keyword: 'type', params: { type }, schema }, isAny, (value) => kinds.some((is) => is(value)));
  },
  enum: (allowedValues, { schema }) =>
    createCheck({ keyword: 'enum', params: { allowedValues }, schema }, isAny, (value) =>
      allowedValues.some((allowed) => jsonEqual(allowed, value)),
    ),
  allOf: (branches, { compile }) => {
    const checks = branches.map(compile);
    return (value, place, errors) => {
      for (const check of checks) check(value, place, errors);
    };
  },
  oneOf: (branches, { schema, compile }) => {
    const checks = branches.map(compile);
    const fits = (value: unknown): boolean => checks.filter((check) => isValid(check, value)).length === 1;
    return createCheck({ keyword: 'oneOf', params: {}, schema }, isAny, fits);
  },
  minimum: createLimit('minimum', isNumber, (value, limit) => value >= limit),
  maximum: createLimit('maximum', isNumber, (value, limit) => value <= limit),
  minLength: createLimit('minLength', isText, (value, limit) => codePointLength(value) >= limit),
  maxLength: createLimit('maxLength', isText, (value, limit) => codePointLength(value) <= limit),
  pattern: (pattern, { schema }) => {
    const expression = new RegExp(pattern, 'u');
    return createCheck({ keyword: 'pattern', params: { pattern }, schema }, isText, (value) => expression.test(value));
  },
  format: (format, { schema }) => {
    const expression = new RegExp(formatPatterns[format] as string);
    return createCheck({ keyword: 'format', params: { format }, schema }, isText, (value) => expression.test(value));
  },
  minItems: createLimit('minItems', isList, (value, limit) => value.length >= limit),
  maxItems: createLimit('maxItems', isList, (value, limit) => value.length <= limit),
  prefixItems: (schemas, { compile }) => {
    const checks = schemas.map(compile);
    return (value, place, errors) => {
      if (!isList(value)) return;
      for (const [index, check] of checks.entries()) {
        if (index < value.length) check(value[index], { parent: place, step: index }, errors);
      }
    };
  },
  items: (items, { schema, compile }) => {
    const from = schema.prefixItems?.length ?? 0;
    if (items === false) {
      return createCheck(
        { keyword: 'maxItems', params: { limit: from }, schema },
        isList,
        (value) => value.length <= from,
      );
    }
    const check = compile(items);
    return (value, place, errors) => {
      if (!isList(value)) return;
      for (let index = from; index < value.length && errors.list.length < errors.most; index += 1) {
        check(value[index], { parent: place, step: index }, errors);
      }
    };
  },
  minProperties: createLimit('minProperties', isObject, (value, limit) => Object.keys(value).length >= limit),
  maxProperties: createLimit('maxProperties', isObject, (value, limit) => Object.keys(value).length <= limit),
  propertyNames: (names, { compile }) => {
    const check = compile(names);
    return (value, place, errors) => {
      if (isObject(value)) for (const key of Object.keys(value)) check(key, { parent: place, step: key }, errors);
    };
  },
};

/** A keyword that limits a number, or the size of a value. */
function createLimit<Value>(
  keyword: string,
  isKind: (value: unknown) => value is Value,
  fits: (value: Value, limit: number) => boolean,
): (limit: number, context: { readonly schema: JsonSchema }) => FormCheck {
  return (limit, { schema }) =>
    createCheck({ keyword, params: { limit }, schema }, isKind, (value) => fits(value, limit));
}

function isValid(check: FormCheck, value: unknown): boolean {
  const errors: FormErrors = { list: [], most: 1 };
  check(value, undefined, errors);
  return errors.list.length === 0;
}

/** What fields an object has is one question, though four keywords ask it. */
function compileFields(schema: JsonSchema, compile: Compile): FormCheck {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const checks = new Map(Object.entries(properties).map(([name, inner]) => [name, compile(inner)]));
  const others = typeof additionalProperties === 'object' ? compile(additionalProperties) : undefined;
  return (value, place, errors) => {
    if (!isObject(value)) return;
    const addError = (keyword: string, params: FormError['params']): void => {
      errors.list.push({ place, keyword, params, schema });
    };
    for (const name of required) {
      if (value[name] === undefined) addError('required', { missingProperty: name });
    }
    const keys = Object.keys(value);
    if (additionalProperties === false) {
      for (const key of keys) if (!checks.has(key)) addError('additionalProperties', { additionalProperty: key });
    }
    for (const key of keys) {
      if (errors.list.length >= errors.most) return;
      const check = checks.get(key) ?? others;
      if (check) check(value[key], { parent: place, step: key }, errors);
    }
  };
}
