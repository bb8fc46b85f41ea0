import type { Node, Operation, Parameter } from '../harness/read-spec.js';
import { rules } from './rules.js';
import { breakValue, type Draft, type Makings, makeParameter, makeValue } from './values.js';

/** A request as any transport can send it. */
export interface FuzzRequest {
  readonly method: string;
  /** Path and query below the base URL. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request that the document takes, with ids that answers have shown; undefined where an id that it needs was not seen. */
export function draftValid(operation: Operation, makings: Makings): Draft | undefined {
  const { random, known } = makings;
  const draft: Draft = { path: {}, query: {}, body: undefined, headers: {} };
  for (const { name } of operation.parameters.filter(({ in: where }) => where === 'path')) {
    const id = known.id(known.entityInPath(operation, name) ?? '', random);
    if (id === undefined) return undefined;
    draft.path[name] = id;
  }
  for (const parameter of operation.parameters.filter(({ in: where }) => where === 'query')) {
    const text = draftParameter(operation, parameter, makings);
    if (text !== undefined) draft.query[parameter.name] = text;
  }
  draftEntity(draft, makings);
  if (operation.body) {
    const isLeftOut = !operation.isBodyRequired && random.chance(0.5);
    draft.body = isLeftOut ? undefined : draftBody(operation.body, makings);
    // Its alternatives in the query are required then.
    if (isLeftOut) fillQuery(operation, draft, makings);
  }
  for (const rule of [...(rules['*'] ?? []), ...(rules[operation.id] ?? [])]) rule(draft, makings);
  return draft;
}

function draftParameter(operation: Operation, parameter: Parameter, makings: Makings): string | undefined {
  const { random, known, extent } = makings;
  const { name, schema, required = false } = parameter;
  if (name === 'cursor')
    return extent !== 'minimal' && random.chance(0.5) ? known.cursors.get(operation.id) : undefined;
  if (!required && (extent === 'minimal' || (extent === 'some' && random.chance(0.6)))) return undefined;
  const entity = parameter['x-references'] ?? ENTITIES[name];
  if (entity) return known.id(entity, random) ?? (required ? random.uuid() : undefined);
  return makeParameter(name, schema, makings);
}

/** Parameters that are ids: names in the document end alike. */
const ENTITIES: Readonly<Record<string, string>> = {
  project_id: 'Project',
  creator_id: 'Creator',
  structure_id: 'PayoutStructure',
};

/** An id beside the word that says of what: `entity` with `entity_id`, `item_type` with `item_id`. */
const BESIDE = [
  ['entity', 'entity_id'],
  ['item_type', 'item_id'],
] as const;

/** The id of a row of such a kind. */
function pickBeside(word: string, { random, known }: Makings): string {
  return known.id(word.charAt(0).toUpperCase() + word.slice(1), random) ?? random.uuid();
}

function draftEntity({ query }: Draft, makings: Makings): void {
  for (const [kind, id] of BESIDE)
    if (query[id] !== undefined) query[id] = pickBeside(query[kind] ?? 'creator', makings);
}

function fillQuery(operation: Operation, draft: Draft, makings: Makings): void {
  for (const parameter of operation.parameters.filter(({ in: where }) => where === 'query')) {
    draft.query[parameter.name] ??= draftParameter(operation, { ...parameter, required: true }, makings) ?? '';
  }
  draftEntity(draft, makings);
}

/** A body; of the alternatives that `x-variants` has one is kept to. */
function draftBody(schema: Node, makings: Makings): unknown {
  const { spec, random } = makings;
  const { oneOf } = spec.follow(schema) ?? {};
  const chosen = oneOf ? random.pick(oneOf) : schema;
  const body = makeValue(chosen, makings) as Record<string, unknown>;
  const { 'x-variants': variants, properties = {} } = spec.follow(chosen) ?? {};
  if (variants) applyVariant(body, { variant: random.pick(variants), properties }, makings);
  for (const [kind, id] of BESIDE) {
    const word = body?.[kind];
    if (typeof word === 'string') body[id] = pickBeside(word, makings);
  }
  return body;
}

function applyVariant(
  body: Record<string, unknown>,
  { variant, properties }: { readonly variant: Node; readonly properties: Node },
  makings: Makings,
): void {
  for (const name of variant.never ?? []) delete body[name];
  for (const name of variant.required ?? []) body[name] ??= makeValue(properties[name], makings);
  for (const [name, values] of Object.entries<Node>(variant.equal ?? {})) {
    const allowed = [values].flat();
    // A switch that may be false may be left out.
    if (body[name] !== undefined || (variant.required ?? []).length === 0 || typeof allowed[0] === 'string') {
      body[name] = makings.random.pick(allowed);
    }
  }
  if ((variant.required ?? []).includes('auto_apply_outstanding')) body.auto_apply_outstanding = true;
  for (const [name, inner] of Object.entries<string[]>(variant.requiredIn ?? {})) {
    const schema = makings.spec.follow(properties[name]);
    const object = Object(body[name]) as Record<string, unknown>;
    for (const field of inner)
      object[field] ??= makeValue(schema.properties?.[field] ?? { type: 'integer', minimum: 1 }, makings);
    body[name] = object;
  }
}

/** The same request with one thing that the document does not take; undefined when nothing could be broken. */
export function draftBroken(operation: Operation, valid: Draft, makings: Makings): Draft | undefined {
  const { random, spec } = makings;
  const draft: Draft = { ...valid, query: { ...valid.query } };
  if (operation.body && valid.body !== undefined && random.chance(0.7)) {
    const broken = breakValue(operation.body, valid.body, makings);
    return broken && { ...draft, body: broken.value };
  }
  const parameters = operation.parameters.filter(({ in: where }) => where === 'query');
  const parameter = parameters.length > 0 && random.chance(0.7) ? random.pick(parameters) : undefined;
  const name = parameter?.name ?? 'nonsense';
  const text = random.pick(['no-such-value', '-1', '1e3', '0x1', '', 'NaN', '2026-02-30', '101', 'TRUE']);
  if (parameter && (name === 'search' || spec.errors(parameter.schema, toTyped(parameter, spec, text)).length === 0))
    return undefined;
  // Opaque: what a cursor looks like is not told.
  if (name === 'cursor' && text === '') return undefined;
  draft.query[name] = text;
  return draft;
}

/** The value of a text in a URL, by the type of its schema. */
function toTyped({ schema }: Parameter, spec: Makings['spec'], text: string): unknown {
  const { type } = spec.follow(schema);
  if ((type === 'integer' || type === 'number') && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

export function toRequest(operation: Operation, draft: Draft, more: Readonly<Record<string, string>>): FuzzRequest {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(draft.path[name] ?? ''));
  const search = new URLSearchParams(draft.query).toString();
  const hasBody = draft.body !== undefined;
  return {
    method: operation.method,
    url: search === '' ? path : `${path}?${search}`,
    headers: { ...(hasBody ? { 'content-type': 'application/json' } : {}), ...draft.headers, ...more },
    body: hasBody ? JSON.stringify(draft.body) : '',
  };
}
