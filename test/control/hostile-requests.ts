import * as fc from 'fast-check';
import type { PlainRequest } from '../../mocks/api/plain.js';
import { deref } from '../../scripts/generate/document.js';
import { type OperationId, operations } from '../../src/generated/operations.js';
import { document, specOperation } from '../harness/spec.js';

/** Every name that a body or a query of the spec can have, and every value that one of them is chosen from. */
export function wordsInSpec(): { readonly names: string[]; readonly values: unknown[] } {
  const names = new Set<string>();
  const values = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { properties, name, enum: choices } = node as Record<string, unknown>;
    if (properties && typeof properties === 'object') for (const key of Object.keys(properties)) names.add(key);
    if (typeof name === 'string' && 'in' in node) names.add(name);
    if (Array.isArray(choices)) for (const choice of choices) values.add(choice);
    for (const child of Object.values(node)) visit(child);
  };
  visit(document);
  return { names: [...names], values: [...values] };
}

/** Values that have broken parsers, stores and terminals before. */
export const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    ...[-1, 0, 0.5, 1e308, -0, Number.MAX_SAFE_INTEGER, 2 ** 53],
    ...['2026-01-04', '2026-13-45', '9999-12-31T23:59:59Z', '-271821-04-20T00:00:00Z', '0000-01-01'],
    ...['2026-01-04T10:00:00+14:00', '../../etc/passwd', '%', '%00', '\u0000', '\ud800', '__proto__', 'constructor'],
    ...['', ' ', '0', "' OR 1=1 --", '<script>alert(1)</script>', 'a'.repeat(5000)],
    ...[null, true, [], {}, [[]], { __proto__: null, toString: 1 }],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Mostly undefined: one hostile thing at a time gets further than many. */
export function rarely<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 14 }, { arbitrary, weight: 1 });
}

/** A value as it is written in a path, a query or a header. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

/** A name, whether a name of the example takes its place, and the value. */
type Field = readonly [name: string, isKnown: boolean, value: unknown];

/** The parts of a request. */
export interface Draw {
  readonly operation: OperationId;
  readonly method: string | undefined;
  /** In place of the operation's. */
  readonly path: string | undefined;
  readonly segments: readonly string[];
  readonly encode: boolean;
  readonly query: readonly Field[];
  readonly useQuery: number;
  readonly example: number;
  readonly fields: readonly Field[];
  readonly raw: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly withHeaders: number;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The request that a draw stands for. */
export function makeRequest(draw: Draw, apiKey: string, ids: readonly string[]): PlainRequest {
  const { segments, encode } = draw;
  const operation = operations[draw.operation];
  let at = 0;
  const path = (draw.path ?? operation.path).replace(/\{\w+\}/g, () => {
    const segment = segments[at++ % 2] as string;
    return encode ? encodeURIComponent(segment.toWellFormed()) : segment;
  });
  const pairs = draw.query.map(
    ([key, , item]) => `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(toText(item).toWellFormed())}`,
  );
  const query = draw.useQuery === 0 && pairs.length > 0 ? `?${pairs.join('&')}` : '';
  const method = draw.method ?? operation.method;
  const isWrite = method !== 'GET' && method !== 'HEAD';
  return {
    method,
    url: `/api/v1${path}${query}`,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(isWrite ? { 'content-type': 'application/json' } : {}),
      ...(draw.withHeaders === 0 ? draw.headers : {}),
    },
    body: isWrite ? (draw.raw ?? makeBody(draw, ids)) : '',
  };
}

/** An example of the spec with ids of this world and some fields replaced, or fields alone. */
function makeBody(draw: Draw, ids: readonly string[]): string {
  const examples = Object.values(specOperation(draw.operation).body?.examples ?? {});
  const chosen = draw.example < 7 ? examples[draw.example % Math.max(1, examples.length)] : undefined;
  const changes = chosen ? draw.fields.slice(0, draw.example % 3) : draw.fields;
  let next = draw.example;
  const real = JSON.stringify(chosen ? deref(document, chosen).value : {}).replace(
    UUID,
    () => ids[next++ % ids.length] as string,
  );
  const body = JSON.parse(real) as Record<string, unknown>;
  const known = Object.keys(body);
  const fields = changes.map(([name, isKnown, value]) => [
    (isKnown && known[name.length % known.length]) || name,
    value,
  ]);
  return JSON.stringify({ ...body, ...Object.fromEntries(fields) });
}
