import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { mockOptions, serveOptions } from '../../mocks/control/schemas/mock-options.js';
import type { MockOrganization } from '../../mocks/control/state/mock-organization.js';
import { OrganizationRegistry } from '../../mocks/control/state/organization-registry.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { RULE_VARIANTS } from '../../mocks/world/store/rule-profile.js';
import { addCreator, call, payWeekly } from './plain-call.js';

type Made = ReturnType<Mock['organizations']['create']>;

describe('createMock', () => {
  it('starts at 2026-01-05T00:00:00Z with one project and the three default methods and nothing else', () => {
    const mock = createMock();
    expect(mock.clock.now).toBe('2026-01-05T00:00:00.000Z');
    expect(mock.baseUrl).toBe('https://www.trackagoat.com/api/v1');
    expect(call(mock, 'GET /projects').json.data).toMatchObject([{ id: mock.projectId, org_id: mock.orgId }]);
    const methods = call(mock, 'GET /payout-methods').json.data;
    const named = methods.map((method: { name: string; is_default: boolean }) => `${method.name} ${method.is_default}`);
    expect(named.sort()).toEqual(['Cash App true', 'PayPal true', 'Venmo true']);
    for (const list of ['creators', 'videos', 'campaigns', 'payout-structures', 'payout-accruals', 'payout-payments']) {
      expect(call(mock, `GET /${list}`).json.data).toEqual([]);
    }
  });

  it('has the same key, ids and answers in every run, and others for another seed number', () => {
    const [first, second, other] = [createMock(), createMock(), createMock({ randomSeed: 2 })];
    expect(first.apiKey).toMatch(/^tga_[0-9a-f]{64}$/);
    expect(second.apiKey).toBe(first.apiKey);
    expect(addCreator(second, 'ana')).toEqual(addCreator(first, 'ana'));
    expect(other.apiKey).not.toBe(first.apiKey);
    expect(other.orgId).not.toBe(first.orgId);
  });

  it('names a misspelt option and the nearest right one', () => {
    expect(() => createMock({ rateLimit: true } as object)).toThrow(
      'createMock: there is no option rateLimit; the nearest is limits.rateLimits.',
    );
    expect(() => createMock({ faults: [] } as object)).toThrow(
      'createMock: faults are added later: mock.faults.add(…).',
    );
    expect(() => createMock({ tier: 'pro' as 'free' })).toThrow('tier must be one of free, starter, ultra, not "pro"');
    expect(() => createMock({ now: 'yesterday' })).toThrow('now must be a moment');
    expect(() => createMock({ baseUrl: 'https://example.com' })).toThrow('ends in /api/v1');
  });

  it.each([
    ['caps', 'limits'],
    ['strictAssumptions', 'limits'],
    ['onCall', 'hooks'],
    ['journalSize', 'kept'],
  ])('says where %s is written', (name, group) => {
    expect(() => createMock({ [name]: 1 })).toThrow(
      `createMock: there is no option ${name}; write it as ${group}: { ${name} }.`,
    );
  });

  it('has at most fourteen options, and eighteen over HTTP', () => {
    expect(Object.keys(mockOptions).length).toBeLessThanOrEqual(14);
    expect(Object.keys(serveOptions).length).toBeLessThanOrEqual(18);
  });

  it('gives an organization the limits of its own, over HTTP too, and says where a field is written', () => {
    const mock = createMock({ limits: { rateLimits: true, caps: { max_projects_per_org: 1 } } });
    const make = (body: object) => call(mock, 'POST /_mock/organizations', { key: null, body });
    const { api_key: key } = make({ limits: { caps: { max_projects_per_org: 2 } } }).json;
    expect(call(mock, 'POST /projects', { key, body: { name: 'Two' } }).status).toBe(201);
    expect(call(mock, 'POST /projects', { key, body: { name: 'Three' } }).status).toBe(402);
    const refused = make({ rate_limits: true });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.json)).toContain(
      'rate_limits: is not known here; write it as limits: { rate_limits }',
    );
  });
});

describe('organizations', () => {
  it('keep rows, clocks, keys and journals apart', () => {
    const mock = createMock();
    const other = call(mock, 'POST /_mock/organizations', { key: null, body: { now: '2026-03-02T00:00:00Z' } });
    expect(other.status).toBe(201);
    const { api_key: key, org_id, project_id } = other.json;
    expect(org_id).not.toBe(mock.orgId);
    const body = { tiktok_handle: 'beto' };
    expect(call(mock, `POST /projects/${project_id}/creators`, { key, body }).status).toBe(201);
    expect(call(mock, 'GET /creators').json.data).toEqual([]);
    expect(call(mock, `POST /projects/${mock.projectId}/creators`, { key, body }).status).toBe(404);
    const moved = call(mock, 'POST /_mock/clock', { key, body: { advance: { days: 1 } } });
    expect(moved.json.now).toBe('2026-03-03T00:00:00.000Z');
    expect(mock.clock.now).toBe('2026-01-05T00:00:00.000Z');
    expect(mock.requests.count({ operation: 'createCreators' })).toBe(0);
    expect(mock.organizations.byKey(key)?.requests.count({ operation: 'createCreators' })).toBe(2);
  });

  it('begin empty, at the time and under the plan of the mock, by default', () => {
    const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z', tier: 'starter', banned: true });
    const plain = mock.organizations.create();
    expect(call(mock, 'GET /creators', { key: plain.apiKey }).json.data).toEqual([]);
    expect(plain.clock.now).toBe('2026-03-02T00:00:00.000Z');
    expect(plain.snapshot().world.state.tier).toBe('starter');
    const demo = mock.organizations.create({ seed: 'demo', tier: null });
    expect(call(mock, 'GET /creators', { key: demo.apiKey }).json.data.length).toBeGreaterThan(5);
    expect(demo.snapshot().world.state.tier).toBeNull();
  });

  it('can be banned, or have keys that only read', () => {
    const mock = createMock();
    const banned = call(mock, 'POST /_mock/organizations', { key: null, body: { banned: true } }).json.api_key;
    expect(call(mock, 'GET /creators', { key: banned }).json.meta.code).toBe('banned');
    const reader = call(mock, 'POST /_mock/keys', { body: { scopes: ['read'] } });
    expect(reader.status).toBe(201);
    expect(call(mock, 'GET /creators', { key: reader.json.api_key }).status).toBe(200);
    const refused = call(mock, 'POST /projects', { key: reader.json.api_key, body: { name: 'No' } });
    expect(refused.json.meta).toEqual({ code: 'insufficient_scope', required: 'write', granted: ['read'] });
  });

  it('can be removed, all but the default one: their keys are no longer known, and the others are as they were', () => {
    const mock = createMock();
    const one = mock.organizations.create();
    const two = mock.organizations.create();
    const id = two.projectId;
    expect(mock.organizations.remove(one.orgId)).toBe(true);
    expect(mock.organizations.remove(one.orgId)).toBe(false);
    expect(mock.organizations.byKey(one.apiKey)).toBeUndefined();
    expect(call(mock, 'GET /projects', { key: one.apiKey }).status).toBe(401);
    expect(call(mock, `GET /projects/${id}`, { key: two.apiKey }).status).toBe(200);
    expect(mock.organizations.list().map(({ orgId }) => orgId)).toEqual([mock.orgId, two.orgId]);
    expect(mock.organizations.create().orgId).not.toBe(two.orgId);
    const refused = call(mock, `DELETE /_mock/organizations/${mock.orgId}`);
    expect([refused.status, refused.json.error.code]).toEqual([400, 'invalid_body']);
    expect(call(mock, `DELETE /_mock/organizations/${one.orgId}`).status).toBe(404);
    expect(call(mock, 'GET /projects').status).toBe(200);
  });

  it('are let go when nobody has called them for the idle limit and another one is created, the default one never', () => {
    let ms = 0;
    const mock = createMock({ kept: { idleOrganizationMs: 1_000 }, hooks: { stopwatch: () => ms } });
    const [idle, used, steered] = [1, 2, 3].map(() => mock.organizations.create()) as [Made, Made, Made];
    ms = 900;
    expect(call(mock, 'GET /projects', { key: used.apiKey }).status).toBe(200);
    expect(call(mock, 'GET /_mock/snapshot', { key: steered.apiKey }).status).toBe(200);
    ms = 999;
    mock.organizations.create();
    expect(mock.organizations.list()).toHaveLength(5);
    ms = 1_100;
    expect(call(mock, 'GET /projects', { key: used.apiKey }).status).toBe(200);
    const last = mock.organizations.create();
    expect(mock.organizations.byKey(idle.apiKey)).toBeUndefined();
    expect(call(mock, 'GET /projects', { key: idle.apiKey }).status).toBe(401);
    for (const apiKey of [mock.apiKey, used.apiKey, steered.apiKey, last.apiKey])
      expect(call(mock, 'GET /projects', { key: apiKey }).status).toBe(200);
    expect(() => createMock({ kept: { idleOrganizationMs: 0 } })).toThrow(/idleOrganizationMs/);
  });
});

it('a reset makes everything as at a fresh start, to the byte', () => {
  const used = createMock({ seed: 'empty' });
  const creator = addCreator(used, 'ana');
  used.postVideos(creator.id, [{ posted_at: '2026-01-04T10:00:00Z', view_count: 12 }]);
  used.clock.advance({ days: 9 });
  used.setScraper('simulated');
  used.setLimits({ tier: 'free', rateLimits: true, banned: true });
  used.faults.add({ operation: '*', kind: 'status' });
  const extra = used.createKey(['read']);
  // Another time is for once.
  expect(used.reset({ now: '2026-05-01T00:00:00Z' })).toEqual({ now: '2026-05-01T00:00:00.000Z' });
  expect(used.reset()).toEqual({ now: '2026-01-05T00:00:00.000Z' });
  const fresh = createMock({ seed: 'empty' });
  expect(JSON.stringify(used.snapshot())).toBe(JSON.stringify(fresh.snapshot()));
  expect(used.requests.find()).toEqual([]);
  expect(call(used, 'GET /creators', { key: extra }).status).toBe(401);
  expect(addCreator(used, 'ana')).toEqual(addCreator(fresh, 'ana'));
});

it('a new organization looks at none of the others, at 400 as at 40, and shares an id with none', () => {
  const registry = new OrganizationRegistry({});
  const looks = [40, 360].map((more) => {
    let seen = 0;
    const others = registry.list() as MockOrganization[];
    for (let made = 0; made < more; made += 1) registry.create({});
    const count: ProxyHandler<MockOrganization> = {
      get: (target, field) => {
        seen += 1;
        return Reflect.get(target, field);
      },
    };
    for (const [at, other] of others.entries()) others[at] = new Proxy(other, count);
    registry.create({});
    return seen;
  });
  expect(looks).toEqual([0, 0]);
  expect(new Set(registry.list().map(({ world }) => world.state.orgId)).size).toBe(403);
});

describe('a mock that is printed', () => {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
  const other = mock.organizations.create();

  it('says which one it is, the time of its clock and the number of its organizations', () => {
    const now = "now: '2026-03-02T00:00:00.000Z', timezone: 'UTC'";
    expect(inspect(mock, { breakLength: Infinity })).toBe(
      `Mock { baseUrl: '${mock.baseUrl}', orgId: '${mock.orgId}', ${now}, organizations: 2 }`,
    );
    expect(inspect(other, { breakLength: Infinity })).toBe(`OrganizationControl { orgId: '${other.orgId}', ${now} }`);
    expect(inspect(mock.organizations)).toContain(other.orgId);
  });

  it('never says a key, however deep the print goes, nor as JSON', () => {
    const printed = [mock, other, mock.organizations, mock.clock, { mock }]
      .flatMap((value) => [inspect(value, { depth: Infinity, showHidden: true }), JSON.stringify(value)])
      .join('\n');
    for (const secret of [mock.apiKey, other.apiKey, 'tga_']) expect(printed).not.toContain(secret);
  });
});

const makeKey = (digit: string): string => `tga_${digit.repeat(64)}`;

describe('anyKey', () => {
  it('gives each unknown key a world of its own that starts as the default one', () => {
    const seed = { projects: [{ name: 'A', creators: [{ tiktok_handle: 'ana' }] }] };
    const mock = createMock({ limits: { anyKey: 10 }, seed, scopes: ['read', 'write'] });
    const [one, two] = [makeKey('1'), makeKey('2')];
    expect(call(mock, 'GET /creators', { key: one }).json.data).toHaveLength(1);
    const project = call(mock, 'GET /projects', { key: one }).json.data[0].id;
    const made = call(mock, `POST /projects/${project}/creators`, { key: one, body: { tiktok_handle: 'only_here' } });
    expect(made.status).toBe(201);
    expect(call(mock, `GET /creators/${made.json.data.id}`, { key: one }).status).toBe(200);
    expect(call(mock, `GET /creators/${made.json.data.id}`, { key: two }).status).toBe(404);
    expect(call(mock, `GET /creators/${made.json.data.id}`).status).toBe(404);
    expect(mock.organizations.list()).toHaveLength(3);
    // A test may steer the world of a key before its first call.
    const moved = call(mock, 'POST /_mock/clock', { key: makeKey('3'), body: { to: '2026-02-01T00:00:00Z' } });
    expect([moved.status, moved.json.now]).toEqual([200, '2026-02-01T00:00:00.000Z']);
    expect(mock.organizations.byKey(makeKey('3'))?.clock.now).toBe('2026-02-01T00:00:00.000Z');
    expect(mock.clock.now).toBe('2026-01-05T00:00:00.000Z');
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
    const strict = createMock();
    expect(call(strict, 'GET /projects', { key: makeKey('1') }).status).toBe(401);
    const steered = call(strict, 'POST /_mock/reset', { key: makeKey('1'), body: {} });
    expect([steered.status, steered.json.error.code]).toEqual([401, 'invalid_api_key']);
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
    const hooks = { stopwatch: () => ms };
    const mock = createMock({ limits: { anyKey: 1 }, kept: { idleOrganizationMs: 1_000 }, hooks });
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

  it.each([0, -1, 1.5, 100_001, null, '5'])('is refused as %s', (anyKey) => {
    expect(() => createMock({ limits: { anyKey } } as object)).toThrow(/anyKey/);
  });
});

const SUNDAY = { week_start: 'sunday' } as const;

/** The first days of the weeks that the mock has paid, all of one structure. */
function listWeeks(mock: Mock): string[] {
  const accruals: { period_start_at: string; period_end_at: string }[] = call(mock, 'GET /payout-accruals').json.data;
  return accruals.map(({ period_start_at }) => period_start_at.slice(0, 10)).sort();
}

describe('the rules of an organization', () => {
  it('are by default those of the contract, and each choice can be set alone', () => {
    const firsts = Object.fromEntries(Object.entries(RULE_VARIANTS).map(([option, values]) => [option, values[0]]));
    expect(createMock().rules).toEqual(firsts);
    expect(createMock({ rules: SUNDAY }).rules).toEqual({ ...firsts, ...SUNDAY });
  });

  it('hold from the first row of the seed on, for later organizations too, and through resets', () => {
    const mock = createMock({ seed: 'demo', rules: SUNDAY });
    const weekdays = () =>
      new Set(
        call(mock, 'GET /payout-accruals?limit=100')
          .json.data.filter(
            (one: { inputs_snapshot: { period_days: number } }) => one.inputs_snapshot.period_days === 7,
          )
          .map((one: { period_start_at: string }) => new Date(one.period_start_at).getUTCDay()),
      );
    expect(weekdays()).toEqual(new Set([0]));
    mock.reset();
    expect(weekdays()).toEqual(new Set([0]));
    expect(mock.organizations.create().rules.week_start).toBe('sunday');
    expect(mock.organizations.create({ rules: {} }).rules.week_start).toBe('monday');
  });

  it('go along with a snapshot, a fork and a restore', () => {
    const mock = createMock({ rules: SUNDAY });
    payWeekly(mock, addCreator(mock, 'ana').id);
    const [fork, restored] = [mock.fork(), createMock()];
    restored.restore(JSON.parse(JSON.stringify(mock.snapshot())));
    for (const copy of [mock, fork, restored]) {
      copy.clock.advance({ days: 7 });
      expect(listWeeks(copy)).toEqual(['2026-01-04']);
      expect(copy.rules.week_start).toBe('sunday');
    }
  });

  it('are given to a new organization over HTTP', () => {
    const mock = createMock();
    const made = call(mock, 'POST /_mock/organizations', { body: { rules: SUNDAY } });
    expect(mock.organizations.byKey(made.json.api_key)?.rules.week_start).toBe('sunday');
    const wrong = call(mock, 'POST /_mock/organizations', { body: { rules: { week_start: 'sundey' } } });
    expect([wrong.status, wrong.body]).toEqual([400, expect.stringContaining('rules.week_start')]);
  });

  it('are refused by name when they are misspelt, also in a snapshot', () => {
    const misspelt = { rules: { rouding: 'floor' } } as object;
    expect(() => createMock(misspelt)).toThrow('rules.rouding: is not known; did you mean rounding?');
    expect(() => createMock({ rules: { rounding: 'up' } } as object)).toThrow(
      'rules.rounding: must be one of half_up, half_even, floor',
    );
    const mock = createMock();
    const { world, ...others } = structuredClone(mock.snapshot());
    const state = { ...world.state, rules: { rounding: 'ceiling' } } as unknown as typeof world.state;
    expect(() => mock.restore({ ...others, world: { ...world, state } })).toThrow('world.state.rules.rounding');
  });

  it.each([
    ['goal_span', 'any_day', 'every_day'],
    ['without_goals', 'unpaid', 'paid'],
    ['cpm_views', 'of_posted', 'gained'],
  ])('of before are read if %s is %s, and refused by its name if not', (option, fixed, other) => {
    const source = createMock({ rules: SUNDAY });
    const restore = (value: string): Mock => {
      const { world, ...parts } = structuredClone(source.snapshot());
      const rules = { ...world.state.rules, [option]: value };
      const mock = createMock();
      mock.restore({ ...parts, world: { ...world, state: { ...world.state, rules } } });
      return mock;
    };
    expect(restore(fixed).rules).toEqual(source.rules);
    expect(createMock({ rules: { ...SUNDAY, [option]: fixed } }).rules).toEqual(source.rules);
    expect(() => restore(other)).toThrow(`world.state.rules.${option}: must be one of ${fixed}`);
    const refused = `rules.${option}: must be one of ${fixed}`;
    expect(() => createMock({ rules: { [option]: other } })).toThrow(refused);
    const body = { rules: { [option]: other } };
    expect(call(createMock(), 'POST /_mock/organizations', { body }).body).toContain(refused);
  });
});
