import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { describeApprovals } from '../../cli/audit/describe-log.js';
import { stateFolder } from '../../cli/state-folder.js';
import { accountStore, openApprovals, readSecret } from '../../cli/tool-state.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { runWith } from './recorded-io.js';

describe('the folder of plans, limits and the secret', () => {
  it('is the one of the flag, then of the environment, then in the home folder; without one, as in many containers, it is asked for', () => {
    expect(stateFolder('here', { TRACKAGOAT_STATE: '/there' })).toBe(resolve('here'));
    expect(stateFolder(undefined, { TRACKAGOAT_STATE: '/there' })).toBe('/there');
    expect(stateFolder(undefined, {})).toBe(join(homedir(), '.trackagoat'));
    const homeless = () => {
      throw new Error('uv_os_homedir returned ENOENT');
    };
    expect(() => stateFolder(undefined, {}, homeless)).toThrow(
      'This user has no home folder. Name a folder for the plans with --state DIR or TRACKAGOAT_STATE.',
    );
    expect(stateFolder('/there', {}, homeless)).toBe('/there');
  });

  // In the current folder, each start from elsewhere would count its limits from zero.
  it.each(['', ' ', '~/goat', '~', '/goat\n'])('is not %j, which no shell has read', (value) => {
    const words = 'must be the path of a folder';
    expect(() => stateFolder(undefined, { TRACKAGOAT_STATE: value })).toThrow(`TRACKAGOAT_STATE ${words}`);
    if (value !== '') expect(() => stateFolder(value, {})).toThrow(`--state ${words}`);
  });
});

describe('the secret that signs approvals on this machine', () => {
  it('is made once, 32 bytes that its owner alone can read, and all who ask at once get the same', async () => {
    const folder = folderOfTest();
    const [first, second] = await Promise.all([readSecret(folder), readSecret(folder)]);
    expect([first.length, Buffer.from(first).equals(Buffer.from(second))]).toEqual([32, true]);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(Buffer.from(first).toString('hex'));
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['empty', ''],
    ['cut in half', 'ab'.repeat(16)],
    ['too long', 'ab'.repeat(33)],
    ['no hex', 'zz'.repeat(32)],
    ['zeroed by a crash', '\0'.repeat(64)],
    ['with a line end that an editor added', `${'ab'.repeat(32)}\n`],
  ])('is refused when it is %s, by its path and with the way out, and stays as it was', async (_, text) => {
    const folder = folderOfTest();
    const path = join(folder, 'secret');
    writeFileSync(path, text, { mode: 0o600 });
    const refusal = `${path} holds no secret (64 hex digits). Remove it: a new one is made, and open approvals end.`;
    await expect(readSecret(folder)).rejects.toThrow(refusal);
    mkdirSync(join(folder, 'org-1'));
    await expect(openApprovals(folder)).rejects.toThrow(refusal);
    expect(readFileSync(path, 'utf8')).toBe(text);
    rmSync(path);
    expect(await readSecret(folder)).toHaveLength(32);
  });

  it('needs a folder that can be made, and says why this one cannot, and how to name another', async () => {
    const path = join(folderOfTest(), 'file');
    writeFileSync(path, 'x');
    for (const folder of [path, join(path, 'below')]) {
      await expect(readSecret(folder)).rejects.toThrow(
        `${folder} cannot be made: a file is in its place. Name another folder for the plans with --state DIR or TRACKAGOAT_STATE.`,
      );
    }
    expect(readFileSync(path, 'utf8')).toBe('x');
  });
});

describe.skipIf(process.platform === 'win32')('the folder of approvals', () => {
  it('is refused where others can write it', async () => {
    const folder = folderOfTest();
    expect(await readSecret(folder)).toHaveLength(32);
    for (const mode of [0o720, 0o702]) {
      chmodSync(folder, mode);
      await expect(readSecret(folder)).rejects.toThrow('others can write the folder');
      await expect(accountStore(folder, 'org-a')).rejects.toThrow('others can write the folder');
    }
    // Others add plans there, which would be paid.
    const { env } = await serveForTest({ seed: 'demo' });
    expect(await runWith(env, 'unfinished', '--finish', '--state', folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('others can write the folder'),
    });
  });

  it('is refused where others can write the plans of an account, or read the secret', async () => {
    const folder = folderOfTest();
    const own = join(folder, 'org-a');
    await (await accountStore(folder, 'org-a')).set('k', 'v', 60_000);
    chmodSync(own, 0o777);
    await expect(accountStore(folder, 'org-a')).rejects.toThrow(`others can write the folder ${own}`);
    await readSecret(folder);
    await expect(openApprovals(folder)).rejects.toThrow(`others can write the folder ${own}`);
    chmodSync(own, 0o700);
    expect(await openApprovals(folder)).toHaveLength(1);
    for (const mode of [0o640, 0o604, 0o602]) {
      chmodSync(join(folder, 'secret'), mode);
      await expect(readSecret(folder)).rejects.toThrow(`run chmod 600 ${join(folder, 'secret')} first`);
    }
  });

  it('is refused where it belongs to another user, who can write it at any time', async () => {
    const folder = folderOfTest();
    const own = process.getuid?.() ?? 0;
    // Only root can give a folder away; anybody else becomes another user for the test.
    if (own === 0) chownSync(folder, 4_242, 4_242);
    else vi.spyOn(process, 'getuid').mockReturnValue(own + 1);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    await expect(readSecret(folder)).rejects.toThrow('belongs to another user');
    await expect(accountStore(folder, 'org-a')).rejects.toThrow('belongs to another user');
  });
});

it('an audit log that is printed shows control characters and does not obey them', () => {
  const data = { title: 'Approve\u001b[2J \u202eyap', by: ['ann\u0007'], part_ids: [], plan_id: 'settle-1' };
  const when = { form: 1, at: '2026-01-12T09:00:00.000Z', seq: 1, prev: '', hash: '' } as const;
  const [text = ''] = describeApprovals([{ ...when, kind: 'approval', data }]);
  expect(text).toContain('Approve\\u{1b}[2J \\u{202e}yap, by ann\\u{7}');
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
