import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { deref, type MediaType, schemaName } from '../../scripts/generate/document.js';
import { formats } from '../../scripts/generate/formats.js';
import { listOperations } from '../../scripts/generate/spec-operations.js';
import type { OperationId } from '../../src/generated/operations.js';
import * as schemas from '../../src/generated/schemas.js';
import { document } from '../harness/spec.js';

const ajv = new Ajv2020({ allErrors: true, strict: false });
for (const [name, { pattern }] of Object.entries(formats)) ajv.addFormat(name, pattern);
ajv.addSchema({ $id: 'spec', components: document.components });

interface Example {
  place: string;
  operation: OperationId;
  kind: 'request' | 'response';
  schema: string;
  value: unknown;
}

/** Every example of a body whose schema is a component, or a choice of components. */
const examples = listOperations(document).flatMap((operation) => {
  const id = operation.id as OperationId;
  const request = listExamples(id, 'request', operation.body);
  const responses = Object.entries(operation.responses).flatMap(([status, response]) =>
    listExamples(id, 'response', response.content?.['application/json'], status),
  );
  return [...request, ...responses];
});

function listExamples(operation: OperationId, kind: Example['kind'], media?: MediaType, status = ''): Example[] {
  if (!media) return [];
  const named = Object.entries(media.examples ?? {}).map(
    ([name, example]) => [name, deref(document, example).value] as const,
  );
  if (media.example !== undefined) named.push(['example', media.example]);
  const schema = media.schema?.$ref === undefined ? undefined : schemaName(media.schema.$ref);
  return named.map(([name, value]) => ({
    place: `${operation} ${kind} ${status} ${name}`,
    operation,
    kind,
    schema: schema ?? '',
    value,
  }));
}

function zodSchema(name: string): z.ZodType | undefined {
  return (schemas as Record<string, unknown>)[`${name}Schema`] as z.ZodType | undefined;
}

describe('the examples of openapi.yaml', () => {
  it('are there for every operation', () => {
    const withExamples = new Set(examples.map(({ operation }) => operation));
    expect([...withExamples].sort()).toEqual(
      listOperations(document)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('are accepted by their JSON schema', () => {
    const refused = examples.flatMap(({ place, schema, value }) => {
      if (schema === '') return [];
      const validate = ajv.getSchema(`spec#/components/schemas/${schema}`) as ValidateFunction;
      return validate(value) ? [] : [{ place, errors: validate.errors }];
    });
    expect(refused).toEqual([]);
  });

  it('are accepted by their zod schema and come back unchanged', () => {
    const named = examples.filter(({ schema }) => schema !== '');
    expect(named.length).toBeGreaterThan(100);
    for (const { place, schema, value } of named) {
      expect(zodSchema(schema)?.safeParse(value), place).toEqual({ success: true, data: value });
    }
  });
});
