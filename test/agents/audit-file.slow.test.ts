import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auditCommand } from '../../cli/audit/command.js';
import { verifyAuditLog } from '../../src/agents/audit/audit-line.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { canMountSmallDisk, mountSmallDisk } from '../files/small-disk.js';
import { threeOwed } from './three-owed.js';
import { getData, getError } from './tool-result.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-file-'));
  path = join(folder, 'log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function writeThree(): Promise<void> {
  const log = await fileAuditLog(path, { now: () => 0 });
  for (const nth of [1, 2, 3]) await log.append({ kind: 'plan', data: { nth } });
  await log.close();
}

async function runAudit(...args: string[]) {
  let [out, err] = ['', ''];
  const io = {
    env: {},
    isTerminal: false,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await auditCommand.run([path, ...args], io as never);
  return { code, out, err };
}

describe.runIf(canMountSmallDisk())('an audit log on a disk that was full and has room again', () => {
  it('has whole lines alone, in one chain', async () => {
    const disk = mountSmallDisk('64k');
    try {
      const file = join(disk.place, 'log');
      const log = await fileAuditLog(file);
      await log.append({ kind: 'plan', data: { nth: 1 } });
      writeFileSync(join(disk.place, 'filler'), Buffer.alloc(48 * 1024));
      await expect(log.append({ kind: 'plan', data: { text: 'x'.repeat(30_000) } })).rejects.toThrow('ENOSPC');
      rmSync(join(disk.place, 'filler'));
      await log.append({ kind: 'plan', data: { nth: 2 } });
      await log.close();
      const verdict = await verifyAuditLog(readFileSync(file, 'utf8'));
      expect(verdict.ok && verdict.lines.map(({ data }) => data)).toEqual([{ nth: 1 }, { nth: 2 }]);
    } finally {
      disk.remove();
    }
  });
});

describe('a log that somebody cut or wrote anew while it is written', () => {
  it.each([
    ['cut', (text: string) => text.slice(0, text.indexOf('\n') + 1)],
    ['emptied', () => ''],
    ['written anew', (text: string) => text.replaceAll('3', '4')],
  ])('stops payments: %s', async (_, change) => {
    const { start, plan, payments } = await threeOwed();
    const audit = await fileAuditLog(path);
    const approve = vi.fn(async () => true);
    const toolset = await start({}, { audit, approve });
    const plan_id = await plan(toolset, 'cyd');
    await plan(toolset, 'ada');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, change(whole));
    const error = getError(await toolset.call('commit_plan', { plan_id }));
    expect(error).toMatchObject({ code: 'audit_failed', message: expect.stringContaining('is not as it was left') });
    expect(getError(await toolset.call('plan_settlement', { creator: 'bea' }))?.code).toBe('audit_failed');
    expect(await payments()).toEqual([]);
    expect(approve).toHaveBeenCalledTimes(1);
    // Put back, it goes on.
    writeFileSync(path, whole);
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
    await audit.close();
    expect((await verifyAuditLog(readFileSync(path, 'utf8'))).ok).toBe(true);
  });
});

describe('trackagoat audit --repair', () => {
  it('leaves a log alone that is whole', async () => {
    await writeThree();
    const before = readFileSync(path);
    expect(await runAudit('--repair')).toEqual({ code: 0, out: `${path} is whole; nothing was changed.\n`, err: '' });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['log']);
  });

  it.each<[what: string, damage: (text: string) => string, kept: number, dropped: number]>([
    // The second line was cut, and the third glued to it: what a full disk left.
    [
      'half a line in the midst',
      (text) => text.replace(/,"prev":"[0-9a-f]+","hash":"[0-9a-f]+"}\n(.*"nth":3)/, '$1'),
      1,
      1,
    ],
    ['half a line at the end', (text) => `${text}{"seq":4,"at"`, 3, 1],
    ['a changed line', (text) => text.replace('"nth":1', '"nth":7'), 0, 3],
    ['a dropped line', (text) => text.replace(/.*"nth":2.*\n/, ''), 1, 1],
  ])('keeps what is whole of one with %s, and moves the rest away', async (_, damage, kept, dropped) => {
    await writeThree();
    const whole = readFileSync(path, 'utf8');
    const damaged = damage(whole);
    expect(damaged).not.toBe(whole);
    writeFileSync(path, damaged);
    const { code, out } = await runAudit('--repair');
    expect(code).toBe(0);
    expect(out).toContain(`keeps ${kept} line${kept === 1 ? ',' : 's,'}`);
    expect(out).toContain(`, ${dropped} line${dropped === 1 ? '.' : 's.'}`);
    const left = whole
      .split('\n')
      .slice(0, kept)
      .map((line) => `${line}\n`)
      .join('');
    const rest = damaged.slice(left.length);
    expect(readFileSync(`${path}.cut-1`, 'utf8')).toBe(rest);
    const verdict = await verifyAuditLog(readFileSync(path, 'utf8'));
    expect(verdict.ok && verdict.lines.at(-1)).toMatchObject({
      seq: kept + 1,
      kind: 'recovered',
      data: { dropped_bytes: Buffer.byteLength(rest), dropped_lines: dropped },
    });
    expect(readFileSync(path, 'utf8').startsWith(left)).toBe(true);
    // And it goes on.
    const log = await fileAuditLog(path);
    expect(log.head.seq).toBe(kept + 1);
    await log.close();
  });

  it('keeps what earlier repairs moved away, and waits for nobody who writes the log', async () => {
    await writeThree();
    for (const nth of [1, 2]) {
      appendFileSync(path, `damage ${nth}\n`);
      await runAudit('--repair');
    }
    expect(readFileSync(`${path}.cut-1`, 'utf8')).toBe('damage 1\n');
    expect(readFileSync(`${path}.cut-2`, 'utf8')).toBe('damage 2\n');
    const log = await fileAuditLog(path);
    await expect(runAudit('--repair')).rejects.toThrow('is written by another program');
    await log.close();
  }, 20_000);

  it('takes no other flag beside it', async () => {
    await writeThree();
    await expect(runAudit('--repair', '--of', 'x')).rejects.toThrow('--repair takes neither');
  });
});
