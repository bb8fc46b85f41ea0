import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { describeApprovals } from '../../cli/audit/describe-log.js';
import { accountStore, openApprovals, readSecret } from '../../cli/tool-state.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { runWith } from './recorded-io.js';

it('an audit log that is printed shows control characters and does not obey them', () => {
  const data = { title: 'Approve\u001b[2J \u202eyap', by: ['ann\u0007'], part_ids: [], plan_id: 'settle-1' };
  const line = {
    form: 1,
    kind: 'approval',
    at: '2026-01-12T09:00:00.000Z',
    seq: 1,
    prev: '',
    hash: '',
    data,
  } as const;
  const [text = ''] = describeApprovals([line]);
  expect(text).toContain('Approve\\u{1b}[2J \\u{202e}yap, by ann\\u{7}');
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

describe.skipIf(process.platform === 'win32')('the folder of approvals', () => {
  const makeFolder = () => {
    const folder = folderOfTest();
    return folder;
  };

  it('is refused where others can write it', async () => {
    const folder = makeFolder();
    expect(await readSecret(folder)).toHaveLength(32);
    for (const mode of [0o720, 0o702]) {
      chmodSync(folder, mode);
      await expect(readSecret(folder)).rejects.toThrow('others can write the folder');
      await expect(accountStore(folder, 'org-a')).rejects.toThrow('others can write the folder');
    }
  });

  it('is refused where others can write the plans of an account, or read the secret', async () => {
    const folder = makeFolder();
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
    const folder = makeFolder();
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

  it('is not read by trackagoat unfinished where others can write it: what they add would be paid', async () => {
    const folder = makeFolder();
    const { env } = await serveForTest({ seed: 'demo' });
    chmodSync(folder, 0o777);
    expect(await runWith(env, 'unfinished', '--finish', '--state', folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('others can write the folder'),
    });
  });
});
