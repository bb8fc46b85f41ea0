import { afterEach, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';

const before = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = before;
});

/** Code under test that makes its own client. */
async function countProjects(apiKey: string): Promise<number> {
  return (await createClient({ apiKey }).projects.list()).data.length;
}

describe('an installed mock', () => {
  it('answers code that makes its own client, until it is disposed, or its block ends', async () => {
    const mock = createMock();
    const installed = mock.install();
    expect(await countProjects(mock.apiKey)).toBe(1);
    for (const _ of ['once', 'again']) {
      installed.dispose();
      expect(globalThis.fetch).toBe(before);
    }
    {
      using _installed = mock.install();
      // It keeps no pace of the live service: 61 calls take no minute.
      for (let count = 0; count < 61; count += 1) expect(await countProjects(mock.apiKey)).toBe(1);
    }
    expect(globalThis.fetch).toBe(before);
    expect(mock.requests.count({ operation: 'listProjects' })).toBe(62);
  });

  it('lets everything else go on to the fetch of before', async () => {
    const sent: string[] = [];
    globalThis.fetch = async (input) => {
      sent.push(input instanceof Request ? input.url : String(input));
      return new Response('from elsewhere');
    };
    const mock = createMock();
    using _installed = mock.install();
    expect(await (await fetch('http://127.0.0.1:3000/health')).text()).toBe('from elsewhere');
    // Beside the base URL, and not below it.
    expect(await (await fetch(new URL('https://www.trackagoat.com/api/v1x'))).text()).toBe('from elsewhere');
    expect(sent).toEqual(['http://127.0.0.1:3000/health', 'https://www.trackagoat.com/api/v1x']);
    const request = new Request(`${mock.baseUrl}/projects`, { headers: { authorization: `Bearer ${mock.apiKey}` } });
    expect((await fetch(request)).status).toBe(200);
  });

  it('may be disposed of in any order', async () => {
    const first = createMock({ baseUrl: 'https://one.example/api/v1' });
    const second = createMock({ baseUrl: 'https://two.example/api/v1' });
    const one = first.install();
    const two = second.install();
    one.dispose();
    const authorization = `Bearer ${second.apiKey}`;
    expect((await fetch('https://two.example/api/v1/projects', { headers: { authorization } })).status).toBe(200);
    two.dispose();
    // The rest of the first lets everything through.
    globalThis.fetch = before;
    expect(first.requests.total).toBe(0);
  });
});
