import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AuditLog, createAuditLog, memoryToolsetStore, verifyAuditLog } from '../../src/agents/index.js';
import { fileAuditLog } from '../../src/agents/stores.js';
import { run } from '../cli/recorded-io.js';
import { canMountSmallDisk, mountSmallDisk } from '../files/small-disk.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { threeOwed } from './three-owed.js';
import { getError, getOutcome } from './tool-result.js';

const now = () => Date.parse('2026-01-12T09:00:00Z');

const toText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** A log with these events, as text, and its lines. */
async function logWith(events: readonly Parameters<AuditLog['append']>[0][]) {
  const lines: string[] = [];
  const log = createAuditLog((line) => void lines.push(line), { now });
  for (const event of events) await log.append(event);
  return { lines, text: toText(lines), head: log.head };
}

/** As many events of plans, each with its number. */
const plans = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ kind: 'plan', data: { nth: at + 1 } }) as const);

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
    const { lines, text } = await logWith(plans(3));
    expect(await verifyAuditLog('')).toMatchObject({ ok: true, lines: [] });
    const why = 'The last line is cut off.';
    expect(await verifyAuditLog(text.slice(0, -5))).toEqual({ ok: false, line: 3, why });
    expect(await verifyAuditLog(toText([lines[0] ?? '', lines[2] ?? '']))).toMatchObject({ ok: false, line: 2 });
    expect(await verifyAuditLog(toText(['null', ...lines]))).toMatchObject({ ok: false, line: 1 });
  });
});

let folder: string;
let path: string;
beforeEach(() => {
  folder = folderOfTest();
  path = join(folder, 'log');
});

const readText = (file = path): string => readFileSync(file, 'utf8');

/** The lines of the log in the file, which is whole. */
async function readWhole(file = path) {
  const verdict = await verifyAuditLog(readText(file));
  if (!verdict.ok) throw new Error(verdict.why);
  return verdict.lines;
}

async function writeThree(): Promise<void> {
  const log = await fileAuditLog(path, { now });
  await Promise.all(plans(3).map((event) => log.append(event)));
  await log.close();
}

const runAudit = (...args: string[]) => run('audit', path, ...args);

describe('a log in a file', () => {
  it('goes on where it ended, and is its owner’s alone', async () => {
    for (let time = 0; time < 2; time++) await writeThree();
    const numbers = (await readWhole()).map(({ seq, data }) => `${seq}: ${data.nth}`);
    expect(numbers).toEqual(['1: 1', '2: 2', '3: 3', '4: 1', '5: 2', '6: 3']);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('is written by one process at a time, and not repaired meanwhile', async () => {
    const log = await fileAuditLog(path);
    const [second, repair] = await Promise.all([fileAuditLog(path).catch(String), runAudit('--repair')]);
    expect(second).toContain('give each process a file');
    expect(repair.err).toContain('is written by another program');
    await log.close();
    await (await fileAuditLog(path)).close();
  });

  it('takes off a line that a crash left unfinished, and says so; what is not whole is not continued', async () => {
    const log = await fileAuditLog(path);
    await log.append({ kind: 'plan', data: {} });
    await log.close();
    appendFileSync(path, '{"seq":2,"at"');
    await (await fileAuditLog(path)).close();
    expect((await readWhole()).map(({ kind, data }) => [kind, data])).toEqual([
      ['plan', {}],
      ['recovered', { dropped_bytes: 13 }],
    ]);
    writeFileSync(path, readText().replace('plan', 'PLAN'));
    for (let time = 0; time < 2; time++) await expect(fileAuditLog(path)).rejects.toThrow('not whole at line 1');
  });

  it.runIf(canMountSmallDisk())(
    'on a disk that was full and has room again has whole lines alone, in one chain',
    async () => {
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
        expect((await readWhole(file)).map(({ data }) => data)).toEqual([{ nth: 1 }, { nth: 2 }]);
      } finally {
        disk.remove();
      }
    },
  );
});

describe('trackagoat audit --repair', () => {
  beforeEach(writeThree);

  it('leaves a log alone that is whole, and takes no other flag beside it', async () => {
    const before = readFileSync(path);
    expect(await runAudit('--repair')).toEqual({ code: 0, out: `${path} is whole; nothing was changed.\n`, err: '' });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['log']);
    expect((await runAudit('--repair', '--of', 'x')).err).toContain('--repair takes neither');
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
    const whole = readText();
    const damaged = damage(whole);
    expect(damaged).not.toBe(whole);
    writeFileSync(path, damaged);
    const { code, out } = await runAudit('--repair');
    expect(code).toBe(0);
    expect(out).toContain(`keeps ${kept} line${kept === 1 ? ',' : 's,'}`);
    expect(out).toContain(`, ${dropped} line${dropped === 1 ? '.' : 's.'}`);
    const left = toText(whole.split('\n').slice(0, kept));
    const rest = damaged.slice(left.length);
    expect(readText(`${path}.cut-1`)).toBe(rest);
    expect((await readWhole()).at(-1)).toMatchObject({
      seq: kept + 1,
      kind: 'recovered',
      data: { dropped_bytes: Buffer.byteLength(rest), dropped_lines: dropped },
    });
    expect(readText().startsWith(left)).toBe(true);
    // And it goes on.
    const log = await fileAuditLog(path);
    expect(log.head.seq).toBe(kept + 1);
    await log.close();
  });

  it('keeps what earlier repairs moved away', async () => {
    for (const nth of [1, 2]) {
      appendFileSync(path, `damage ${nth}\n`);
      await runAudit('--repair');
    }
    expect([1, 2].map((nth) => readText(`${path}.cut-${nth}`))).toEqual(['damage 1\n', 'damage 2\n']);
  });
});

describe('an audit log, before each payment,', () => {
  it.each([
    ['cut', (text: string) => text.slice(0, text.indexOf('\n') + 1)],
    ['emptied', () => ''],
    ['written anew', (text: string) => text.replaceAll('3', '4')],
  ])('stops payments where its file was %s', async (_, change) => {
    const { start, plan, payments } = await threeOwed();
    const audit = await fileAuditLog(path);
    const approve = vi.fn(async () => true);
    const toolset = await start({}, { audit, approve });
    const plan_id = await plan(toolset, 'cyd');
    await plan(toolset, 'ada');
    const whole = readText();
    writeFileSync(path, change(whole));
    const error = getError(await toolset.call('commit_plan', { plan_id }));
    expect(error).toMatchObject({ code: 'audit_failed', message: expect.stringContaining('is not as it was left') });
    expect(getError(await toolset.call('plan_settlement', { creator: 'bea' }))?.code).toBe('audit_failed');
    expect(await payments()).toEqual([]);
    expect(approve).toHaveBeenCalledTimes(1);
    // Put back, it goes on.
    writeFileSync(path, whole);
    expect(getOutcome(await toolset.call('commit_plan', { plan_id }))).toBe('committed');
    await audit.close();
    await readWhole();
  });

  it('that is shorter than it was stops the payment', async () => {
    const { start, plan, payments } = await threeOwed();
    const inner = createAuditLog(() => {});
    let heads: AuditLog['head'] | null = null;
    const audit: AuditLog = {
      name: 'payouts',
      append: (event) => inner.append(event),
      get head() {
        return heads ?? inner.head;
      },
    };
    const toolset = await start({}, { audit });
    const plan_id = await plan(toolset, 'cyd');
    heads = { seq: 0, hash: '0'.repeat(64) };
    const error = getError(await toolset.call('commit_plan', { plan_id }));
    expect(error).toMatchObject({ code: 'audit_failed', retry: 'no' });
    expect(error?.message).toContain('trackagoat audit');
    expect(await payments()).toEqual([]);
    heads = null;
    expect(getOutcome(await toolset.call('commit_plan', { plan_id }))).toBe('committed');
  });
});

describe('an audit log, between two runs', () => {
  /** A run that pays Cyd and ends; the store outlives it, as that of a fleet or of the command line does. */
  async function paidOnce() {
    const scene = await threeOwed();
    const store = memoryToolsetStore();
    const open = async (file = path) => {
      const audit = await fileAuditLog(file);
      return { audit, begin: () => scene.start({}, { store, audit }) };
    };
    const first = await open();
    await scene.pay(await first.begin(), 'cyd');
    await first.audit.close();
    const lines = readText().trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    return { ...scene, store, open, lines, head: first.audit.head };
  }

  it.each<[string, (lines: readonly string[]) => unknown]>([
    ['cut at its end', (lines) => writeFileSync(path, toText(lines.slice(0, 3)))],
    ['taken away', () => renameSync(path, `${path}.gone`)],
    ['written anew with as many lines', async () => writeFileSync(path, (await logWith(plans(5))).text)],
    ['written anew with more lines', async () => writeFileSync(path, (await logWith(plans(7))).text)],
  ])('%s: no tool begins, and the error names the way out', async (_, attack) => {
    const { open, lines, head, payments } = await paidOnce();
    await attack(lines);
    const { audit, begin } = await open();
    const refusal = await begin().catch((error: Error) => error.message);
    expect(refusal).toContain(`trackagoat audit FILE --anchor ${head.seq}:${head.hash}`);
    expect(refusal).toContain('a log of another name');
    await audit.close();
    expect(await payments()).toHaveLength(1);
    const other = await open(`${path}.2`);
    expect((await other.begin()).tools.length).toBeGreaterThan(0);
    await other.audit.close();
  });

  it('whose end the store knows only damaged stops payments', async () => {
    const { open, store, payments } = await paidOnce();
    const { get } = store;
    const { audit, begin } = await open();
    const heads = ['{"seq":"5","hash":"x"}', '{"seq":-1,"hash":"x"}', '{"seq":5,"hash":7}'];
    for (const damaged of ['{}', 'null', '[]', 'no JSON', ...heads]) {
      store.get = async (key) => (key.startsWith('audit-head:') ? damaged : get(key));
      const message = /Nobody knows whether the audit log is whole.*a log of another name/;
      await expect(begin(), damaged).rejects.toThrow(message);
    }
    await audit.close();
    expect(await payments()).toHaveLength(1);
  });

  it('that a crash left one line longer than the store knows is gone on with', async () => {
    const { open, pay, payments } = await paidOnce();
    const between = await open();
    await between.audit.append({ kind: 'recovered', data: { dropped_bytes: 7 } });
    await between.audit.close();
    const next = await open();
    expect((await pay(await next.begin(), 'bea')).ok).toBe(true);
    expect(await payments()).toHaveLength(2);
    await next.audit.close();
    const last = await open();
    await last.begin();
    await last.audit.close();
  });

  it('is not known to a store that has not seen it: there an anchor alone finds the cut', async () => {
    const { lines, start } = await paidOnce();
    writeFileSync(path, toText(lines.slice(0, 3)));
    const audit = await fileAuditLog(path);
    expect((await start({}, { store: memoryToolsetStore(), audit })).tools.length).toBeGreaterThan(0);
    await audit.close();
  });
});
