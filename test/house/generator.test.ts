import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitApiTypes } from '../../scripts/generate/emit-api-types.js';
import { emitErrorCodes } from '../../scripts/generate/emit-errors.js';
import { generateAll } from '../../scripts/generate/outputs.js';
import { driftedFiles, writeFiles } from '../../scripts/generate/sync-files.js';
import type { RequestValidators, ValidationError } from '../../src/generated/request-validators.js';
import { fixtureSpec } from './fixture-spec.js';

const id = '00000000-0000-4000-8000-00000000000a';
mkdirSync('.reports', { recursive: true });
// Inside the project, so that the generated files find zod and ajv.
const folder = mkdtempSync('.reports/generator-');
let files: Map<string, string>;

async function load<T>(name: string): Promise<T> {
  return (await import(join(process.cwd(), folder, name))) as T;
}

beforeAll(async () => {
  files = await generateAll(fixtureSpec());
  writeFiles(folder, files);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the generator', () => {
  it('writes the same bytes for the same spec', async () => {
    expect(await generateAll(fixtureSpec())).toEqual(files);
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

describe('drift', () => {
  it('names files that changed, are missing or should not be there, and writing mends it', () => {
    writeFileSync(join(folder, 'operations.ts'), 'edited');
    writeFileSync(join(folder, 'stray.ts'), '');
    rmSync(join(folder, 'entities.ts'));
    expect(driftedFiles(folder, files)).toEqual(['entities.ts', 'operations.ts', 'stray.ts']);
    expect(writeFiles(folder, files)).toEqual(['entities.ts', 'operations.ts', 'stray.ts']);
    expect(driftedFiles(folder, files)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  });
});

describe('generated request validators', () => {
  let validators: Record<string, RequestValidators>;
  beforeAll(async () => {
    validators = (await load<{ requestValidators: typeof validators }>('request-validators.js')).requestValidators;
  });

  function listErrors(operation: string, part: 'params' | 'query' | 'body', data: unknown): ValidationError[] {
    const validator = validators[operation]?.[part];
    if (!validator) throw new Error(`no validator for ${part} of ${operation}`);
    return validator(data) ? [] : (validator.errors ?? []);
  }

  it('turn query strings into the integers and booleans that the spec asks for', () => {
    const query = { limit: '20', active: 'true', cursor: '17' };
    expect(listErrors('listCreators', 'query', query)).toEqual([]);
    expect(query).toEqual({ limit: 20, active: true, cursor: '17' });
  });

  it('refuse bad and unknown query keys, all at once', () => {
    const errors = listErrors('listCreators', 'query', { limit: '101', statsu: 'earned', status: 'lost' });
    expect(errors.map(({ keyword, instancePath }) => [keyword, instancePath])).toEqual([
      ['additionalProperties', ''],
      ['maximum', '/limit'],
      ['enum', '/status'],
    ]);
    expect(errors[0]?.params).toEqual({ additionalProperty: 'statsu' });
    expect(listErrors('getOpenapi', 'query', { a: '1' })).toHaveLength(1);
  });

  it('refuse a path parameter that is no uuid', () => {
    expect(listErrors('createCreators', 'params', { projectId: id })).toEqual([]);
    expect(listErrors('createCreators', 'params', { projectId: '..' })).toHaveLength(1);
  });

  it('do not coerce bodies', () => {
    const errors = listErrors('createCreators', 'body', { tiktok_handle: 'ada', amount_cents: '5' });
    expect(errors.map(({ instancePath }) => instancePath)).toContain('/amount_cents');
  });

  it('judge a choice of bodies by the branch that the caller meant', () => {
    const keywords = (data: unknown) => listErrors('createCreators', 'body', data).map(({ keyword }) => keyword);
    expect(keywords({ tiktok_handle: 'ada' })).toEqual([]);
    expect(keywords({ creators: [{ tiktok_handle: 'ada' }] })).toEqual([]);
    expect(keywords({ creators: [] })).toEqual(['minItems', 'if']);
    expect(keywords({ tiktok_handle: 'ada', extra: 1 })).toEqual(['additionalProperties', 'if']);
    const [missing] = listErrors('createCreators', 'body', {});
    expect(missing?.params).toEqual({ missingProperty: 'tiktok_handle' });
    expect(keywords({ tiktok_handle: 'ada', creators: [{ tiktok_handle: 'eve' }] })).not.toEqual([]);
  });

  it('say where in the document the refusing schema stands', () => {
    const nested = listErrors('createCreators', 'body', { creators: [{ tiktok_handle: 'ada', extra: 1 }], more: 1 });
    expect(nested.map(({ schemaPath }) => schemaPath).sort()).toEqual([
      '',
      'openapi.json#/components/schemas/CreatorBulkCreate/additionalProperties',
      'openapi.json#/components/schemas/CreatorCreate/additionalProperties',
    ]);
  });

  it('know whether a body must be there', () => {
    expect(validators.createCreators?.bodyRequired).toBe(true);
    expect(validators.updateAccrual?.bodyRequired).toBe(false);
    expect(validators.getOpenapi?.body).toBeUndefined();
  });

  it('contain no eval and no require', () => {
    const code = `${files.get('body-validators.js')}${files.get('parameter-validators.js')}`;
    expect(code).not.toMatch(/\beval\(|new Function|require\(/);
  });
});

describe('what the request validators call at run time', () => {
  it('counts code points and compares JSON values', async () => {
    const { codePointLength, jsonEqual } = await load<{
      codePointLength: (text: string) => number;
      jsonEqual: (a: unknown, b: unknown) => boolean;
    }>('validator-runtime.js');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => codePointLength(text) === [...text].length));
    expect(codePointLength('a\ud83d')).toBe(2);
    expect(codePointLength('\ud83d\ud83d\udc10')).toBe(2);
    fc.assert(fc.property(fc.jsonValue(), (value) => jsonEqual(value, JSON.parse(JSON.stringify(value)))));
    expect(jsonEqual({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(jsonEqual({ a: 1 }, { b: 1 })).toBe(false);
    expect(jsonEqual([1], { 0: 1 })).toBe(false);
    expect(jsonEqual(null, {})).toBe(false);
  });
});

describe('generated zod schemas', () => {
  interface ZodLike {
    safeParse: (data: unknown) => { success: boolean; data?: unknown };
  }
  let schemas: Record<string, ZodLike>;
  let validators: Record<string, RequestValidators>;
  beforeAll(async () => {
    schemas = await load('schemas.ts');
    validators = (await load<{ requestValidators: typeof validators }>('request-validators.js')).requestValidators;
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
  ])('agree with the request validators: %s for %s, %j is valid: %s', (schema, operation, data, valid) => {
    expect(schemas[`${schema}Schema`]?.safeParse(data).success).toBe(valid);
    expect(validators[operation]?.body?.(data)).toBe(valid);
  });

  it('keep unknown keys of answers, for the service may add fields', () => {
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
