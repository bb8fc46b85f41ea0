import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

function make(end: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'trackagoat-test-'));
  end(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder for the tests of a file, which goes when they have ended. */
export const folderOfFile = (): string => make(afterAll);

/** A new folder for the test that asks for it, which goes when that has ended. */
export const folderOfTest = (): string => make(onTestFinished);
