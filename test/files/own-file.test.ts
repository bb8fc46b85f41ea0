import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { identify } from '../../base/files/grow.js';
import { FileClaim } from '../../base/files/lock.js';
import { AsideFile, describeWide, openOwn } from '../../base/files/own-file.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { folderOfTest } from '../harness/temporary-folder.js';

let folder: string;
beforeEach(() => {
  folder = folderOfTest();
});

describe('a file that is written', () => {
  it('is made for its owner alone', () => {
    const path = join(folder, 'log');
    openOwn(path, { make: true });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['by a symbolic link', symlinkSync, /is a link/],
    ['by a hard link', linkSync, /is one file under 2 names/],
  ])('is refused %s, with the way on, and left as it is', (_, link, message) => {
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
