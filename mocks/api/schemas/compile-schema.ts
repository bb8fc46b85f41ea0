import { elementAt } from '../../../base/values/element-at.js';
import type { DataSchema } from './json-schema.js';
import { type CompileKeyword, isObject, keywords } from './keywords.js';
import type { SchemaCheck, SchemaError, SchemaReport } from './schema-report.js';

/** The references of schemas, and the patterns of formats. */
export interface SchemaSources {
  /** The schema that a reference leads to; undefined if it does not exist. */
  find(ref: string): DataSchema | undefined;
  /** Regular expressions by format. */
  readonly formats: Readonly<Record<string, string>>;
}

const PASS: SchemaCheck = () => {};

/** The prefix of references to extended bodies of the API. */
export const BODIES = '#/bodies/';

/**
 * Compiles schemas into checks, for the requests of the API and the mock's own schemas. Nested functions cost a request
 * almost nothing, and a tenth of the text of generated code.
 */
export class SchemaCompiler {
  private readonly referred = new Map<string, SchemaCheck>();

  constructor(private readonly sources: SchemaSources) {}

  /** The check of a schema. */
  readonly compile = (schema: DataSchema): SchemaCheck => {
    const whole = this.extend(schema);
    const context = { schema: whole, compile: this.compile, formats: this.sources.formats };
    const checks = whole.$ref === undefined ? [] : [this.refer(whole.$ref)];
    const hasFields = whole.properties || whole.required || whole.additionalProperties !== undefined;
    for (const [name, keyword] of Object.entries(keywords) as [keyof DataSchema, CompileKeyword<never>][]) {
      const argument = whole[name];
      // The type check for objects is part of the check of their fields.
      if (argument === undefined || (hasFields && name === 'type' && argument === 'object')) continue;
      checks.push(keyword(argument as never, context));
    }
    if (hasFields) checks.push(compileFields(whole, this.compile));
    return joinChecks(checks);
  };

  /**
   * A body with the additional fields. Of its own fields only the names are checked here, because the API checks their
   * values.
   */
  private extend(schema: DataSchema): DataSchema {
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

  /** Compiled once, so a recursive schema finds itself. */
  private refer(ref: string): SchemaCheck {
    const known = this.referred.get(ref);
    if (known) return known;
    let check = PASS;
    this.referred.set(ref, (value, report) => check(value, report));
    check = this.compile(this.find(ref));
    this.referred.set(ref, check);
    return check;
  }

  private find(ref: string): DataSchema {
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

/** The fields of an object are checked once, although four keywords concern them. */
function compileFields(schema: DataSchema, compile: (schema: DataSchema) => SchemaCheck): SchemaCheck {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const checks = new Map(Object.entries(properties).map(([name, inner]) => [name, compile(inner)]));
  const others = typeof additionalProperties === 'object' ? compile(additionalProperties) : undefined;
  const { type } = schema;
  // An object that may contain anything needs no check of its content.
  const isOpen = checks.size === 0 && additionalProperties === true;
  return (value, report) => {
    if (!isObject(value)) {
      if (type === 'object') report.add('type', { type }, schema);
      return;
    }
    const errorsBefore = report.errors.length;
    for (let at = 0; at < required.length; at += 1) {
      const name = elementAt(required, at);
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
    if (report.errors.length > errorsBefore + 1) sortErrors(report.errors, errorsBefore, [...checks.keys()]);
  };
}

/** Errors are reported in the order of the schema, not of the fields: missing, unknown, then wrong ones. */
function sortErrors(errors: SchemaReport['errors'], from: number, names: readonly string[]): void {
  const rank = ({ keyword, path: [step] }: SchemaError): number => {
    if (step !== undefined) return names.indexOf(step as string);
    return keyword === 'required' ? -3 : -2;
  };
  const sorted = errors.splice(from).sort((left, right) => rank(left) - rank(right));
  for (const error of sorted) errors.push(error);
}
