import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type FileLine, readLines } from '../../base/files/read-lines.js';
import { cpuTime } from '../harness/cpu-time.js';
import { folderOfFile } from '../harness/temporary-folder.js';

const folder = folderOfFile();

async function read(content: string | Buffer): Promise<FileLine[]> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const lines: FileLine[] = [];
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

it('ends a line at a line feed alone, which node:readline does not from Node 22 on', async () => {
  // U+2028 has three bytes.
  expect(await read('a\u2028b\u2029c\u0085d\re\nsecond\r\n\nlast')).toEqual([
    { text: 'a\u2028b\u2029c\u0085d\re', end: 15 },
    { text: 'second', end: 23 },
    { text: '', end: 24 },
    { text: 'last', end: undefined },
  ]);
  expect(await read('')).toEqual([]);
});

it('reads lines of 32 MB, far more than the system hands over at once, in little more than their own time', async () => {
  const long = 'ü'.repeat(16_000_000);
  const before = cpuTime();
  const found = await read(`${long}\n${long}\nx\n`);
  expect(cpuTime() - before).toBeLessThan(4_000);
  expect(found.map(({ text, end }) => [text.length, end])).toEqual([
    [long.length, 32_000_001],
    [long.length, 64_000_002],
    [1, 64_000_004],
  ]);
});

it('refuses bytes that are not UTF-8, and names their line', async () => {
  const broken = Buffer.concat([Buffer.from('good\nbad '), Buffer.from([0xff]), Buffer.from('\n')]);
  await expect(read(broken)).rejects.toThrow(/bytes in line 2 that are not UTF-8/);
});
