import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLimits } from '../../cli/mcp/limits.js';
import { readRules } from '../../cli/read-rules.js';
import { readSeedFile } from '../../cli/seed/read-seed-file.js';
import { readStubs } from '../../cli/stubs-file.js';
import { createMock } from '../../mocks/index.js';
import { readSnapshot, writeSnapshot } from '../../proofs/clone/pull-to-file.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { run } from './recorded-io.js';

/* Some editors put a byte order mark at the start of a text file. */

const folder = folderOfFile();

const MARK = '\uFEFF';

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, `${MARK}${text}`);
  return file;
}

it('limits, rules and seeds are read with the mark, also a limit that would be the first key', async () => {
  const limits = write('limits.json', '{"perDayCents":50000}');
  expect(await readLimits({ limits, allow: 'money' })).toEqual({ perDayCents: 50_000 });
  const rules = { period_zone: 'organization', goal_span: 'any_day' };
  expect(await readRules(write('rules.json', JSON.stringify(rules)))).toEqual(rules);
  const others = write('others.json', '{"goal_span":"every_day"}');
  await expect(readRules(others)).rejects.toThrow('rules.goal_span: must be one of any_day');
  expect(await readSeedFile(write('seed.json', '{"projects":[]}'))).toEqual({ projects: [] });
});

it('a key that is there twice is still found behind the mark', async () => {
  const limits = write('twice.json', '{"perDayCents":1,"perDayCents":50000}');
  await expect(readLimits({ limits, allow: 'money' })).rejects.toThrow('it has "perDayCents" twice');
});

it('a snapshot is read with the mark, in lines and as one document', async () => {
  const snapshot = createMock().snapshot();
  const file = join(folder, 'lines.jsonl');
  await writeSnapshot(file, { snapshot, unknown: [] });
  const marked = write('marked.jsonl', readFileSync(file, 'utf8'));
  expect(await readSnapshot(marked)).toEqual(await readSnapshot(file));
  const document = write('document.json', JSON.stringify(snapshot, null, 2));
  expect((await readSnapshot(document)).snapshot).toEqual(JSON.parse(JSON.stringify(snapshot)));
});

it('so are the stubs of a file', async () => {
  const stubs = { form: 'trackagoat-stubs', file_format: 1, stubs: [{ operation: 'getOutliers', data: [] }] };
  expect(await readStubs(write('stubs.json', JSON.stringify(stubs)))).toEqual(stubs.stubs);
});

it('a log that is not there is a wrong call, and not a broken log', async () => {
  const missing = join(folder, 'missing.log');
  for (const flags of [[], ['--repair']]) {
    const { code, out, err } = await run('audit', missing, ...flags);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${missing} cannot be read: ENOENT`);
  }
  const { code, err } = await run('audit', write('broken.log', 'nothing that a log has\n'));
  expect([code, err]).toEqual([1, expect.stringContaining('is not as it was written, line 1')]);
});
