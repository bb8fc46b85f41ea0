import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSite } from '../../mocks/inspector/site.js';
import { siteFile, siteFileNames } from '../../mocks/inspector/site-files.js';
import { serveForFile, serveForTest } from '../harness/served-mock.js';

const { url } = await serveForFile();
const { url: uncontrolled } = await serveForFile({ control: false });

/** A POST with headers that fetch would not let a script choose. */
function post(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end('{"advance": {"hours": 1}}');
  });
}

describe('the pages of the mock server', () => {
  it.each([
    ['/_mock', 'text/html; charset=utf-8'],
    ['/_mock/', 'text/html; charset=utf-8'],
    ['/_mock/?from=readme', 'text/html; charset=utf-8'],
    ['/_mock/inspector.js', 'text/javascript; charset=utf-8'],
    ['/_mock/inspector.css', 'text/css; charset=utf-8'],
  ])('serve %s as %s', async (path, type) => {
    const response = await fetch(url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await response.text()).length).toBeGreaterThan(50);
  });

  it('answer HEAD with the length and no body, and carry a policy that names no other host, and no inline script', async () => {
    const response = await fetch(`${url}/_mock/`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(siteFile('inspector.html')));
    expect(await response.text()).toBe('');
    const policy = (await fetch(`${url}/_mock/`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  it('take nothing from the control plane, nor from the API', async () => {
    expect((await fetch(`${url}/_mock/health`)).headers.get('content-type')).toContain('application/json');
    expect((await fetch(`${url}/_mock/`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${url}/docs/nothing.js`)).status).toBe(404);
  });

  it('leave out the inspector, not the spec, when the control plane is off', async () => {
    for (const path of ['/_mock', '/_mock/', '/_mock/inspector.js', '/_mock/inspector.css', '/_mock/overview']) {
      expect([path, (await fetch(uncontrolled + path)).status]).toEqual([path, 404]);
    }
    expect((await fetch(`${uncontrolled}/openapi.json`)).status).toBe(200);
  });

  it.each([
    [true, '/', '/_mock/'],
    [true, '/docs', '/openapi.json'],
    [true, '/docs/?from=readme', '/openapi.json'],
    [false, '/', '/openapi.json'],
    [false, '/docs', '/openapi.json'],
  ])('with the control plane %s, %s leads to %s', async (control, path, to) => {
    const response = await fetch((control ? url : uncontrolled) + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, to]);
  });

  it('have the spec at the root, the same as below the API, which takes nothing else there', async () => {
    const spec = await fetch(`${url}/openapi.json`);
    expect([spec.status, spec.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await spec.text()).toBe(await (await fetch(`${url}/api/v1/openapi.json`)).text());
    expect((await fetch(`${url}/openapi.json`, { method: 'POST' })).status).toBe(405);
  });

  it('may use the controls under every name that was allowed; pages from elsewhere may not', async () => {
    const served = await serveForTest({ host: '0.0.0.0', allowedHosts: ['build-box.example'] });
    const { port } = new URL(served.url);
    const clock = `http://127.0.0.1:${port}/_mock/clock`;
    const json = { 'content-type': 'application/json' };
    const host = `build-box.example:${port}`;
    expect(await post(clock, { ...json, host, origin: `http://${host}` })).toBe(200);
    expect(await post(clock, { ...json, host, origin: 'http://elsewhere.example' })).toBe(403);
  });

  it('say so when their files are not there, and the mock goes on', () => {
    const site = createSite({ inspector: true }, () => {
      throw new Error('no such file');
    });
    expect(site('/_mock/')).toMatchObject({ status: 501 });
    expect(site('/_mock/')?.body).toContain('no such file');
    expect(site('/elsewhere')).toBeUndefined();
  });
});

describe('the files of the pages', () => {
  it('name no other host, but for the namespaces and links in the libraries', () => {
    for (const name of siteFileNames) {
      const hosts = [...siteFile(name).matchAll(/https?:\/\/[\w.-]+/g)].map(([host]) => host);
      expect([name, hosts.filter((host) => host !== 'http://www.w3.org')]).toEqual([name, []]);
    }
  });

  it('come to at most 30 KB gzipped', () => {
    const size = siteFileNames.reduce((sum, name) => sum + gzipSync(siteFile(name), { level: 9 }).length, 0);
    expect(size).toBeGreaterThan(5_000);
    expect(size).toBeLessThanOrEqual(30_000);
  });
});
