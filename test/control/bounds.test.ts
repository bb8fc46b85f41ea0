import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { call } from '../control/plain-call.js';

describe('what grows by the size of what is sent', () => {
  it('the log of changes keeps 16 Mi characters of bodies, the latest, and says from when', () => {
    const mock = createMock();
    const path = `PATCH /projects/${mock.projectId}`;
    for (let number = 0; number < 40; number += 1) {
      if (number === 39) mock.clock.advance({ hours: 1 });
      expect(call(mock, path, { body: { readme: `${number} ${'x'.repeat(900_000)}` } }).status).toBe(200);
    }
    const { status, json } = call(mock, 'GET /_mock/changes');
    // 18 bodies of 900,016 characters are 16.2 million, and 16 Mi are 16.8 million.
    expect([status, json.data.length, json.is_complete]).toEqual([200, 18, false]);
    expect(json.kept_from).toBe('2026-01-05T00:00:00.000Z');
    expect(json.data.at(-1).after.readme.startsWith('39 ')).toBe(true);
    const { json: two } = call(mock, 'GET /_mock/changes?limit=2');
    expect(two.data.map(({ after }: { after: { readme: string } }) => after.readme.slice(0, 2))).toEqual(['38', '39']);
    expect(() => mock.changes()).toThrow(/only the latest 18 are kept/);
  });

  it('after more changes than are kept /_mock/changes gives those, and is no defect', () => {
    const mock = createMock({ changesSize: 5 });
    for (let number = 0; number < 9; number += 1)
      call(mock, `PATCH /projects/${mock.projectId}`, { body: { readme: `${number}` } });
    const { status, json } = call(mock, 'GET /_mock/changes');
    expect([status, json.data.length, json.is_complete, json.kept_from]).toEqual([
      200,
      5,
      false,
      '2026-01-05T00:00:00.000Z',
    ]);
    const whole = createMock();
    expect(call(whole, 'GET /_mock/changes').json).toEqual({ data: [], is_complete: true, kept_from: null });
    expect(call(whole, 'GET /_mock/changes?limit=0').status).toBe(400);
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
});
