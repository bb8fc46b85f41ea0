import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIssues } from '../../mocks/api/issues.js';
import { getRequestChecks } from '../../mocks/api/request-checks.js';
import { findErrors } from '../../mocks/api/schemas/schema-report.js';
import { deref, type Schema } from '../../scripts/generate/document.js';
import { formats } from '../../scripts/generate/formats.js';
import { operations } from '../../src/generated/operations.js';
import { mockApi } from '../harness/mock-api.js';
import { document, operationIds, specOperation } from '../harness/spec.js';
import { type Choose, compareChecks, ID, spoil } from './spoil.js';
import { takesBody, validCall } from './valid-call.js';

/*
 * The checks of requests, compared with ajv, which gets the document itself: neither the generated schemas nor the choice by
 * a key that is there for a choice between two bodies.
 */
const ajv = new Ajv2020({ strict: false });
for (const [name, { pattern }] of Object.entries(formats)) ajv.addFormat(name, pattern);
ajv.addSchema({ $id: 'spec', components: document.components });

function compile(schema: Schema): (value: unknown) => boolean {
  const text = JSON.stringify(schema, (key, value) => (key === 'example' || key === 'examples' ? undefined : value));
  return ajv.compile(JSON.parse(text.replaceAll('"#/components/', '"spec#/components/')));
}

/** A value that the schema allows, with as many of the optional fields as `choose` wants. */
function sample(schema: Schema, choose: Choose): unknown {
  const shape = deref(document, schema);
  const { enum: values, oneOf, type, format, properties = {}, required = [], items } = shape;
  if (values) return values[choose(values.length)];
  if (oneOf) return sample(oneOf[choose(oneOf.length)] as Schema, choose);
  if (type === 'object') {
    const fields = Object.entries(properties).filter(([name]) => required.includes(name) || choose(2) === 0);
    return Object.fromEntries(fields.map(([name, field]) => [name, sample(field, choose)]));
  }
  if (type === 'array') return [sample(items ?? {}, choose)];
  if (format === 'date') return '2026-01-05';
  if (format === 'date-time') return '2026-01-05T00:00:00+02:00';
  if (format === 'uuid') return ID;
  if (format === 'uri') return 'https://www.tiktok.com/@maya/video/7123456789012345678';
  if ([type].flat().includes('string')) return (shape.examples as string[] | undefined)?.[0] ?? 'abc';
  return type === 'boolean' ? true : Number(shape.minimum ?? 1);
}

describe('the checks of requests', () => {
  const withBody = operationIds.filter((id) => specOperation(id).body?.schema !== undefined);

  it.each(withBody)('say of bodies of %s what ajv says', (operation) => {
    const { body } = getRequestChecks(operation);
    const schema = specOperation(operation).body?.schema as Schema;
    const make = (choose: Choose, bad: unknown) => {
      const good = sample(schema, choose);
      return choose(4) === 0 ? good : spoil(good, choose, bad);
    };
    const fits = (value: unknown) => body !== undefined && findErrors(body, value).length === 0;
    const { taken, refused } = compareChecks(300, make, [fits, compile(schema)]);
    expect(Math.min(taken, refused)).toBeGreaterThan(20);
  });

  const withQuery = operationIds.filter((id) =>
    specOperation(id).parameters.some((parameter) => parameter.in === 'query'),
  );

  it.each(withQuery)('say of queries of %s what ajv says, and read the same numbers and booleans', (operation) => {
    const { query } = getRequestChecks(operation);
    const parameters = specOperation(operation).parameters.filter((parameter) => parameter.in === 'query');
    const names = parameters.map(({ name }) => name);
    const validators = new Map(parameters.map(({ name, schema }) => [name, compile(schema)]));
    const types = new Map(parameters.map(({ name, schema }) => [name, deref(document, schema).type]));
    const text = fc.constantFrom(
      ...['1', '0', '-1', '101', '1e3', '1e999', '0x5', '0b1', ' 5', '5\n', '+5', '5.0', '007', '٣', 'Infinity'],
      ...['true', 'false', 'TRUE', '', ID, 'x'],
    );
    const read = (name: string, given: string): unknown => {
      if (types.get(name) === 'integer' && String(Number.parseInt(given, 10)) === given) return Number(given);
      return types.get(name) === 'boolean' && ['true', 'false'].includes(given) ? given === 'true' : given;
    };
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'strange'), text), (given) => {
        const expected = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, read(name, value)]));
        const isGood =
          parameters.every(({ name, required }) => !required || name in given) &&
          Object.entries(expected).every(([name, value]) => validators.get(name)?.(value) === true);
        const value = { ...given };
        expect(findErrors(query, value).length === 0, JSON.stringify(given)).toBe(isGood);
        expect(value).toEqual(expected);
      }),
      { numRuns: 100, seed: 18 },
    );
  });

  it('tell what is wrong in the order of the schema, in whatever order the fields came', () => {
    const { body } = getRequestChecks('createPayoutStructure');
    const known = { amount_cents: -5, period: 'hourly', project_id: '@maya', criteria_params: {} };
    const value = { metadata: 1, zone: 1, ...known };
    const { list } = toIssues(body ? findErrors(body, value) : []);
    expect(list.map(({ path }) => path)).toEqual([
      ...['name', 'criteria_type'],
      'zone',
      ...['project_id', 'period', 'amount_cents', 'metadata'],
    ]);
  });

  it('speak of a handle in the place of an id in words, in every place', () => {
    const api = mockApi();
    const body = { creator_id: '@maya.moves', auto_apply_outstanding: true };
    for (const { error } of [
      api.refused('listPayoutAccruals', 'invalid_query', { query: { creator_id: 'maya.moves' } }),
      api.refused('createPayoutPayment', 'invalid_body', { body }),
      api.refused('getCreator', 'invalid_params', { params: { id: 'maya.moves' } }),
    ]) {
      expect(error).toContain('must be an id (uuid in lower case), not a handle or a name');
      expect(error).not.toContain('[0-9a-f]');
    }
  });
});

const strangeKeys = [
  'nonsense',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'a/b',
  'a~b',
  '',
];
const strangeKey = fc.oneof(fc.constantFrom(...strangeKeys), fc.string());

/** The JSON of `object` with one more key, also one that no object literal can carry. */
function jsonWith(object: unknown, key: string, value: unknown): string {
  const rest = JSON.stringify(object).slice(1);
  return `{${JSON.stringify(key)}:${JSON.stringify(value)}${rest === '}' ? '' : ','}${rest}`;
}

describe('a key that the spec does not know', () => {
  it.each(operationIds.filter(takesBody))('in the body of %s is refused by name, and touches nothing', (operation) => {
    const api = mockApi();
    const call = validCall(operation);
    const known = Object.keys(call.body as object);
    for (const key of strangeKeys) {
      const bodyText = jsonWith(call.body, key, { polluted: true });
      const reply = api.refused(operation, 'invalid_body', { params: call.params, bodyText });
      const issues = reply.meta.issues as { path: string; message: string }[];
      expect(issues.map(({ path }) => path)).toContain(key);
      expect(known).not.toContain(key);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(operationIds.filter((id) => operations[id].scope !== null))(
    'in the query of %s is refused by name',
    (operation) => {
      const api = mockApi();
      const call = validCall(operation);
      for (const key of strangeKeys) {
        const query = Object.fromEntries([...Object.entries(call.query ?? {}), [key, '1']]);
        const reply = api.refused(operation, 'invalid_query', { ...call, query });
        expect((reply.meta.issues as { path: string }[]).map(({ path }) => path)).toContain(key);
      }
    },
  );

  it('is welcome in metadata, and comes back as it was sent', () => {
    fc.assert(
      fc.property(strangeKey, fc.jsonValue(), (key, value) => {
        const api = mockApi();
        const metadata = jsonWith({ plain: 1 }, key, value);
        const bodyText = `{"metadata":${metadata}}`;
        const reply = api.call('updateProject', { params: { id: api.mock.projectId }, bodyText });
        expect(reply.status).toBe(200);
        expect(JSON.parse(reply.text).data.metadata).toEqual(JSON.parse(metadata));
        expect(api.ok('getProject', { params: { id: api.mock.projectId } })).toEqual(reply.data);
      }),
      { numRuns: 50 },
    );
  });
});
