import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendText, GrowingFile } from '../../base/files/grow.js';
import { AsideFile, isAside } from '../../base/files/own-file.js';
import { writeAside, writeFirst } from '../../base/files/write-aside.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { canMountSmallDisk, mountSmallDisk } from './small-disk.js';

let folder: string;
beforeEach(() => {
  folder = folderOfTest();
});

describe('a file that grows', () => {
  it('goes on at the given place, and only its owner can read it', async () => {
    const path = join(folder, 'log');
    const file = new GrowingFile(path, 0);
    await file.append('one');
    await file.append('zwölf');
    file.close();
    expect(readFileSync(path, 'utf8')).toBe('one\nzwölf\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const again = new GrowingFile(path, 4);
    // The bytes after these four were never confirmed.
    await again.append('two');
    again.close();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('takes nothing when it was removed, moved or replaced', async () => {
    const path = join(folder, 'log');
    const file = new GrowingFile(path, 0);
    await file.append('one');
    renameSync(path, join(folder, 'moved'));
    await expect(file.append('two')).rejects.toThrow('was removed, moved or replaced');
    writeFileSync(path, 'one\n');
    await expect(file.append('two')).rejects.toThrow('was removed, moved or replaced');
    rmSync(path);
    renameSync(join(folder, 'moved'), path);
    await file.append('three');
    file.close();
    expect(readFileSync(path, 'utf8')).toBe('one\nthree\n');
  });
});

it.each([
  ['cut', 'one\n', 'was cut while it was written: 4 of 8 bytes'],
  ['emptied', '', 'was cut while it was written: 0 of 8 bytes'],
  ['written anew at the same length', 'one\ntw0\n', 'was written anew'],
  ['written anew and longer', 'eins\nzwei\ndrei\n', 'was written anew'],
])('a file that somebody else has written takes nothing: %s', async (_, content, why) => {
  const path = join(folder, 'log');
  const file = new GrowingFile(path, 0);
  for (const line of ['one', 'two']) await file.append(line);
  writeFileSync(path, content);
  await expect(file.append('three')).rejects.toThrow(why);
  expect(readFileSync(path, 'utf8')).toBe(content);
  writeFileSync(path, 'one\ntwo\n');
  await file.append('x'.repeat(300));
  await file.append('four');
  file.close();
  expect(readFileSync(path, 'utf8')).toBe(`one\ntwo\n${'x'.repeat(300)}\nfour\n`);
});

describe.runIf(canMountSmallDisk())('on a disk that is full', () => {
  it('nothing half written is left, and all goes on when there is room', async () => {
    const { place, remove } = mountSmallDisk('64k');
    try {
      const path = join(place, 'log');
      const file = new GrowingFile(path, 0);
      await file.append('one');
      writeFileSync(join(place, 'filler'), Buffer.alloc(48 * 1024));
      await expect(file.append('x'.repeat(30_000))).rejects.toThrow('ENOSPC');
      expect(readFileSync(path, 'utf8')).toBe('one\n');
      expect(() => appendText(path, 4, 'y'.repeat(30_000))).toThrow('ENOSPC');
      expect(readFileSync(path, 'utf8')).toBe('one\n');
      await expect(writeAside(join(place, 'whole'), 'z'.repeat(30_000))).rejects.toThrow('ENOSPC');
      expect(readdirSync(place).sort()).toEqual(['filler', 'log']);
      rmSync(join(place, 'filler'));
      await file.append('two');
      file.close();
      expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    } finally {
      remove();
    }
  });
});

describe('a file that is written aside', () => {
  it('replaces what was there in one step, or leaves it when the writing fails', async () => {
    const path = join(folder, 'report');
    await writeAside(path, 'first');
    await expect(
      writeAside(
        path,
        (function* () {
          yield 'half';
          throw new Error('cut off');
        })(),
      ),
    ).rejects.toThrow('cut off');
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['report']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is put first by exactly one of many at once', async () => {
    const path = join(folder, 'secret');
    const first = await Promise.all(Array.from({ length: 20 }, (_, nth) => writeFirst(path, `${nth}`)));
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe(String(first.indexOf(true)));
    expect(readdirSync(folder)).toEqual(['secret']);
  });

  it('has a name that tells it from others while it is written', async () => {
    const aside = new AsideFile(join(folder, 'report'));
    expect(readdirSync(folder).filter(isAside)).toHaveLength(1);
    aside.discard();
    expect(readdirSync(folder)).toEqual([]);
    expect(isAside('report')).toBe(false);
  });
});
