import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addStubs, readStubs } from '../../cli/stubs-file.js';
import { createMock } from '../../mocks/index.js';
import { call } from '../control/plain-call.js';
import { folderOfFile } from '../harness/temporary-folder.js';

const folder = folderOfFile();

const HEADER = { form: 'trackagoat-stubs', file_format: 1 };

function write(content: unknown): string {
  const file = join(folder, 'live.stubs');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('a file of stubs', () => {
  it('gives a mock its responses, with meta, status and how often', async () => {
    const outliers = { videos: [{ z_score: 3.25 }], since: '2026-02-01' };
    const stubs = [
      { operation: 'getOutliers', data: outliers },
      { operation: 'getCreatorLeaderboard', data: [{ rank: 1 }], meta: { nextCursor: null } },
      { operation: 'getMemberOverlap', data: null, status: 202, times: 1 },
    ];
    const mock = createMock({ seed: 'demo' });
    addStubs(mock, await readStubs(write({ ...HEADER, stubs })));
    const get = (path: string) => call(mock, `GET /analytics/aggregate/${path}?project_id=${mock.projectId}`);
    expect(get('outliers')).toMatchObject({ status: 200, json: { data: outliers } });
    expect(get('creator-leaderboard').json).toEqual({ data: [{ rank: 1 }], error: null, meta: { nextCursor: null } });
    expect(mock.stubs.list()[0]).toMatchObject({ operation: 'getMemberOverlap', data: null, status: 202, times: 1 });
  });

  const withStub = (stub: object) => ({ ...HEADER, stubs: [{ operation: 'getOutliers', data: [] }, stub] });
  it.each([
    ['that is cut off', '{"form": "trackagoat-stubs", "stu', 'it is not valid JSON'],
    ['of another form', '{}', 'begin it with "form": "trackagoat-stubs", "file_format": 1'],
    ['of a later form', { ...HEADER, file_format: 2, written_by: '9.9.9' }, 'update the package or write it as form 1'],
    ['without stubs', { ...HEADER, stubs: 5 }, '"stubs" must be a list'],
    ['with an operation that there is not', withStub({ operation: 'getOutlierz', data: [] }), /stub 2: .*getOutliers/],
    ['with a stub without data', withStub({ operation: 'getOutliers' }), /stub 2: .*data/],
    [
      'with a field that a stub has not',
      withStub({ operation: 'getOutliers', data: [], stauts: 404 }),
      /stub 2: .*stauts/,
    ],
  ])('%s is refused with the reason', async (_, content, reason) => {
    await expect(readStubs(write(content))).rejects.toThrow(reason);
  });
});
