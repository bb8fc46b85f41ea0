import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createClient, isNotFoundError, type TrackagoatClient } from '../../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: what a caller without types, or with a variable, can hand over
const loose = (value: object): any => value;
const mock = createMock({ seed: 'demo' });
const given = { apiKey: mock.apiKey, fetch: mock.fetch };
const misuse = (code: string, message: string) => ({
  name: 'ConfigurationError',
  code,
  message: expect.stringContaining(message),
});

/** Expects a refusal before anything is sent. */
async function refused(call: (goat: TrackagoatClient) => PromiseLike<unknown>, code: string, message: string) {
  const before = mock.requests.find().length;
  await expect(call(createClient(given))).rejects.toMatchObject(misuse(code, message));
  expect(mock.requests.find()).toHaveLength(before);
}

describe('unknown options', () => {
  it('of a client are refused with the nearest known one', () => {
    const create = (more: object) => () => createClient({ ...given, ...more });
    expect(create(loose({ timeout: 5 }))).toThrow(/no option timeout; the nearest is timeoutMs/);
    expect(create(loose({ maxRetry: 5 }))).toThrow(/the nearest is maxRetries/);
    expect(create(loose({ rateLimit: { limits: 5 } }))).toThrow(/no option limits; the nearest is limit/);
    expect(create(loose({ toString: 5 }))).toThrow(/no option toString/);
  });

  it('of a call and of a list are refused too', async () => {
    const id = mock.projectId;
    const { list } = createClient(given).projects;
    await refused((goat) => goat.projects.get(id, loose({ idempotencykey: 'a' })), 'bad_option', 'is idempotencyKey.');
    await refused((goat) => goat.projects.list({}, loose({ resumefrom: 'a' })), 'bad_option', 'is resumeFrom.');
    await refused((goat) => goat.projects.get(id, loose({ maxRequests: 1 })), 'bad_option', 'no option maxRequests');
    await refused((goat) => goat.request('GET', '/projects', loose({ querry: {} })), 'bad_option', 'no option querry');
    expect((await list({}, { maxRequests: 1 })).data.length).toBeGreaterThan(0);
  });
});

it('limits are numbers from 0 up, not NaN and not text', async () => {
  const wrong = [Number.NaN, -1, '5', null];
  for (const value of wrong) {
    for (const name of ['timeoutMs', 'deadlineMs', 'maxRetries', 'maxRetryAfterMs', 'maxConcurrency']) {
      expect(() => createClient({ ...given, ...loose({ [name]: value }) })).toThrow(
        `${name} must be a number from 0 up`,
      );
    }
    expect(() => createClient({ ...given, rateLimit: loose({ limit: value }) })).toThrow('limit must be');
    await refused((goat) => goat.projects.list({}, loose({ maxRequests: value })), 'bad_option', 'maxRequests must be');
  }
});

describe('a filter without a value', () => {
  it('is refused: leaving it out would ask for everything', async () => {
    for (const value of [undefined, null]) {
      const query = loose({ creator_id: value, status: 'earned' });
      await refused((goat) => goat.payoutAccruals.list(query), 'bad_query', `creator_id is ${value}`);
      await refused(
        (goat) => goat.request('GET', '/creators', { query: loose({ project_id: value }) }),
        'bad_query',
        'project_id',
      );
    }
  });

  it('does not matter to a cursor and a page size', async () => {
    const goat = createClient(given);
    expect((await goat.creators.list(loose({ cursor: undefined, limit: undefined }))).data.length).toBeGreaterThan(0);
  });
});

describe('finding a creator by handle', () => {
  it('is exact, whatever the case and with or without @, and reads to the end', async () => {
    const world = createMock();
    const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
    // The one looked for is the oldest, so the last of three pages.
    const wanted = await goat.creators.create(world.projectId, { tiktok_handle: 'maya' });
    for (let page = 0; page < 5; page++) {
      const creators = Array.from({ length: 50 }, (_, i) => ({ tiktok_handle: `maya.${page}.${i}` }));
      await goat.creators.create(world.projectId, { creators });
    }
    expect((await goat.creators.find('@Maya')).id).toBe(wanted.id);
    expect((await goat.creators.find(' @maya\n')).id).toBe(wanted.id);
    expect((await goat.creators.find('maya', { projectId: world.projectId })).id).toBe(wanted.id);
    await expect(goat.creators.find('maya', loose({ projectId: undefined }))).rejects.toMatchObject({
      code: 'bad_option',
    });
    await expect(goat.creators.find('maya', loose({ project_id: 'x' }))).rejects.toMatchObject({ code: 'bad_option' });
  });

  it('refuses a handle that nobody has as get refuses an id, with the nearest handles', async () => {
    const world = createMock();
    const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
    const nobody = await goat.creators.find('@maya').catch((reason) => reason);
    expect(nobody.message).toBe('listCreators: no creator has the handle maya; if it was removed, pay by its id.');
    for (const tiktok_handle of ['zed', 'maya.moves', 'lena.lifts', 'maya.runs']) {
      await goat.creators.create(world.projectId, { tiktok_handle });
    }
    const error = await goat.creators.find('@maya.mvoes').catch((reason) => reason);
    expect(isNotFoundError(error) && [error.code, error.status]).toEqual(['not_found', 404]);
    expect(error.message).toBe(
      'listCreators: no creator has the handle maya.mvoes; the nearest are "maya.moves", "maya.runs"; if it was removed, pay by its id.',
    );
  });

  it('refuses anything but a handle, in words, and asks nothing', async () => {
    const world = createMock();
    const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
    for (const [given, words] of [
      [undefined, 'not undefined (a forgotten await?)'],
      [Promise.resolve('maya'), 'not a Promise (await it)'],
      [5, 'not 5'],
      ['@', 'must not be empty'],
      [' ', 'must not be empty'],
    ] as const) {
      const error = await goat.creators.find(given as string).catch((reason) => reason);
      expect([error.name, error.code, error.message]).toEqual([
        'ConfigurationError',
        'bad_option',
        expect.stringContaining(words),
      ]);
    }
    expect(world.requests.count()).toBe(0);
  });

  it('names the projects when several have the handle, and takes the one that is given', async () => {
    const world = createMock();
    const goat = createClient({ apiKey: world.apiKey, fetch: world.fetch });
    const food = await goat.projects.create({ name: 'Food' });
    const sport = await goat.projects.create({ name: 'Sport' });
    await goat.creators.create(food.id, { tiktok_handle: 'maya' });
    const maya = await goat.creators.create(sport.id, { tiktok_handle: 'maya' });
    const error = await goat.creators.find('maya').catch((reason) => reason);
    expect(error).toMatchObject({ code: 'creator_ambiguous' });
    expect(error.message).toContain(`"Food" (${food.id})`);
    expect(error.message).toContain(`"Sport" (${sport.id})`);
    expect((await goat.creators.find('maya', { projectId: sport.id })).id).toBe(maya.id);
  });
});
