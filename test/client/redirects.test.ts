import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/index.js';
import { canaryKey, catchError } from './stub-service.js';

const LIVE = 'https://www.trackagoat.com/api/v1';
const OTHER = 'Another host responded; do not use it.';

/** The hint of a redirect of `GET /projects`. */
async function follow(location: string | null, baseUrl = LIVE): Promise<string> {
  const headers = location === null ? {} : { location };
  const fetch = async () => new Response(null, { status: 302, headers });
  const error = await catchError<Error & { hint: string }>(
    createClient({ apiKey: canaryKey, baseUrl, fetch }).projects.list({ limit: 5 }),
  );
  expect(error).toMatchObject({ name: 'RedirectError', code: 'redirected', attempts: 1 });
  return error.hint;
}

describe('a redirect is not followed, and its hint', () => {
  it.each([
    ['https://trackagoat.com/api/v1', `${LIVE}/projects?limit=5`, LIVE],
    [LIVE, 'https://trackagoat.com/api/v1/projects#top', 'https://trackagoat.com/api/v1'],
    [LIVE, 'https://www.trackagoat.com/api/v2/projects', 'https://www.trackagoat.com/api/v2'],
    [LIVE, '/api/v2/projects', 'https://www.trackagoat.com/api/v2'],
    ['https://trackagoat.com/api/v1', 'https://a:b@www.trackagoat.com/login?next=%2F', LIVE],
    ['http://localhost:4010/api/v1', 'http://localhost:4010/v1/projects', 'http://localhost:4010/v1'],
    ['http://localhost:4010/api/v1', 'https://localhost/api/v1/projects', 'https://localhost/api/v1'],
    [LIVE, `https://trackagoat.com/${canaryKey}/projects`, 'https://trackagoat.com/tga_[redacted]'],
  ])('names the address of the same host: from %s to %s', async (baseUrl, location, target) => {
    expect(await follow(location, baseUrl)).toBe(`Set baseUrl to ${target}`);
  });

  it.each([
    'https://evil.example/api/v1/projects',
    '//evil.example/api/v1/projects',
    'https://www.trackagoat.com.evil.example/api/v1/projects',
    'https://www.trackagoat.com@evil.example/api/v1/projects',
    'https://api.trackagoat.com/api/v1/projects',
    'https://www.www.trackagoat.com/api/v1/projects',
    'https://www.trackagoat.com:8443/api/v1/projects',
    'https://www.trackagoat.com./api/v1/projects',
    'https://www.trackagоat.com/api/v1/projects',
    'http://www.trackagoat.com/api/v1/projects',
    'ftp://www.trackagoat.com/api/v1/projects',
    'javascript:alert(1)',
    'http://',
    'https://[',
  ])('advises no other host, scheme or port: %s', async (location) => {
    expect(await follow(encodeURI(location))).toBe(OTHER);
  });

  it.each([
    ['http://localhost:4010/api/v1', 'https://localhost:4010/api/v1/projects'],
    ['http://localhost:4010/api/v1', 'http://localhost:4011/api/v1/projects'],
    ['http://localhost:4010/api/v1', 'http://127.0.0.1:4010/api/v1/projects'],
  ])('nor another port or name of this machine: from %s to %s', async (baseUrl, location) => {
    expect(await follow(location, baseUrl)).toBe(OTHER);
  });

  it.each([null, `${LIVE}/projects`, '/login', 'https://www.trackagoat.com/'])(
    'doubts the address if the redirect (%s) leads to no other one',
    async (location) => {
      expect(await follow(location)).toBe('Check that baseUrl is the API.');
    },
  );

  it('names the variable of the environment where that has the address', async () => {
    vi.stubEnv('TRACKAGOAT_BASE_URL', 'https://trackagoat.com/api/v1');
    try {
      const fetch = async () => new Response(null, { status: 308, headers: { location: `${LIVE}/projects` } });
      const error = await catchError(createClient({ apiKey: canaryKey, fetch }).projects.list());
      expect(error.message).toContain(`Set TRACKAGOAT_BASE_URL to ${LIVE}`);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
