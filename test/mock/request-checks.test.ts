import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIssues } from '../../mocks/api/issues.js';
import { getRequestChecks } from '../../mocks/api/request-checks.js';
import { findErrors } from '../../mocks/api/schemas/schema-report.js';
import { deref, type Schema } from '../../scripts/generate/document.js';
import { formats } from '../../scripts/generate/formats.js';
import { mockApi } from '../harness/mock-api.js';
import { document, operationIds, specOperation } from '../harness/spec.js';
import { type Choose, choices, spoil } from './spoil.js';

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

const ID = '341eb895-f3a4-4a6d-bf48-17cd718c5005';
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 0.5, 2 ** 60, '', 'x', ID, ID.toUpperCase(), '2026-01-05', '2026-02-30'),
  fc.constantFrom<unknown>('2026-01-05T00:00:00Z', '2026-01-05T00:00', '🐐'.repeat(201), {}, [], [ID, ID], [{}, {}]),
  fc.jsonValue({ maxDepth: 1 }),
);

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
    const validate = compile(schema);
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(choices, junk, (choose, bad) => {
        const good = sample(schema, choose);
        const value = choose(4) === 0 ? good : spoil(good, choose, bad);
        const isGood = body !== undefined && findErrors(body, value).length === 0;
        if (isGood) taken += 1;
        else refused += 1;
        expect(isGood, JSON.stringify(value)).toBe(validate(value));
      }),
      { numRuns: 300, seed: 18 },
    );
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
    const numbers = [
      '1',
      '0',
      '-1',
      '101',
      '1e3',
      '1e999',
      '0x5',
      '0b1',
      ' 5',
      '5\n',
      '+5',
      '5.0',
      '007',
      '٣',
      'Infinity',
    ];
    const text = fc.constantFrom(...numbers, 'true', 'false', 'TRUE', '', ID, 'x');
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
