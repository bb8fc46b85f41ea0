import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findWriteObstacle } from '../../base/files/describe-write-error.js';
import { appendText, GrowingFile, identify } from '../../base/files/grow.js';
import { FileClaim } from '../../base/files/lock.js';
import { AsideFile, describeWide, isAside, makeFolder, openOwn } from '../../base/files/own-file.js';
import { type FileLine, readLines } from '../../base/files/read-lines.js';
import { writeAside, writeFirst } from '../../base/files/write-aside.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { cpuTime } from '../harness/cpu-time.js';
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
    const breakOff = function* () {
      yield 'half';
      throw new Error('cut off');
    };
    await expect(writeAside(path, breakOff())).rejects.toThrow('cut off');
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

describe('a file that is written', () => {
  it.each([
    ['a symbolic link', symlinkSync, /is a link/],
    ['a hard link', linkSync, /is one file under 2 names/],
  ])('is made for its owner alone, and refused by %s, with the way on, and left as it is', (_, link, message) => {
    openOwn(join(folder, 'log'), { make: true });
    expect(statSync(join(folder, 'log')).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, 'log'), 'kept');
    link(join(folder, 'log'), join(folder, 'other'));
    expect(() => openOwn(join(folder, 'other'))).toThrow(message);
    expect(() => openOwn(join(folder, 'other'), { make: true })).toThrow(/Copy it into a new folder/);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('kept');
  });

  it('an audit log too, whose lines two programs would mix', async () => {
    const log = await fileAuditLog(join(folder, 'log'));
    await log.append({ kind: 'attempt', data: { key: 'a' } });
    await log.close();
    symlinkSync(join(folder, 'log'), join(folder, 'link'));
    await expect(fileAuditLog(join(folder, 'link'))).rejects.toThrow('is a link');
    linkSync(join(folder, 'log'), join(folder, 'name'));
    await expect(fileAuditLog(join(folder, 'name'))).rejects.toThrow('under 2 names');
    await expect(fileAuditLog(join(folder, 'log'))).rejects.toThrow('under 2 names');
  });

  it('that is new is not written into what lies under its name', () => {
    writeFileSync(join(folder, 'foreign'), 'foreign');
    symlinkSync(join(folder, 'foreign'), join(folder, 'log'));
    const aside = new AsideFile(join(folder, 'log'));
    aside.takePlace();
    expect(readFileSync(join(folder, 'foreign'), 'utf8')).toBe('foreign');
    expect(statSync(join(folder, 'log')).size).toBe(0);
  });
});

it('the claim of a file holds off whoever has the same file under another name, follows it, and ends', async () => {
  const [one, other] = ['one', 'other'].map((name) => openOwn(join(folder, name), { make: true }));
  const [first, second] = [identify(one as number), identify(other as number)];
  const refuse = (holder: string): Error => new Error(`held by ${holder}`);
  const [claim, rival] = [new FileClaim(refuse), new FileClaim(refuse)];
  await claim.take(first);
  await expect(rival.take(first)).rejects.toThrow(`held by process ${process.pid}`);
  await claim.take(second);
  await rival.take(first);
  await expect(rival.take(second)).rejects.toThrow('held by');
  claim.release();
  await rival.take(second);
  rival.release();
});

it.each([
  [0o700, 0o644, undefined],
  [0o755, 0o600, undefined],
  [0o755, 0o644, 'other users may read'],
  [0o777, 0o600, 'other users may write in'],
])('what others may do in a folder of mode %o with a file of mode %o is %s', (around, own, output) => {
  const place = join(folder, 'place');
  mkdirSync(place);
  writeFileSync(join(place, 'log'), '');
  chmodSync(place, around);
  chmodSync(join(place, 'log'), own);
  if (output === undefined) expect(describeWide(join(place, 'log'))).toBeUndefined();
  else expect(describeWide(join(place, 'log'))).toContain(output);
});

describe('a folder that is made', () => {
  it('is made with what is missing above it, and once more without harm', () => {
    const deep = join(folder, 'a', 'b', 'c');
    makeFolder(deep);
    makeFolder(deep);
    expect(readdirSync(deep)).toEqual([]);
  });

  it('is refused where a file is, where a link leads nowhere, and at once in /proc', () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(join(folder, 'gone'), join(folder, 'link'));
    expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow('ENOTDIR');
    expect(() => makeFolder(join(folder, 'link'))).toThrow('EEXIST');
    // A recursive mkdir of Node never ends there.
    if (existsSync('/proc/self')) expect(() => makeFolder('/proc/trackagoat/below')).toThrow(/ENOENT|EACCES/);
  });
});

describe('the place of a file', () => {
  it('is tried and left as it was, or described where it takes no file', () => {
    writeFileSync(join(folder, 'file'), 'old');
    expect(findWriteObstacle(join(folder, 'file'))).toBeUndefined();
    expect(findWriteObstacle(join(folder, 'new.json'))).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['file']);
    expect(findWriteObstacle(folder)).toBe('it is a folder');
    expect(findWriteObstacle(join(folder, 'none', 'new.json'))).toBe(`there is no folder ${join(folder, 'none')}`);
    expect(findWriteObstacle(join(folder, 'file', 'new.json'))).toBe(`there is no folder ${join(folder, 'file')}`);
  });
});

describe('the lines of a file', () => {
  async function read(content: string | Buffer): Promise<FileLine[]> {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    const lines: FileLine[] = [];
    for await (const line of readLines(path)) lines.push(line);
    return lines;
  }

  it('end at a line feed alone, which node:readline does not from Node 22 on', async () => {
    // U+2028 has three bytes.
    expect(await read('a\u2028b\u2029c\u0085d\re\nsecond\r\n\nlast')).toEqual([
      { text: 'a\u2028b\u2029c\u0085d\re', end: 15 },
      { text: 'second', end: 23 },
      { text: '', end: 24 },
      { text: 'last', end: undefined },
    ]);
    expect(await read('')).toEqual([]);
  });

  it('are read at 32 MB each, far more than the system hands over at once, in little more than their own time', async () => {
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

  it('are refused with bytes that are not UTF-8, by their number', async () => {
    const broken = Buffer.concat([Buffer.from('good\nbad '), Buffer.from([0xff]), Buffer.from('\n')]);
    await expect(read(broken)).rejects.toThrow(/bytes in line 2 that are not UTF-8/);
  });
});
