import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApprovals, readSecret } from '../../cli/tool-state.js';
import { folderOfTest } from '../harness/temporary-folder.js';

function makeFolder(secret?: string) {
  const folder = folderOfTest();
  const path = join(folder, 'secret');
  if (secret !== undefined) writeFileSync(path, secret, { mode: 0o600 });
  return { folder, path };
}

describe('the secret that signs approvals on this machine', () => {
  it('is made once, 32 bytes that its owner alone can read, and all who ask at once get the same', async () => {
    const { folder, path } = makeFolder();
    const [first, second] = await Promise.all([readSecret(folder), readSecret(folder)]);
    expect([first.length, Buffer.from(first).equals(Buffer.from(second))]).toEqual([32, true]);
    expect(readFileSync(path, 'utf8')).toBe(Buffer.from(first).toString('hex'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['empty', ''],
    ['cut in half', 'ab'.repeat(16)],
    ['too long', 'ab'.repeat(33)],
    ['no hex', 'zz'.repeat(32)],
    ['zeroed by a crash', '\0'.repeat(64)],
    ['with a line end that an editor added', `${'ab'.repeat(32)}\n`],
  ])('is refused when it is %s, by its path and with the way out, and stays as it was', async (_, text) => {
    const { folder, path } = makeFolder(text);
    const refusal = `${path} holds no secret (64 hex digits). Remove it: a new one is made, and open approvals end.`;
    await expect(readSecret(folder)).rejects.toThrow(refusal);
    mkdirSync(join(folder, 'org-1'));
    await expect(openApprovals(folder)).rejects.toThrow(refusal);
    expect(readFileSync(path, 'utf8')).toBe(text);
    rmSync(path);
    expect(await readSecret(folder)).toHaveLength(32);
  });

  it('needs a folder that can be made, and says why this one cannot, and how to name another', async () => {
    const { path } = makeFolder('x');
    for (const folder of [path, join(path, 'below')]) {
      await expect(readSecret(folder)).rejects.toThrow(
        `${folder} cannot be made: a file is in its place. Name another folder for the plans with --state DIR or TRACKAGOAT_STATE.`,
      );
    }
    expect(readFileSync(path, 'utf8')).toBe('x');
  });
});
