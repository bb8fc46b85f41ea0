import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder, processIdentity } from '../../mocks/adapters/persistence/folder-lock.js';

describe('the lock of a folder', () => {
  let folder: string;
  let other: ChildProcess;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
    other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  });
  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const pid = () => other.pid as number;
  const heldBy = (holder: string) => writeFileSync(join(folder, 'lock'), holder);

  it('keeps a second mock out while the first one lives, and names it', () => {
    heldBy(processIdentity(pid()) as string);
    expect(() => lockFolder(folder)).toThrow(`is in use by the mock with process id ${pid()}`);
  });

  it('waits for a holder that was just killed, as under a supervisor that starts anew at once', () => {
    heldBy(processIdentity(pid()) as string);
    other.kill('SIGKILL');
    expect(() => lockFolder(folder)()).not.toThrow();
  });

  it.runIf(process.platform === 'linux')('lets in past a stranger that has the process id of a dead holder', () => {
    heldBy(`${pid()} 1`);
    expect(() => lockFolder(folder)()).not.toThrow();
  });

  it('is free again when it was let go of, or never held', () => {
    lockFolder(folder)();
    expect(() => lockFolder(folder)()).not.toThrow();
  });
});
