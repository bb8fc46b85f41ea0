import { execFileSync } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { IdempotencyStore } from '../../mocks/api/idempotency.js';
import { createMock } from '../../mocks/index.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { addCreator, call } from './plain-call.js';

describe('what grows by the size of what is sent', () => {
  it('the log of changes keeps 16 Mi characters of bodies, the latest, and says from when', () => {
    const mock = createMock();
    const path = `PATCH /projects/${mock.projectId}`;
    for (let number = 0; number < 20; number += 1) {
      if (number === 19) mock.clock.advance({ hours: 1 });
      expect(call(mock, path, { body: { readme: `${number} ${'x'.repeat(900_000)}` } }).status).toBe(200);
    }
    const { status, json } = call(mock, 'GET /_mock/changes');
    // 18 bodies of 900,016 characters are 16.2 million, and 16 Mi are 16.8 million.
    expect([status, json.data.length, json.is_complete]).toEqual([200, 18, false]);
    expect(json.kept_from).toBe('2026-01-05T00:00:00.000Z');
    expect(json.data.at(-1).after.readme.startsWith('19 ')).toBe(true);
    const { json: two } = call(mock, 'GET /_mock/changes?limit=2');
    expect(two.data.map(({ after }: { after: { readme: string } }) => after.readme.slice(0, 2))).toEqual(['18', '19']);
    expect(() => mock.changes()).toThrow(/only the latest 18 are kept/);
  });

  it('a log of few changes gives the latest, says that it does and from when, and a limit takes the latest of a filter', () => {
    const mock = createMock({ kept: { changesSize: 5 } });
    const read = (query = '') => call(mock, `GET /_mock/changes?${query}`).json;
    // When none is gone, the log says when it began.
    expect(read()).toEqual({ data: [], is_complete: true, kept_from: '2026-01-05T00:00:00.000Z' });
    for (let number = 0; number < 4; number += 1) {
      call(mock, `PATCH /projects/${mock.projectId}`, { body: { readme: `${number}` } });
      addCreator(mock, `c${number}`);
      mock.clock.advance({ hours: 1 });
    }
    const { data: all, ...kept } = read();
    expect([all.length, kept]).toEqual([5, { is_complete: false, kept_from: '2026-01-05T01:00:00.000Z' }]);
    const projects = all.filter(({ entity }: { entity: string }) => entity === 'project');
    expect(projects).toHaveLength(2);
    expect(read('limit=3').data).toEqual(all.slice(-3));
    expect(read('limit=1&entity=project').data).toEqual(projects.slice(-1));
    expect(read('limit=9&entity=project').data).toEqual(projects);
    expect(read('limit=9&cause=clock').data).toEqual([]);
    expect(call(mock, 'GET /_mock/changes?limit=0').status).toBe(400);
    // A log that keeps nothing does not pass for one in which nothing changed.
    const none = createMock({ kept: { changesSize: 0 } });
    addCreator(none, 'ana');
    expect(() => none.changes()).toThrow(/only the latest 0 are kept.*changesSize/);
    expect(() => none.expectChanges({ only: [] })).toThrow(/only the latest 0 are kept/);
    expect(call(none, 'GET /_mock/changes').json).toMatchObject({ data: [], is_complete: false });
  });

  it('stubs are refused beyond 32 Mi characters, and those before stay', () => {
    const mock = createMock();
    const data = 'x'.repeat(8_000_000);
    for (let number = 0; number < 4; number += 1) mock.stub('getOutliers', data);
    expect(() => mock.stub('getOutliers', data)).toThrow(
      /40000\d+ characters of JSON, and 33554432 are kept.*stubs\.clear/,
    );
    expect(mock.stubs.list()).toHaveLength(4);
    mock.stubs.clear('stub-1');
    mock.stub('getOutliers', data);
    expect(mock.stubs.list()).toHaveLength(4);
  });

  it('a process of 64 MB lives through a hundred PATCHes of 900 KB', () => {
    // A thousand in `npm run proof growth`.
    const count = process.env.TEST_GROWTH === 'long' ? 1_000 : 100;
    const program = ['--max-old-space-size=64', bundleProgram('test/control/fixtures/large-patches.ts'), `${count}`];
    const output = execFileSync(process.execPath, program, { encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual({ count, kept: 0, checkpoints: count / 100 });
  });

  it('checkpoints are refused when what they hold comes to more than 256 Mi characters, and those before stay', () => {
    const mock = createMock();
    const data = 'x'.repeat(30_000_000);
    const checkpoint = (number: number) => {
      mock.stubs.clear();
      mock.stub('getOutliers', data);
      return mock.checkpoint(`at ${number}`);
    };
    // 268,435,456 characters: eight of 30 million and the ninth, which shares with the world, fit; with the tenth nine are held.
    for (let number = 1; number <= 9; number += 1) checkpoint(number);
    expect(() => checkpoint(10)).toThrow(/about 270\d{6} characters, and 268435456 are kept.*removeCheckpoint/);
    expect(mock.checkpoints()).toHaveLength(9);
    expect(mock.rewind('at 9').now).toBe('2026-01-05T00:00:00.000Z');
    expect(mock.removeCheckpoint('at 2')).toBe(1);
    expect(checkpoint(10).name).toBe('at 10');
  });

  it('checkpoints that share their rows cost next to nothing', () => {
    const mock = createMock();
    addCreator(mock, 'ana', { readme: 'x'.repeat(900_000) });
    // If each counted the row, they would come to 270 million characters.
    for (let number = 0; number < 300; number += 1) mock.checkpoint(`${number}`);
    expect(mock.checkpoints()).toHaveLength(300);
  });

  it('idempotency keys are refused beyond 128 Mi characters of bodies, and none is forgotten before its time', () => {
    const store = new IdempotencyStore();
    const body = 'x'.repeat(30_000_000);
    const first = { route: 'POST /x', body, result: { status: 201, data: {} } as never };
    for (let number = 0; number < 4; number += 1) store.keep('k', `${number}`, { ...first, at: 1_000 });
    const fifth = () => store.keep('k', '4', { ...first, at: 2_000 });
    expect(fifth).toThrow(/keep 120000000 characters of bodies, and 134217728 are the most. Nothing was done./);
    expect(store.find('k', '0', 2_000)?.body).toBe(body);
    expect(store.find('k', '4', 2_000)).toBeUndefined();
    // A day later those before have expired; what is taken back gives its room back, and they are there again.
    const takeBack = store.keep('k', '4', { ...first, at: 1_000 + 86_400_000 });
    takeBack();
    expect(store.dump()).toHaveLength(4);
    expect(fifth).toThrow(/keep 120000000 characters/);
  });

  it('an organization has 10,000 API keys at most, and a reset makes room', () => {
    const mock = createMock();
    for (let number = 1; number < 10_000; number += 1) mock.createKey();
    expect(call(mock, 'POST /_mock/keys', { body: {} })).toMatchObject({
      status: 413,
      json: { error: { code: 'payload_too_large', message: expect.stringMatching(/10000 API keys.*reset/) } },
    });
    mock.reset();
    expect(mock.createKey()).not.toBe(mock.apiKey);
  });
});

it('changes since a checkpoint of before a restart are not known: it says so, and from when they are; after a rewind they are', async () => {
  const persist = folderOfTest();
  const first = await serveMock({ persist });
  first.mock.checkpoint('before');
  call(first.mock, `PATCH /projects/${first.mock.projectId}`, { body: { readme: 'first' } });
  first.mock.clock.advance({ hours: 1 });
  await first.close();

  const { mock, close } = await serveMock({ persist });
  onTestFinished(close);
  call(mock, `PATCH /projects/${mock.projectId}`, { body: { readme: 'second' } });
  expect(() => mock.changes({ since: 'before' })).toThrow(
    /"before" is of before the mock was started again.*Take a checkpoint now/,
  );
  const since = () => {
    const { data, ...kept } = call(mock, 'GET /_mock/changes?since=before').json;
    return [data.map(({ after }: { after: { readme: string } }) => after.readme), kept];
  };
  expect(since()).toEqual([['second'], { is_complete: false, kept_from: '2026-01-05T01:00:00.000Z' }]);
  expect(mock.changes()).toHaveLength(1);
  mock.rewind('before');
  call(mock, `PATCH /projects/${mock.projectId}`, { body: { readme: 'third' } });
  expect(since()).toEqual([['third'], { is_complete: true, kept_from: '2026-01-05T00:00:00.000Z' }]);
});
