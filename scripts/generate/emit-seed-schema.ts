import { PARTS } from '../../mocks/control/schemas/form-parts.js';
import { type Document, type Schema, schemaName } from './document.js';
import { formats, instantPattern } from './formats.js';
import { isAnnotation } from './merge-all-of.js';
import { resolveForm } from './resolve-forms.js';
import { describeSeed, describeSeedPart } from './seed-words.js';

const DEFINITIONS = '#/$defs/';

/**
 * The schema of the mock's seed files as one JSON Schema document that an editor can follow from `$schema`. Formats
 * become patterns, because editors do not check formats, and a time of the mock may be a day.
 */
export function emitSeedSchema(document: Document, schema: object, parts: Readonly<Record<string, object>>): string {
  const used = new Map<string, unknown>();
  const publish = (form: object): object => toPublished(resolveForm(document, form), document, used) as object;
  const whole = publish(describeSeed(schema as Schema));
  for (const [name, part] of Object.entries(parts)) used.set(name, publish(describeSeedPart(name, part as Schema)));
  const sorted = [...used].sort(([left], [right]) => (left < right ? -1 : 1));
  const published = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Seed of the trackagoat-sdk mock',
    ...whole,
    $defs: Object.fromEntries(sorted),
  };
  return `${print(published, 2)}\n`;
}

/**
 * In the outermost `depth` objects each field has its own line. That is easy to compare, and half the size of one line
 * per value.
 */
function print(value: object, depth: number, indent = ''): string {
  const fields = Object.entries(value).map(([key, field]) => {
    const text = depth > 1 && isObject(field) ? print(field, depth - 1, `${indent}  `) : JSON.stringify(field);
    return `${indent}  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The schema without keywords that only this project's tools read. `used` collects the spec's schemas that it refers
 * to.
 */
function toPublished(node: unknown, document: Document, used: Map<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((item) => toPublished(item, document, used));
  if (node === null || typeof node !== 'object') return node;
  const published: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref') published.$ref = define(value as string, document, used);
    else if (key === 'properties')
      published.properties = mapValues(value, (schema) => toPublished(schema, document, used));
    else if (key === 'format') Object.assign(published, getPattern(value as string, node as Schema, document));
    else if (!isUnread(key)) published[key] = toPublished(value, document, used);
  }
  return published;
}

function isUnread(keyword: string): boolean {
  return keyword !== 'description' && keyword !== 'default' && isAnnotation(keyword);
}

function define(ref: string, document: Document, used: Map<string, unknown>): string {
  const name = schemaName(ref) ?? ref.slice(PARTS.length);
  if (!used.has(name) && !ref.startsWith(PARTS)) {
    used.set(name, undefined);
    used.set(name, toPublished(document.components.schemas[name], document, used));
  }
  return DEFINITIONS + name;
}

/** The mock's own schemas accept a day where the spec only accepts a moment. The spec's schemas are in `components`. */
function getPattern(format: string, node: Schema, document: Document): object {
  if (node.pattern !== undefined) return {};
  const isOfSpec = Object.values(document.components.schemas).includes(node);
  const pattern = format === 'date-time' && !isOfSpec ? instantPattern : formats[format]?.pattern;
  return pattern === undefined ? {} : { pattern: pattern.source };
}

function mapValues(object: unknown, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(object as object).map(([key, value]) => [key, change(value)]));
}
