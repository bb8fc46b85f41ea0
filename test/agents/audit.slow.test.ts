import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { auditCommand } from '../../cli/audit/command.js';
import {
  type AuditLine,
  type AuditLog,
  createAuditLog,
  createToolset,
  tracePayment,
  verifyAuditLog,
} from '../../src/agents/index.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { canMountSmallDisk, mountSmallDisk } from '../files/small-disk.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { oneWeekEarned, stage } from '../workflows/stage.js';
import { threeOwed } from './three-owed.js';
import { carryOut, getData, getError } from './tool-result.js';

const allow = ['read', 'money'] as const;
const now = () => Date.parse('2026-01-12T09:00:00Z');

/** A log with these events, as text, and its lines. */
async function logWith(events: readonly Parameters<AuditLog['append']>[0][]) {
  const lines: string[] = [];
  const log = createAuditLog((line) => void lines.push(line), { now });
  for (const event of events) await log.append(event);
  return { lines, text: toText(lines), head: log.head };
}

const toText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

const anEvent = fc.record({
  kind: fc.constantFrom('plan' as const, 'approval' as const, 'attempt' as const, 'receipt' as const),
  data: fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<unknown>, { maxKeys: 3 }),
});
const events = fc.array(anEvent, { minLength: 3, maxLength: 8 });

describe('a log that was tampered with', () => {
  it('is found out, whatever line was changed, dropped, doubled, added or moved', async () => {
    const tampering = fc.constantFrom('edit', 'drop', 'double', 'move', 'add', 'cut', 'forge');
    await fc.assert(
      fc.asyncProperty(events, tampering, fc.nat(), fc.nat(), async (written, way, first, second) => {
        const { lines } = await logWith(written);
        // Not the last line: a log that ends before it is whole.
        const at = first % (lines.length - 1);
        const line = lines[at] as string;
        const other = (at + 1 + (second % (lines.length - 1))) % lines.length;
        const tampered = [...lines];
        const character = second % line.length;
        if (way === 'edit')
          tampered[at] = line.slice(0, character) + (line[character] === '1' ? '2' : '1') + line.slice(character + 1);
        if (way === 'drop') tampered.splice(at, 1);
        if (way === 'double') tampered.splice(at, 0, line);
        if (way === 'add') tampered.splice(at, 0, line.replace('"seq":', '"seq" :'));
        // A line with a hash of its own: only the line after it does not fit.
        const forged = await logWith([...written.slice(0, at), { kind: 'plan', data: { forged: at } }]);
        if (way === 'forge') tampered[at] = forged.lines[at] as string;
        if (way === 'cut') tampered[at] = line.slice(0, character);
        if (way === 'move') [tampered[at], tampered[other]] = [tampered[other] as string, line];
        const verdict = await verifyAuditLog(toText(tampered));
        expect([way, verdict.ok]).toEqual([way, false]);
      }),
      { numRuns: 300 },
    );
  });

  it('at its end is found out by an anchor: a line that was kept elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.nat(), async (written, cut) => {
        const { lines, text, head } = await logWith(written);
        expect(await verifyAuditLog(text, { anchor: head })).toMatchObject({ ok: true, head });
        const left = cut % lines.length;
        const short = toText(lines.slice(0, left));
        expect((await verifyAuditLog(short)).ok).toBe(true);
        expect(await verifyAuditLog(short, { anchor: head })).toMatchObject({ ok: false, line: left + 1 });
        // Someone who rewrites every line can make a complete log. The anchor is not in it.
        const { text: anew } = await logWith(written.map(({ kind }) => ({ kind, data: { forged: true } })));
        expect((await verifyAuditLog(anew)).ok).toBe(true);
        expect((await verifyAuditLog(anew, { anchor: head })).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('in the middle of a line says which line, and an empty log is whole', async () => {
    const { lines } = await logWith([1, 2, 3].map((number) => ({ kind: 'plan' as const, data: { number } })));
    expect(await verifyAuditLog('')).toMatchObject({ ok: true, lines: [] });
    expect(await verifyAuditLog(toText(lines).slice(0, -5))).toEqual({
      ok: false,
      line: 3,
      why: 'The last line is cut off.',
    });
    expect(await verifyAuditLog(toText([lines[0] ?? '', lines[2] ?? '']))).toMatchObject({ ok: false, line: 2 });
    expect(await verifyAuditLog(toText(['null', ...lines]))).toMatchObject({ ok: false, line: 1 });
  });
});

describe('the log of a payment', () => {
  const record = async () => {
    const week = await oneWeekEarned();
    const lines: string[] = [];
    const audit = createAuditLog((line) => void lines.push(line), { now });
    const approve = async () => ({ approved: true, by: 'ann@example.com' });
    const toolset = await createToolset(week.goat, { allow, audit, approve });
    const read = async () => {
      const verdict = await verifyAuditLog(toText(lines), { anchor: audit.head });
      if (!verdict.ok) throw new Error(verdict.why);
      return verdict.lines;
    };
    return { ...week, toolset, lines, read };
  };

  it('has plan, approval, attempt, read-back and receipt, from which the payment can be rebuilt', async () => {
    const { goat, toolset, maya, read } = await record();
    await carryOut(toolset, 'plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    const lines = await read();
    expect(lines.map(({ kind }) => kind)).toEqual(['plan', 'approval', 'attempt', 'read_back', 'receipt']);
    const [payment] = await goat.payoutPayments.list({ creator_id: maya.id }).toArray();
    const trace = tracePayment(lines, payment?.id ?? '');
    const plan = trace?.plan.data.plan as { handle: string; accruals: { id: string; amountCents: number }[] };
    // The log alone gives the data that the service has.
    expect({
      creator_id: (trace?.attempts[0]?.data.body as { creator_id: string } | undefined)?.creator_id,
      total: plan.accruals.reduce((sum, { amountCents }) => sum + amountCents, 0),
      accruals: plan.accruals.map(({ id }) => id),
      method: (trace?.readBacks[0]?.data.payment as { methodName: string } | undefined)?.methodName,
      by: trace?.approvals.flatMap(({ data }) => data.by),
      outcome: trace?.receipts[0]?.data.outcome,
    }).toEqual({
      creator_id: payment?.creator_id,
      total: payment?.total_amount_cents,
      accruals: payment?.payout_payment_lines.map(({ accrual_id }) => accrual_id),
      method: payment?.method_name_snapshot,
      by: ['ann@example.com'],
      outcome: 'committed',
    });
    expect(tracePayment(lines, 'no such payment')).toBeNull();
  });

  it('traces each payment of a batch to the one approval, also of a call that went on with the rest', async () => {
    const { goat, mock, creator, structure } = stage();
    for (const [handle, cents] of Object.entries({ ada: 100, bea: 200, cyd: 300 }))
      await creator(handle, await structure(cents));
    mock.clock.to('2026-01-12T09:00:00Z');
    const texts: string[] = [];
    const audit = createAuditLog((line) => void texts.push(line));
    let person = 'ann';
    const toolset = await createToolset(goat, { allow, audit, approve: async () => ({ approved: true, by: person }) });
    const { plan_id } = getData(await toolset.call('plan_settlement', { everyone: true }));
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'status', status: 403, times: 1 });
    await toolset.call('commit_plan', { plan_id });
    const [early] = await goat.payoutPayments.list().toArray();
    person = 'bob';
    await toolset.call('commit_plan', { plan_id });
    const verdict = await verifyAuditLog(toText(texts));
    const lines = verdict.ok ? verdict.lines : [];
    const payments = await goat.payoutPayments.list().toArray();
    const by = payments.map(({ id }) => tracePayment(lines, id)?.approvals.map(({ data }) => data.by));
    expect(by.map(String).sort()).toEqual(['ann', 'ann', 'ann,bob']);
    expect(String(tracePayment(lines, early?.id ?? '')?.approvals.map(({ data }) => data.by))).toBe('ann');
  });

  it('holds no key and no token, also where somebody has written one into a text', async () => {
    const { mock, toolset, lines } = await record();
    const token = await (async () => {
      const input = { reference: 'thanks', creator: '@maya.moves', total_cents: 5 };
      for (const written of [{ reference: `key ${mock.apiKey}` }, { note: mock.apiKey }]) {
        const refused = await toolset.call('plan_payment', { ...input, ...written });
        expect(refused).toMatchObject({ error: { code: 'invalid_input' } });
        expect(JSON.stringify(refused)).not.toContain(mock.apiKey);
      }
      const { plan_id } = getData(await toolset.call('plan_payment', input));
      const by = `ann ${mock.apiKey}`;
      const approval_token = await toolset.approve(await toolset.approvalRequest(String(plan_id)), { by });
      await toolset.call('commit_plan', { plan_id, approval_token });
      return approval_token;
    })();
    const text = toText(lines);
    expect(text).toContain('"outcome":"committed"');
    expect(text).not.toContain(mock.apiKey);
    expect(text).not.toContain(mock.apiKey.slice(4));
    expect(text).not.toContain(token.slice(5, 40));
    expect((await verifyAuditLog(text)).ok).toBe(true);
  });

  it('stops a payment that it cannot write down, at whatever line before the payment', async () => {
    for (const failing of ['plan', 'approval', 'attempt']) {
      const { goat, maya, paid } = await oneWeekEarned();
      const audit = createAuditLog((line) => {
        if ((JSON.parse(line) as AuditLine).kind === failing) throw new Error('disk full');
      });
      const limits = { perDayCents: 25_000 };
      const toolset = await createToolset(goat, { allow, audit, limits, approve: async () => true });
      const planned = await toolset.call('plan_settlement', { creator: '@maya.moves' });
      const result = planned.ok ? await toolset.call('commit_plan', { plan_id: planned.data.plan_id }) : planned;
      expect([failing, getError(result)?.code]).toEqual([failing, 'audit_failed']);
      expect(await paid(maya.id)).toEqual([]);
      expect((await toolset.limitsLeft()).left.perDayCents?.left).toBe(25_000);
    }
  });

  it('and hides no receipt that it cannot write down', async () => {
    for (const failing of ['read_back', 'receipt']) {
      const { goat, maya, paid } = await oneWeekEarned();
      const audit = createAuditLog((line) => {
        if ((JSON.parse(line) as AuditLine).kind === failing) throw new Error('disk full');
      });
      const toolset = await createToolset(goat, { allow, audit, approve: async () => true });
      const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
      // The payment is made, and the call says that the log does not have it.
      const lacking = expect.stringContaining('The audit log could not be written and lacks this outcome');
      expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({
        outcome: 'committed',
        warnings: [lacking],
      });
      expect(await paid(maya.id)).toHaveLength(1);
      const other = { creator: '@maya.moves', reference: 'bonus', total_cents: 5 };
      const change = { creator: '@maya.moves', notes: 'posts on Mondays' };
      for (const [tool, input] of [
        ['plan_payment', other],
        ['plan_change', change],
      ] as const) {
        const next = getData(await toolset.call(tool, input));
        expect(getData(await toolset.call('commit_plan', { plan_id: next.plan_id }))).toMatchObject({
          outcome: 'committed',
          warnings: [lacking],
        });
      }
    }
  });
});

let folder: string;
let path: string;
beforeEach(() => {
  folder = folderOfTest();
  path = join(folder, 'log');
});

describe('a log in a file', () => {
  it('goes on where it ended, and is its owner’s alone', async () => {
    for (const number of [1, 2]) {
      const log = await fileAuditLog(path, { now });
      await Promise.all([1, 2, 3].map((part) => log.append({ kind: 'plan', data: { number, part } })));
      await log.close();
    }
    const text = await readFile(path, 'utf8');
    const verdict = await verifyAuditLog(text);
    expect(verdict.ok && verdict.lines.map(({ seq, data }) => [seq, data.number, data.part])).toEqual([
      [1, 1, 1],
      [2, 1, 2],
      [3, 1, 3],
      [4, 2, 1],
      [5, 2, 2],
      [6, 2, 3],
    ]);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('is written by one process at a time', async () => {
    const log = await fileAuditLog(path);
    await expect(fileAuditLog(path)).rejects.toThrow('give each process a file');
    await log.close();
    await (await fileAuditLog(path)).close();
  });

  it('takes off a line that a crash left unfinished, and says so; what is not whole is not continued', async () => {
    const log = await fileAuditLog(path);
    await log.append({ kind: 'plan', data: {} });
    await log.close();
    await appendFile(path, '{"seq":2,"at"');
    const again = await fileAuditLog(path);
    await again.close();
    const verdict = await verifyAuditLog(await readFile(path, 'utf8'));
    expect(verdict.ok && verdict.lines.map(({ kind, data }) => [kind, data])).toEqual([
      ['plan', {}],
      ['recovered', { dropped_bytes: 13 }],
    ]);
    await writeFile(path, (await readFile(path, 'utf8')).replace('plan', 'PLAN'));
    await expect(fileAuditLog(path)).rejects.toThrow('not whole at line 1');
    await expect(fileAuditLog(path)).rejects.toThrow('not whole at line 1');
  });
});

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
