import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';

interface Described {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly example?: object } } };
}

const BASE = 'https://www.trackagoat.com/_mock';

async function readOperations(): Promise<{ method: string; path: string; operation: Described }[]> {
  const document = await (await createMock().fetch(`${BASE}/openapi.json`)).json();
  return Object.entries<Record<string, Described>>(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

describe('the document of the control plane', () => {
  it('names each call once, itself included, and refers to nothing outside of it', async () => {
    const operations = await readOperations();
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['getOpenapi', 'postCheckpointsByIdRewind', 'getLedger']));
    expect(JSON.stringify(operations)).not.toContain('$ref');
  });

  it('has a body for every call that takes one, and the mock takes each as it is', async () => {
    const operations = await readOperations();
    const withBody = operations.filter(({ operation }) => operation.requestBody);
    expect(withBody.length).toBeGreaterThan(12);
    for (const { method, path, operation } of withBody) {
      // A snapshot is what the same mock gives.
      if (path === '/snapshot') continue;
      const example = operation.requestBody?.content['application/json'].example;
      expect(example, `${method} ${path}`).toBeDefined();
      const mock = createMock({ seed: 'demo' });
      const { data: creators } = await callApi(mock, 'creators');
      const { data: videos } = await callApi(mock, 'videos');
      const id = path.startsWith('/videos') ? videos[0].id : creators[0].id;
      const response = await mock.fetch(`${BASE}${path.replace('{id}', id)}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(example),
      });
      expect(response.status, `${method} ${path}: ${await response.text()}`).toBeLessThan(300);
    }
  });

  it('lists every query parameter that a call checks', async () => {
    const operations = await readOperations();
    const changes = operations.find(({ operation }) => operation.operationId === 'getChanges');
    expect(changes?.operation.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'since', in: 'query' }),
        expect.objectContaining({ name: 'entity', in: 'query' }),
      ]),
    );
  });
});

async function callApi(mock: ReturnType<typeof createMock>, path: string) {
  const headers = { authorization: `Bearer ${mock.apiKey}` };
  return (await mock.fetch(`${mock.baseUrl}/${path}`, { headers })).json();
}
