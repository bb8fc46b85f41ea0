import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'trackagoat-sdk';
import { createMock, type Snapshot } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { toSnapshotLines } from '../../mocks/control/state/snapshot-lines.js';
import { readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { folderOfFile } from '../harness/temporary-folder.js';

const folder = folderOfFile();

let snapshot: Snapshot;
let lines: readonly string[];
beforeAll(async () => {
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  await goat.projects.create({ name: 'Kept', readme: 'one\u2028two\u2029three' }, { idempotencyKey: 'first' });
  await goat.projects.create({ name: 'Other' }, { idempotencyKey: 'second' });
  snapshot = mock.snapshot();
  lines = [...toSnapshotLines(snapshot)].map((line) => line.slice(0, -1));
});

/** Reads the lines as a file, as `trackagoat mock --snapshot` does, and restores what they hold. */
async function restore(changed: readonly string[] | Buffer): Promise<Snapshot> {
  const path = join(folder, 'lines');
  writeFileSync(path, Buffer.isBuffer(changed) ? changed : `${changed.join('\n')}\n`);
  const mock = createMock();
  mock.restore((await readSnapshot(path)).snapshot);
  return mock.snapshot();
}

function edit(place: number, change: (line: Record<string, unknown>) => unknown): string[] {
  const line = JSON.parse(lines[place] as string);
  return lines.with(place, JSON.stringify(change(line)));
}

describe('a snapshot as lines', () => {
  it('is the same after it, with line separators of Unicode in its texts', async () => {
    expect(await restore(lines)).toEqual(JSON.parse(JSON.stringify(snapshot)));
  });

  const inserted: [name: string, changed: () => readonly string[], problem: RegExp][] = [
    ['its head twice', () => lines.toSpliced(2, 0, lines[1] as string), /changed at line 3/],
    ['its head once more at the end', () => lines.toSpliced(-1, 0, lines[1] as string), /changed at line \d+/],
    ['its header twice', () => lines.toSpliced(9, 0, lines[0] as string), /changed at line 10/],
    ['a header of another form', () => edit(0, (line) => ({ ...line, form: 'trackagoat-stubs' })), /is not a snapshot/],
    ['a row before its head', () => lines.toSpliced(1, 0, lines[2] as string), /unknown table in line 2/],
    ['a line that is null', () => lines.with(9, 'null'), /changed at line 10/],
    ['a line that is a number', () => lines.with(9, '5'), /changed at line 10/],
    ['a line that is a list', () => lines.with(9, '[]'), /changed at line 10/],
    ['a line of no kind', () => lines.with(9, '{}'), /changed at line 10/],
    [
      'a field of a later version in its header',
      () => edit(0, (line) => ({ ...line, later: 1 })),
      /has later in line 1/,
    ],
    ['one in its head', () => edit(1, (line) => ({ ...line, later: 1 })), /has later in line 2/],
    ['one beside a row', () => edit(2, (line) => ({ ...line, later: 1 })), /has later in line 3/],
    ['one at its end', () => edit(-1 + lines.length, (line) => ({ ...line, later: 1 })), /has later in line/],
    ['a record beside a row', () => edit(2, (line) => ({ ...line, h: 'videos', record: [] })), /has h in line 3/],
    ['tables that are no list', () => edit(1, (line) => ({ ...line, tables: 5 })), /changed at line 2/],
    ['gaps that are no list', () => edit(1, (line) => ({ ...line, unknown: 5 })), /changed at line 2/],
  ];
  it.each(inserted)('is refused with %s', async (_, changed, problem) => {
    await expect(restore(changed())).rejects.toThrow(problem);
  });

  it('is refused with bytes that are not UTF-8, which would become other characters', async () => {
    const text = Buffer.from(`${lines.join('\n')}\n`);
    const at = text.indexOf('Kept');
    text[at] = 0xff;
    await expect(restore(text)).rejects.toThrow(/not UTF-8/);
  });
});
