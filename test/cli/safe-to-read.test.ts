import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeApprovals } from '../../cli/audit/describe-log.js';
import { readSecret } from '../../cli/tool-state.js';

describe('an audit log that is printed', () => {
  it('shows control characters and does not obey them', () => {
    const data = { title: 'Approve\u001b[2J \u202eyap', by: ['ann\u0007'], part_ids: [], plan_id: 'settle-1' };
    const line = { kind: 'approval', at: '2026-01-12T09:00:00.000Z', seq: 1, prev: '', hash: '', data } as const;
    const [text = ''] = describeApprovals([line]);
    expect(text).toContain('Approve\\u{1b}[2J \\u{202e}yap, by ann\\u{7}');
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('the folder of approvals', () => {
  it.skipIf(process.platform === 'win32')('is refused where others can write it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-state-'));
    expect(await readSecret(folder)).toHaveLength(32);
    for (const mode of [0o720, 0o702]) {
      chmodSync(folder, mode);
      await expect(readSecret(folder)).rejects.toThrow('others can write the folder');
    }
    rmSync(folder, { recursive: true });
  });
});
