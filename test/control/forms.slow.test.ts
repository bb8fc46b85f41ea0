import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { findIssues, findStoredIssues } from '../../mocks/control/schemas/check.js';
import { controlSchemas, sharedParts } from '../../mocks/control/schemas/control-schemas.js';
import { SNAPSHOT_SCHEMA } from '../../mocks/control/state/snapshot-schema.js';
import { createMock } from '../../mocks/index.js';
import { formatPatterns, instantPattern, specSchemas } from '../../src/generated/spec-schemas.js';
import { atLeast } from '../harness/breadth.js';
import { document } from '../harness/spec.js';
import { type Choose, compareChecks, spoil } from '../mock/spoil.js';

/*
 * The checks of this project's forms, compared with ajv. It gets the same schemas, with the references to what forms share and take
 * from the spec as schemas of their own, and bodies extended here by a second hand.
 */
const ajv = new Ajv2020({ strict: false });
// A time of this project may be a day.
const patterns = { ...formatPatterns, 'date-time': instantPattern };
for (const [name, pattern] of Object.entries(patterns)) ajv.addFormat(name, new RegExp(pattern));
const forms = { ...controlSchemas, snapshot: SNAPSHOT_SCHEMA };
for (const [name, schema] of Object.entries(specSchemas)) {
  ajv.addSchema(forAjv(schema), `form:/components/schemas/${name}`);
  // A row as a world keeps it has every field.
  const required = Object.keys((schema as { readonly properties?: object }).properties ?? {});
  ajv.addSchema(forAjv({ ...schema, required }), `form:/rows/${name}`);
}
for (const [name, schema] of Object.entries(sharedParts)) ajv.addSchema(forAjv(schema), `form:/parts/${name}`);

interface Extended {
  readonly $ref: string;
  readonly omit: readonly string[];
  readonly properties: object;
  readonly required: readonly string[];
}

function forAjv(node: unknown): AnySchema {
  if (Array.isArray(node)) return node.map(forAjv) as unknown as AnySchema;
  if (node === null || typeof node !== 'object') return node as AnySchema;
  if ('$ref' in node && String(node.$ref).startsWith('#/bodies/')) return extend(node as Extended);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === '$ref' ? toAddress(value) : forAjv(value)]),
  );
}

/** Schemas of the spec name each other; forms say where the named one is. */
function toAddress(ref: string): string {
  return ref.startsWith('#') ? `form:${ref.slice(1)}` : `form:/components/schemas/${ref}`;
}

function extend({ $ref, omit, properties, required, ...more }: Extended): AnySchema {
  const body = document.components.schemas[$ref.replace('#/bodies/', '')] ?? {};
  const all: Record<string, unknown> = { ...body.properties };
  for (const name of Object.keys(all)) all[name] = true;
  for (const name of omit) delete all[name];
  return forAjv({
    ...{ type: 'object', additionalProperties: false, minProperties: body.minProperties ?? 0, ...more },
    properties: { ...all, ...properties },
    required: [...(body.required ?? []).filter((name: string) => !omit.includes(name)), ...required],
  });
}

const seed = JSON.parse(readFileSync('docs/snippets/seeds/seed.json', 'utf8'));
const world = createMock({ seed: 'demo' });
world.faults.add({ operation: '*', kind: 'latency', ms: [1, 2] });
world.stub('getOutliers', { any: 'thing' });
const snapshot = JSON.parse(JSON.stringify(world.snapshot()));
for (const part of [snapshot.world.tables, snapshot.world.history]) {
  for (const [name, rows] of Object.entries(part)) part[name] = (rows as unknown[]).slice(0, 2);
}

const good: Readonly<Record<string, unknown>> = {
  seed,
  snapshot,
  options: { seed: 'demo', tier: 'free', caps: { max_creators_per_org: null }, scopes: ['read'], randomSeed: 3 },
  fault: { operation: 'listCreators', kind: 'status', status: 503, code: 'x', probability: 0.5 },
  clockBody: { advance: { days: 1.5 } },
  postsBody: { videos: [{ posted_at: '2026-01-05', title: null, view_count: 3 }] },
};

function fits(name: keyof typeof forms, value: unknown): boolean {
  const { list } = name === 'snapshot' ? findStoredIssues(SNAPSHOT_SCHEMA, value) : findIssues(name, value);
  return list.length === 0;
}

it.each(Object.keys(forms) as (keyof typeof forms)[])('the checks of our own forms say of %s what ajv says', (name) => {
  const compiled = ajv.compile(forAjv(forms[name]));
  const validate = (value: unknown): boolean => compiled(value) === true;
  const start = good[name] ?? {};
  expect(fits(name, start)).toBe(validate(start));
  const runs = atLeast(name === 'snapshot' ? 400 : 150);
  const make = (choose: Choose, bad: unknown) => spoil(start, choose, bad);
  const { refused } = compareChecks(runs, make, [(value) => fits(name, value), validate]);
  if (name in good) expect(refused).toBeGreaterThan(50);
});
