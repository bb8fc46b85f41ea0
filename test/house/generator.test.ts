import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileRequest, type RequestChecks } from '../../mocks/api/request-checks.js';
import { SchemaCompiler } from '../../mocks/api/schemas/compile-schema.js';
import { codePointLength, findDuplicates } from '../../mocks/api/schemas/keywords.js';
import { findErrors, type SchemaError } from '../../mocks/api/schemas/schema-report.js';
import { emitApiTypes } from '../../scripts/generate/emit-api-types.js';
import { emitErrorCodes } from '../../scripts/generate/emit-errors.js';
import { generateAll } from '../../scripts/generate/outputs.js';
import { driftedFiles, writeFiles } from '../../scripts/generate/sync-files.js';
import type { RequestSchemas } from '../../src/generated/spec-schemas.js';
import { anyText } from '../mock/spoil.js';
import { fixtureSpec } from './fixture-spec.js';

const id = '00000000-0000-4000-8000-00000000000a';
mkdirSync('.reports', { recursive: true });
// Inside the project, so that the generated files find zod.
const folder = mkdtempSync('.reports/generator-');
let files: Map<string, string>;
/** The checks of the requests of the small spec, by operation. */
let checks: Record<string, RequestChecks>;

async function load<T>(name: string): Promise<T> {
  return (await import(join(process.cwd(), folder, name))) as T;
}

beforeAll(async () => {
  files = await generateAll(fixtureSpec());
  writeFiles(folder, files);
  const { requestSchemas, specSchemas, formatPatterns } = await load<SpecSchemas>('spec-schemas.ts');
  const find = (ref: string) => specSchemas[ref.replace('#/components/schemas/', '')];
  const compiler = new SchemaCompiler({ find, formats: formatPatterns });
  const compiled = Object.entries(requestSchemas).map(([id, schemas]) => [id, compileRequest(schemas, compiler)]);
  checks = Object.fromEntries(compiled);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the generator', () => {
  it('writes the same bytes for the same spec', async () => {
    expect(await generateAll(fixtureSpec())).toEqual(files);
  });

  it.each([
    ['the mock does not check the keyword multipleOf', { type: 'integer', multipleOf: 5 }],
    ['format ipv4 is', { type: 'string', format: 'ipv4' }],
  ])('refuses a schema that the mock would let pass unchecked: %s', async (message, field) => {
    const spec = fixtureSpec();
    const text = JSON.stringify(spec.components.schemas.CreatorCreate);
    const schema = JSON.parse(text) as { properties: Record<string, unknown> };
    schema.properties.strange = field;
    const schemas = { ...spec.components.schemas, CreatorCreate: schema as never };
    const changed = { ...spec, components: { ...spec.components, schemas } };
    await expect(generateAll(changed)).rejects.toThrow(message);
  });

  it('derives the operation table', async () => {
    const { operations } = await load<{ operations: Record<string, unknown> }>('operations.ts');
    expect(Object.keys(operations)).toEqual(['createCreators', 'listCreators', 'updateAccrual', 'getOpenapi']);
    expect(operations.createCreators).toEqual({
      method: 'POST',
      path: '/projects/{projectId}/creators',
      tag: 'creators',
      scope: 'write',
      creates: true,
      paging: null,
      provenance: 'docs',
      uuidParams: ['projectId'],
    });
    expect(operations.listCreators).toMatchObject({ scope: 'read', creates: false, paging: 'cursor', uuidParams: [] });
    expect(operations.getOpenapi).toMatchObject({ scope: null });
  });

  it('derives transitions, error codes and the document', async () => {
    const { transitions } = await load<{ transitions: unknown }>('transitions.ts');
    expect(transitions).toEqual({
      AccrualStatus: [
        { from: null, to: 'earned', by: 'accrualCron' },
        { from: 'earned', to: 'rejected', by: 'updateAccrual' },
      ],
    });
    const { errorStatus } = await load<{ errorStatus: unknown }>('error-codes.ts');
    expect(errorStatus).toEqual({
      invalid_api_key: 401,
      insufficient_scope: 403,
      duplicate: 409,
      handle_taken: 409,
      rate_limit_exceeded: 429,
    });
    const { operationErrors } = await load<{ operationErrors: Record<string, unknown> }>('operation-errors.ts');
    expect(operationErrors.createCreators).toMatchObject({ 409: ['handle_taken', 'duplicate'] });
    expect(operationErrors.getOpenapi).toEqual({});
    const { openapiJson } = await load<{ openapiJson: string }>('openapi-json.ts');
    expect(JSON.parse(openapiJson)).toEqual(fixtureSpec());
  });

  it('refuses an error code with two statuses', () => {
    const spec = fixtureSpec();
    const responses = spec.components.responses as Record<string, { content: Record<string, { examples: object }> }>;
    Object.assign(responses.Forbidden?.content['application/json']?.examples ?? {}, { duplicate: { value: {} } });
    expect(() => emitErrorCodes(spec)).toThrow(/error code duplicate has status/);
  });

  it('types nullable fields as nullable, and a field with a default as optional', async () => {
    const spec = fixtureSpec();
    const properties = spec.components.schemas.CreatorCreate?.properties ?? {};
    properties.tracking_mode = { type: 'string', default: 'auto', 'x-provenance': 'docs' };
    const types = await emitApiTypes(spec);
    expect(types).toContain('display_name: string | null;');
    expect(types).toContain('tracking_mode?: string;');
    expect(types).toMatch(/Format: date-time \*\/\s*created_at\?: string;/);
  });
});

it('drift names files that changed, are missing or should not be there, and writing mends it', () => {
  writeFileSync(join(folder, 'operations.ts'), 'edited');
  writeFileSync(join(folder, 'stray.ts'), '');
  rmSync(join(folder, 'entities.ts'));
  expect(driftedFiles(folder, files)).toEqual(['entities.ts', 'operations.ts', 'stray.ts']);
  expect(writeFiles(folder, files)).toEqual(['entities.ts', 'operations.ts', 'stray.ts']);
  expect(driftedFiles(folder, files)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
});

interface SpecSchemas {
  readonly requestSchemas: Readonly<Record<string, RequestSchemas>>;
  readonly specSchemas: Readonly<Record<string, object>>;
  readonly formatPatterns: Readonly<Record<string, string>>;
}

describe('the request checks of generated schemas', () => {
  function listErrors(operation: string, part: 'params' | 'query' | 'body', data: unknown): readonly SchemaError[] {
    const check = checks[operation]?.[part];
    if (!check) throw new Error(`no check for ${part} of ${operation}`);
    return findErrors(check, data);
  }

  it('refuse bad and unknown query keys, all at once', () => {
    const errors = listErrors('listCreators', 'query', { limit: '101', statsu: 'earned', status: 'lost' });
    expect(errors.map(({ keyword, path }) => [keyword, ...path])).toEqual([
      ['additionalProperties'],
      ['maximum', 'limit'],
      ['enum', 'status'],
    ]);
    expect(errors[0]?.params).toEqual({ additionalProperty: 'statsu' });
    expect(listErrors('getOpenapi', 'query', { a: '1' })).toHaveLength(1);
  });

  it('judge a choice of bodies by the branch that the caller meant', () => {
    const keywords = (data: unknown) => listErrors('createCreators', 'body', data).map(({ keyword }) => keyword);
    expect(keywords({ tiktok_handle: 'ada' })).toEqual([]);
    expect(keywords({ creators: [{ tiktok_handle: 'ada' }] })).toEqual([]);
    expect(keywords({ creators: [] })).toEqual(['minItems']);
    expect(keywords({ tiktok_handle: 'ada', extra: 1 })).toEqual(['additionalProperties']);
    const [missing] = listErrors('createCreators', 'body', {});
    expect(missing?.params).toEqual({ missingProperty: 'tiktok_handle' });
    expect(keywords({ tiktok_handle: 'ada', creators: [{ tiktok_handle: 'eve' }] })).not.toEqual([]);
  });

  it('bring along the schema that refused', () => {
    const [outer, inner] = listErrors('createCreators', 'body', {
      creators: [{ tiktok_handle: 'ada', extra: 1 }],
      more: 1,
    });
    expect(Object.keys(outer?.schema.properties ?? {})).toEqual(['creators']);
    expect(Object.keys(inner?.schema.properties ?? {})).toContain('tiktok_handle');
    expect(inner?.path).toEqual(['creators', 0]);
  });

  it('know whether a body must be there', () => {
    expect(checks.createCreators?.isBodyRequired).toBe(true);
    expect(checks.updateAccrual?.isBodyRequired).toBe(false);
    expect(checks.getOpenapi?.body).toBeUndefined();
  });
});

describe('JSON values', () => {
  it('are counted by code points', () => {
    fc.assert(fc.property(anyText(10), (text) => codePointLength(text) === [...text].length));
    expect(codePointLength('a\ud83d')).toBe(2);
    expect(codePointLength('\ud83d\ud83d\udc10')).toBe(2);
  });

  it('have twins where two entries of a list are equal; the last pair is named', () => {
    expect(findDuplicates(['a', 'b', 'c'])).toBeUndefined();
    expect(findDuplicates(['a', 'b', 'a', 'b', 'a'])).toEqual({ i: 4, j: 2 });
    expect(findDuplicates([{ a: 1, b: 2 }, 1, { b: 2, a: 1 }])).toEqual({ i: 2, j: 0 });
    expect(findDuplicates([1, '1', null, false, 0])).toBeUndefined();
    expect(findDuplicates([[1], { 0: 1 }, '[1]', '{"0":1}', { a: 1 }, { b: 1 }, {}, []])).toBeUndefined();
    expect(findDuplicates([{ a: [{ c: 1, d: null }] }, {}, { a: [{ d: null, c: 1 }] }])).toEqual({ i: 2, j: 0 });
    expect(findDuplicates([null, null])).toEqual({ i: 1, j: 0 });
  });
});

describe('generated zod schemas', () => {
  interface ZodLike {
    safeParse: (data: unknown) => { success: boolean; data?: unknown };
  }
  let schemas: Record<string, ZodLike>;
  beforeAll(async () => {
    schemas = await load('schemas.ts');
  });

  const twelveFamilies = '👨‍👩‍👧'.repeat(12);
  it.each<[schema: string, operation: string, data: unknown, valid: boolean]>([
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada' }, true],
    ['CreatorCreate', 'createCreators', { tiktok_handle: '' }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'a b' }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'a'.repeat(30) }, true],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'a'.repeat(31) }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', extra: 1 }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', readme: null }, true],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', readme: '🐐🐐🐐🐐🐐' }, true],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', readme: '🐐🐐🐐🐐🐐🐐' }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', readme: twelveFamilies }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', tracking_start_date: '2024-02-29' }, true],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', tracking_start_date: '2026-02-29' }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', amount_cents: 0 }, true],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', amount_cents: -1 }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', amount_cents: 1.5 }, false],
    ['CreatorCreate', 'createCreators', { tiktok_handle: 'ada', amount_cents: 2 ** 53 }, false],
    ['CreatorBulkCreate', 'createCreators', { creators: [{ tiktok_handle: 'ada' }] }, true],
    ['CreatorBulkCreate', 'createCreators', { creators: [{ tiktok_handle: 'a' }, { tiktok_handle: 'a' }] }, false],
    ['CreatorBulkCreate', 'createCreators', { creators: ['a', 'b', 'c'].map((h) => ({ tiktok_handle: h })) }, false],
    ['AccrualUpdate', 'updateAccrual', {}, false],
    ['AccrualUpdate', 'updateAccrual', { status: 'rejected' }, true],
    ['AccrualUpdate', 'updateAccrual', { status: 'earned' }, false],
    ['AccrualUpdate', 'updateAccrual', { paid_at: '2026-03-01T00:00:00Z' }, true],
    ['AccrualUpdate', 'updateAccrual', { paid_at: '2026-03-01T00:00:00.000+02:00' }, true],
    ['AccrualUpdate', 'updateAccrual', { paid_at: '2026-03-01T00:00:00' }, false],
    ['AccrualUpdate', 'updateAccrual', { paid_at: '2026-03-01' }, false],
    ['AccrualUpdate', 'updateAccrual', [], false],
  ])('agree with the request checks: %s for %s, %j is valid: %s', (schema, operation, data, valid) => {
    expect(schemas[`${schema}Schema`]?.safeParse(data).success).toBe(valid);
    const { body } = checks[operation] ?? {};
    expect(body && findErrors(body, data).length === 0).toBe(valid);
  });

  it('keep unknown keys of responses, because the service may add fields', () => {
    const creator = { id, display_name: null, metadata: { any: 1 }, added_later: true };
    expect(schemas.CreatorSchema?.safeParse(creator)).toEqual({ success: true, data: creator });
    expect(schemas.CreatorSchema?.safeParse({ ...creator, id: 'x' }).success).toBe(false);
    expect(schemas.CreatorSchema?.safeParse({ ...creator, status: null, readme: { code: 'x' } }).success).toBe(true);
    expect(schemas.CreatorSchema?.safeParse({ ...creator, metadata: [] }).success).toBe(false);
  });

  it('refuse to drop a constraint that they cannot express', async () => {
    const spec = fixtureSpec();
    Object.assign(spec.components.schemas.AccrualUpdate ?? {}, { maxProperties: 3 });
    await expect(generateAll(spec)).rejects.toThrow(
      'schema AccrualUpdate: keyword maxProperties is not supported here',
    );
  });
});
