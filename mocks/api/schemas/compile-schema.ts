import type { JsonSchema } from './json-schema.js';
import { type CompileKeyword, isObject, keywords } from './keywords.js';
import type { SchemaCheck, SchemaError, SchemaReport } from './schema-report.js';

/** What schemas refer to, and how formats are written. */
export interface SchemaSources {
  /** The schema that a reference leads to; undefined when there is none. */
  find(ref: string): JsonSchema | undefined;
  /** Regular expressions by format. */
  readonly formats: Readonly<Record<string, string>>;
}

const PASS: SchemaCheck = () => {};

/** What references to bodies of the API begin with that are extended. */
export const BODIES = '#/bodies/';

/**
 * Compiles schemas into checks: the requests of the API and the mock's own forms. Functions that call each other cost a
 * request next to nothing, and a tenth of the text that generated code takes.
 */
export class SchemaCompiler {
  private readonly referred = new Map<string, SchemaCheck>();

  constructor(private readonly sources: SchemaSources) {}

  /** The check of a schema. */
  readonly compile = (schema: JsonSchema): SchemaCheck => {
    const whole = this.extend(schema);
    const context = { schema: whole, compile: this.compile, formats: this.sources.formats };
    const checks = whole.$ref === undefined ? [] : [this.refer(whole.$ref)];
    const hasFields = whole.properties || whole.required || whole.additionalProperties !== undefined;
    for (const [name, keyword] of Object.entries(keywords) as [keyof JsonSchema, CompileKeyword<never>][]) {
      const argument = whole[name];
      // Whether it is an object at all is asked together with what fields it has.
      if (argument === undefined || (hasFields && name === 'type' && argument === 'object')) continue;
      checks.push(keyword(argument as never, context));
    }
    if (hasFields) checks.push(compileFields(whole, this.compile));
    return joinChecks(checks);
  };

  /** A body with the fields that stand beside it; of its own fields the names alone, for the API checks their values. */
  private extend(schema: JsonSchema): JsonSchema {
    if (schema.$ref?.startsWith(BODIES) !== true) return schema;
    const { $ref, omit = [], properties, required = [], ...more } = schema;
    const { properties: own = {}, required: needed = [], ...body } = this.find($ref);
    const isKept = (name: string): boolean => !omit.includes(name);
    return {
      ...body,
      ...more,
      properties: {
        ...Object.fromEntries(
          Object.keys(own)
            .filter(isKept)
            .map((name) => [name, {}]),
        ),
        ...properties,
      },
      required: [...needed.filter(isKept), ...required],
    };
  }

  /** Compiled once; a schema that leads back to itself finds itself by then. */
  private refer(ref: string): SchemaCheck {
    const known = this.referred.get(ref);
    if (known) return known;
    let check = PASS;
    this.referred.set(ref, (value, report) => check(value, report));
    check = this.compile(this.find(ref));
    this.referred.set(ref, check);
    return check;
  }

  private find(ref: string): JsonSchema {
    const found = this.sources.find(ref);
    if (!found) throw new Error(`there is no schema ${ref}`);
    return found;
  }
}

function joinChecks(checks: readonly SchemaCheck[]): SchemaCheck {
  const [first = PASS, second, ...others] = checks;
  if (!second) return first;
  const next = joinChecks([second, ...others]);
  return (value, report) => {
    first(value, report);
    next(value, report);
  };
}

/** What fields an object has is one question, though four keywords ask it. */
function compileFields(schema: JsonSchema, compile: (schema: JsonSchema) => SchemaCheck): SchemaCheck {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const checks = new Map(Object.entries(properties).map(([name, inner]) => [name, compile(inner)]));
  const others = typeof additionalProperties === 'object' ? compile(additionalProperties) : undefined;
  const { type } = schema;
  // An object that may hold anything needs no look at what it holds.
  const isOpen = checks.size === 0 && additionalProperties === true;
  return (value, report) => {
    if (!isObject(value)) {
      if (type === 'object') report.add('type', { type }, schema);
      return;
    }
    const told = report.errors.length;
    for (let at = 0; at < required.length; at += 1) {
      const name = required[at] as string;
      if (value[name] === undefined) report.add('required', { missingProperty: name }, schema);
    }
    if (isOpen) return;
    for (const key in value) {
      if (report.isFull) break;
      const inner = value[key];
      const check = checks.get(key) ?? others;
      if (check) {
        if (inner !== undefined) report.descend(key, inner, check);
      } else if (additionalProperties === false) {
        report.add('additionalProperties', { additionalProperty: key }, schema);
      }
    }
    if (report.errors.length > told + 1) sortErrors(report.errors, told, [...checks.keys()]);
  };
}

/** What is wrong is told in the order of the schema, in whatever order the fields came: what is missing, what is unknown, what is bad. */
function sortErrors(errors: SchemaReport['errors'], from: number, names: readonly string[]): void {
  const rank = ({ keyword, path: [step] }: SchemaError): number => {
    if (step !== undefined) return names.indexOf(step as string);
    return keyword === 'required' ? -3 : -2;
  };
  const sorted = errors.splice(from).sort((left, right) => rank(left) - rank(right));
  for (const error of sorted) errors.push(error);
}
