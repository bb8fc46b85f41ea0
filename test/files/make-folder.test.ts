import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWriteObstacle } from '../../base/files/describe-write-error.js';
import { makeFolder } from '../../base/files/own-file.js';
import { folderOfTest } from '../harness/temporary-folder.js';

function freshFolder(): string {
  const folder = folderOfTest();
  return folder;
}

describe('a folder that is made', () => {
  it('is made with what is missing above it, and once more without harm', () => {
    const folder = join(freshFolder(), 'a', 'b', 'c');
    makeFolder(folder);
    makeFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused where a file is, and where a link leads nowhere', () => {
    const place = freshFolder();
    writeFileSync(join(place, 'file'), '');
    symlinkSync(join(place, 'gone'), join(place, 'link'));
    expect(() => makeFolder(join(place, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(place, 'file', 'below'))).toThrow('ENOTDIR');
    expect(() => makeFolder(join(place, 'link'))).toThrow('EEXIST');
  });

  // A recursive mkdir of Node never ends there.
  it('is refused at once in /proc', () => {
    if (existsSync('/proc/self')) expect(() => makeFolder('/proc/trackagoat/below')).toThrow(/ENOENT|EACCES/);
  });
});

describe('the place of a file', () => {
  it('is tried, and left as it was', () => {
    const place = freshFolder();
    writeFileSync(join(place, 'old.json'), 'old');
    expect(findWriteObstacle(join(place, 'old.json'))).toBeUndefined();
    expect(findWriteObstacle(join(place, 'new.json'))).toBeUndefined();
    expect(readdirSync(place)).toEqual(['old.json']);
  });

  it('is described where it takes no file', () => {
    const place = freshFolder();
    writeFileSync(join(place, 'file'), '');
    expect(findWriteObstacle(place)).toBe('it is a folder');
    expect(findWriteObstacle(join(place, 'none', 'new.json'))).toBe(`there is no folder ${join(place, 'none')}`);
    expect(findWriteObstacle(join(place, 'file', 'new.json'))).toBe(`there is no folder ${join(place, 'file')}`);
  });
});
