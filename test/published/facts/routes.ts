import { expect } from 'vitest';
import type { Fact } from '../../../scripts/docs/service-facts.js';
import { createClient, isPermissionError } from '../../../src/index.js';
import { canaryKey, catchError } from '../../client/stub-service.js';
import { operation, routes, specText } from './spec.js';
import { type Facts, World } from './world.js';

const SOME_ID = 'd23f0824-128b-4f33-8c5c-7fd0a6a3a450';

/** The full route that a fact means: `POST …/creators/bulk-remove` and `aggregate/outliers` are short for one. */
function findRoute(text: string): string {
  const [method, path] = text.startsWith('aggregate/')
    ? ['GET', `/analytics/${text}`]
    : (text.split(' ') as [string, string]);
  const isMeant = (route: string): boolean => {
    const [ownMethod, ownPath = ''] = route.split(' ');
    const plain = ownPath.replace(/\{\w+\}/g, '{id}');
    return ownMethod === method && (path.startsWith('…') ? plain.endsWith(path.slice(1)) : plain === path);
  };
  const found = routes.filter(isMeant);
  expect(found, `${text} is not one route of the spec`).toHaveLength(1);
  return found[0] as string;
}

/** A fact `METHOD /path`: the spec has the route as the service's, and a call of it reaches that operation of the mock. */
export function routeFacts(facts: readonly Fact[]): Facts {
  const plain = facts.filter(({ area, text }) => area === 'routes' && /^([A-Z]+ |aggregate\/)/.test(text));
  return {
    ...Object.fromEntries(
      plain.map(({ id, text }) => [
        id,
        async () => {
          const [method = '', path = ''] = findRoute(text).split(' ');
          const described = operation(method, path);
          expect(described['x-provenance']).toMatch(/^(reference|docs)$/);
          const world = new World();
          await world.call(method, path.replace(/\{\w+\}/g, SOME_ID), method === 'GET' ? {} : { body: {} });
          expect(world.mock.requests.last()?.operation).toBe(described.operationId);
        },
      ]),
    ),
    // Only that there are such groups is published: no shape, so the client offers the way and the mock nothing.
    F236: async () => {
      const asked: string[] = [];
      const fetch = async (request: Request): Promise<Response> => {
        asked.push(`${request.method} ${new URL(request.url).pathname}`);
        return Response.json({ data: [{ any: 'shape' }], error: null, meta: null });
      };
      const goat = createClient({ apiKey: canaryKey, fetch: fetch as typeof globalThis.fetch });
      for (const group of ['/organizations', '/members', '/invitations', '/api-keys']) {
        expect(await goat.request('GET', group)).toEqual([{ any: 'shape' }]);
      }
      expect(asked[3]).toBe('GET /api/v1/api-keys');
      expect(routes.filter((route) => /organizations|members|invitations|api-keys/.test(route))).toEqual([]);
      // The mock imitates none of them, and their limits by name are in its plan all the same.
      const world = new World({ tier: 'starter' });
      for (const group of ['/organizations', '/members', '/invitations', '/api-keys']) {
        expect(await world.call('GET', group)).toMatchObject({ status: 404, meta: { code: 'not_found' } });
      }
      expect(specText).toMatch(/`max_members_per_org` \| 2 \| 5 \| 50/);
      expect(specText).toContain('`max_api_keys_per_org`');
    },
    F237: async () => {
      const meta = { code: 'insufficient_scope', required: 'admin', granted: ['read', 'write'] };
      const error = "This action requires the 'admin' scope. Granted: [read, write]";
      const fetch = async (): Promise<Response> => Response.json({ data: null, error, meta }, { status: 403 });
      const goat = createClient({ apiKey: canaryKey, fetch: fetch as typeof globalThis.fetch });
      const refused = await catchError(goat.request('GET', '/admin/organizations'));
      expect(isPermissionError(refused)).toBe(true);
      expect(refused).toMatchObject({ required: 'admin', granted: ['read', 'write'] });
      // The spec names the scope and describes no such route; the mock has none, and the scope opens nothing else.
      expect(specText).toMatch(/`admin` is for `\/admin\/\*`, which this document does not\s+describe/);
      expect(routes.filter((route) => route.includes('/admin'))).toEqual([]);
      const world = new World();
      expect(await world.call('GET', '/admin/organizations')).toMatchObject({
        status: 404,
        meta: { code: 'not_found' },
      });
      const key = world.mock.createKey(['admin']);
      expect(await world.call('GET', '/projects', { key })).toMatchObject({
        status: 403,
        meta: { code: 'insufficient_scope', required: 'read', granted: ['admin'] },
      });
    },
  };
}
