import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { call } from './plain-call.js';

const makeKey = (digit: string): string => `tga_${digit.repeat(64)}`;

describe('anyKey', () => {
  it('gives each unknown key a world of its own that starts as the default one', () => {
    const mock = createMock({
      limits: { anyKey: 10 },
      seed: 'demo',
      now: '2026-03-02T00:00:00Z',
      scopes: ['read', 'write'],
    });
    const [one, two] = [makeKey('1'), makeKey('2')];
    const before = call(mock, 'GET /creators', { key: one }).json.data.length;
    expect(before).toBe(call(mock, 'GET /creators').json.data.length);
    const project = call(mock, 'GET /projects', { key: one }).json.data[0].id;
    const made = call(mock, `POST /projects/${project}/creators`, { key: one, body: { tiktok_handle: 'only_here' } });
    expect(made.status).toBe(201);
    expect(call(mock, `GET /creators/${made.json.data.id}`, { key: one }).status).toBe(200);
    expect(call(mock, `GET /creators/${made.json.data.id}`, { key: two }).status).toBe(404);
    expect(call(mock, `GET /creators/${made.json.data.id}`).status).toBe(404);
    expect(mock.organizations.list()).toHaveLength(3);
  });

  it('gives a key the same ids whatever came before it, and another mock with the same number too', () => {
    const readId = (others: readonly string[]): string => {
      const mock = createMock({ limits: { anyKey: 10 } });
      for (const key of others) call(mock, 'GET /projects', { key });
      return call(mock, 'GET /projects', { key: makeKey('a') }).json.data[0].id;
    };
    expect(readId([makeKey('1'), makeKey('2')])).toBe(readId([]));
  });

  it('refuses keys of another form, and every unknown key without the option', () => {
    const mock = createMock({ limits: { anyKey: 10 } });
    for (const key of ['tga_short', makeKey('A'), `${makeKey('1')}0`, `xx${makeKey('1')}`])
      expect(call(mock, 'GET /projects', { key }).status).toBe(401);
    expect(mock.organizations.list()).toHaveLength(1);
    expect(call(createMock(), 'GET /projects', { key: makeKey('1') }).status).toBe(401);
  });

  it('serves as many keys as it says, refuses the next with what to do, and takes it when another one is gone', () => {
    const mock = createMock({ limits: { anyKey: 2 } });
    for (const digit of ['1', '2']) expect(call(mock, 'GET /projects', { key: makeKey(digit) }).status).toBe(200);
    const refused = call(mock, 'GET /projects', { key: makeKey('3') });
    expect([refused.status, refused.json.meta.code]).toEqual([413, 'payload_too_large']);
    expect(refused.json.error).toMatch(/2 keys.*DELETE \/_mock\/organizations/);
    expect(call(mock, 'GET /projects', { key: makeKey('1') }).status).toBe(200);
    const gone = mock.organizations.byKey(makeKey('2'));
    expect(call(mock, `DELETE /_mock/organizations/${gone?.orgId}`).status).toBe(200);
    expect(call(mock, 'GET /projects', { key: makeKey('3') }).status).toBe(200);
  });

  it('begins anew for a key whose world went by idleness, and keeps the key over a reset', () => {
    let ms = 0;
    const mock = createMock({
      limits: { anyKey: 1 },
      kept: { idleOrganizationMs: 1_000 },
      hooks: { stopwatch: () => ms },
    });
    const one = { key: makeKey('1') };
    const project = call(mock, 'GET /projects', one).json.data[0].id;
    call(mock, `POST /projects/${project}/creators`, { ...one, body: { tiktok_handle: 'ana' } });
    ms = 2_000;
    expect(call(mock, 'GET /projects', { key: makeKey('2') }).status).toBe(200);
    ms = 4_000;
    expect(call(mock, 'GET /creators', one).json.data).toEqual([]);
    call(mock, `POST /projects/${project}/creators`, { ...one, body: { tiktok_handle: 'ben' } });
    expect(call(mock, 'POST /_mock/reset', one).status).toBe(200);
    expect(call(mock, 'GET /creators', one).json.data).toEqual([]);
  });

  it('makes the world where a test steers it first', () => {
    const mock = createMock({ limits: { anyKey: 1 } });
    const moved = call(mock, 'POST /_mock/clock', { key: makeKey('1'), body: { to: '2026-02-01T00:00:00Z' } });
    expect(moved.status).toBe(200);
    expect(mock.organizations.byKey(makeKey('1'))?.clock.now).toBe('2026-02-01T00:00:00.000Z');
    expect(mock.clock.now).toBe('2026-01-05T00:00:00.000Z');
  });

  it.each([0, -1, 1.5, 100_001, null, '5'])('is refused as %s', (anyKey) => {
    expect(() => createMock({ limits: { anyKey } } as object)).toThrow(/anyKey/);
  });
});
