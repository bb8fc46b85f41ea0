import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { installFolder } from '../../scripts/install-folder.js';
import { folderOfTest } from '../harness/temporary-folder.js';

it('a folder is installed once, and again when what it asks for has changed', () => {
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => quiet.mockRestore());
  const folder = folderOfTest();
  // A package of this computer, so that nothing is fetched.
  mkdirSync(join(folder, 'peer'));
  writeFileSync(join(folder, 'peer/package.json'), '{"name": "peer", "version": "1.0.0"}');
  const ask = (dependencies: object) =>
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const peer = join(folder, 'node_modules/peer');
  ask({ peer: 'file:peer' });
  installFolder(folder);
  expect(existsSync(peer)).toBe(true);
  rmSync(peer);
  installFolder(folder);
  expect(existsSync(peer)).toBe(false);
  ask({ peer: 'file:./peer' });
  installFolder(folder);
  expect(existsSync(peer)).toBe(true);
});
