import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>;
}

interface Route {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content: { readonly 'application/json': { schema: object } } }>
  >;
}

const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const url = new URL(`/_mock${path}`, mock.baseUrl);
  const response = await mock.fetch(url, {
    method,
    headers: { authorization: `Bearer ${mock.apiKey}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: await response.json() };
}

const document = (await call('GET', '/openapi.json')).json as Document;
const routes = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, route]) => ({ name: `${method.toUpperCase()} ${path}`, route })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

function findFaults(name: string, { status, json }: { status: number; json: unknown }): string[] {
  const response = routes.find((one) => one.name === name)?.route.responses[String(status)];
  if (!response) return [`${name} answered ${status}, which the document does not have: ${JSON.stringify(json)}`];
  const check = ajv.compile(response.content['application/json'].schema);
  return check(json)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
}

/** Calls in an order in which each finds what it needs. */
async function callEverything(): Promise<Map<string, { status: number; json: unknown }>> {
  const responses = new Map<string, { status: number; json: unknown }>();
  const ask = async (name: string, body?: unknown, { id = '', query = '' } = {}) => {
    const [method = '', path = ''] = name.split(' ');
    const response = await call(method, path.replace('{id}', encodeURIComponent(id)) + query, body);
    responses.set(name, response);
    return response.json as Readonly<Record<string, never>>;
  };
  const askById = (name: string, id = '', body?: unknown) => ask(name, body, { id });
  const { creators, accruals } = mock.overview();
  const findId = (list: { readonly data: readonly { readonly id: string }[] }): string => list.data[0]?.id ?? '';
  await ask('GET /health');
  const { api_key: key } = await ask('POST /organizations', { seed: 'empty' });
  await ask('GET /organizations');
  await ask('PATCH /organization', { timezone: 'Europe/Berlin' });
  await askById('DELETE /organizations/{id}', mock.organizations.byKey(key ?? '')?.orgId);
  await ask('POST /keys', { scopes: ['read'] });
  await ask('GET /clock');
  await ask('POST /checkpoints', { name: 'before' });
  await ask('GET /checkpoints');
  await ask('POST /clock', { advance: { days: 1 } });
  const videos = [{ posted_at: '2026-03-01T12:00:00Z', view_count: 5 }];
  const posted = await askById('POST /creators/{id}/videos', findId(creators), { videos });
  await askById('PATCH /videos/{id}', findId({ data: posted.data ?? [] }), { view_count: 1_000_000_000 });
  await askById('PATCH /creators/{id}', findId(creators), { follower_count: 9 });
  await ask('POST /scraper', { mode: 'stalled' });
  await ask('PATCH /limits', { tier: 'ultra', rate_limits: false });
  const fault = await ask('POST /faults', { operation: 'listCreators', kind: 'status', status: 500 });
  await ask('GET /faults');
  await askById('DELETE /faults/{id}', fault.id);
  await ask('DELETE /faults');
  const stub = await ask('POST /stubs', { operation: 'getOutliers', data: [] });
  await ask('GET /stubs');
  await askById('DELETE /stubs/{id}', stub.id);
  await ask('DELETE /stubs');
  await mock.fetch(`${mock.baseUrl}/creators`, { headers: { authorization: `Bearer ${mock.apiKey}` } });
  await ask('GET /requests', undefined, { query: '?bodies=true' });
  await ask('DELETE /requests');
  await ask('GET /warnings');
  await ask('GET /assumptions');
  await ask('GET /changes', undefined, { query: '?since=before' });
  await askById('GET /accruals/{id}/explanation', findId(accruals));
  await ask('GET /ledger');
  await ask('GET /overview');
  await ask('PUT /snapshot', await ask('GET /snapshot'));
  await ask('POST /checkpoints', { name: 'after' });
  await askById('POST /checkpoints/{id}/rewind', 'after');
  await askById('DELETE /checkpoints/{id}', 'after');
  await ask('POST /reset', { seed: 'demo' });
  await ask('GET /openapi.json');
  return responses;
}

describe('the document of the control plane', () => {
  it('has the form of every response, and of a refusal', async () => {
    const responses = await callEverything();
    expect([...responses.keys()].sort()).toEqual(routes.map(({ name }) => name).sort());
    expect([...responses].flatMap(([name, response]) => findFaults(name, response))).toEqual([]);
    const refused = await call('POST', '/clock', { advance: { days: -1 } });
    expect([refused.status, findFaults('POST /clock', refused)]).toEqual([400, []]);
    const gone = await call('DELETE', '/organizations/none');
    expect([gone.status, findFaults('DELETE /organizations/{id}', gone)]).toEqual([404, []]);
  });

  it('has plain statuses, and no bare object as a response', () => {
    for (const { name, route } of routes) {
      for (const [status, response] of Object.entries(route.responses)) {
        expect([name, status]).toEqual([name, expect.stringMatching(/^[1-5]\d\d$/)]);
        const { properties } = response.content['application/json'].schema as { properties?: object };
        expect([name, Object.keys(properties ?? {}).length > 0]).toEqual([name, true]);
      }
    }
  });

  it('gives a generated client types that a use compiles with, and a wrong use does not', {
    timeout: 60_000,
  }, async () => {
    const types = astToString(await openapiTS(JSON.stringify(document)));
    const folder = mkdtempSync(join(import.meta.dirname, 'generated-'));
    try {
      writeFileSync(join(folder, 'control.d.ts'), types);
      writeFileSync(
        join(folder, 'use.ts'),
        `import createClient from 'openapi-fetch';
import type { paths } from './control.js';
const control = createClient<paths>({ baseUrl: 'http://127.0.0.1:4010/_mock' });
const { data, error } = await control.GET('/ledger');
export const earned: number | undefined = data?.sums.earned;
export const code: string | undefined = error?.error.code;
const moved = await control.POST('/clock', { body: { advance: { days: 7 } } });
export const made: number | undefined = moved.data?.accruals_created;
const { data: requests } = await control.GET('/requests');
export const status: number | undefined = requests?.data[0]?.status;
// @ts-expect-error
export const wrong: string | undefined = data?.sums.earned;
// @ts-expect-error
export const missing = moved.data?.accrualsCreated;
`,
      );
      const flags = '--strict --noEmit --skipLibCheck --ignoreConfig --target es2022 --module esnext'.split(' ');
      const args = [...flags, '--moduleResolution', 'bundler', '--types', '', join(folder, 'use.ts')];
      const tsc = 'node_modules/typescript-7/bin/tsc';
      const { status, stdout } = spawnSync(process.execPath, [tsc, ...args], { encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, '']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
