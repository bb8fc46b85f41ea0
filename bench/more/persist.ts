import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORE_FILE } from '../../mocks/adapters/persistence/store.js';
import { HEADER_BYTES } from '../../mocks/adapters/persistence/store-header.js';
import type { ServedMock } from '../../mocks/adapters/server.js';
import type { Mock } from '../../mocks/index.js';
import { aimed } from '../harness/aims.js';
import { alternate, computeRatio, nanosecondsOfAsync, timed } from '../harness/alternate.js';
import { type Bench, check, type Figure } from '../harness/bench.js';
import { importServer } from '../harness/package.js';
import { median } from '../harness/statistics.js';
import { addCreators, addWeekly, assign, call } from '../worlds/api-calls.js';
import { WEEKS_EARNED } from '../worlds/worlds.js';

/** Writes in one turn of a contender. */
const CALLS = 25;
/** Warm-up rounds, because the code that keeps a write is compiled later than the code that makes it. */
const WARM_UP = 12;

/** A world, and writes to make in it one after the other. */
interface Writer {
  readonly patch: () => void;
  readonly create: () => void;
  readonly pay: () => void;
}

/** A bare append of so many bytes, with the same look at the path and the same renewed header. */
function createAppend(folder: string, bytes: number): { readonly append: () => void; readonly close: () => void } {
  const path = join(folder, 'bare');
  const file = openSync(path, 'w+');
  const [header, record] = [Buffer.alloc(HEADER_BYTES), Buffer.alloc(bytes, 'x')];
  let end = writeSync(file, header);
  const append = (): void => {
    check(Number(statSync(path, { bigint: true }).size) === end, 'the bare file is whole');
    end += writeSync(file, record, 0, record.length, end);
    writeSync(file, header, 0, header.length, 0);
  };
  return { append, close: () => closeSync(file) };
}

/** Fills a world with this many rows, most of them accruals. Of these, `payments` creators have ten each to pay. */
function fill(mock: Mock, rows: number, payments: number): Writer {
  const creatorIds = addCreators(mock, Math.max(payments, Math.round(rows / (WEEKS_EARNED + 2))));
  assign(mock, addWeekly(mock, { amount_cents: 12_345, criteria_type: 'recurring' }), creatorIds);
  mock.clock.advance({ days: 7 * WEEKS_EARNED, hours: 1 });
  const owed = creatorIds.slice(0, payments);
  let made = 0;
  return {
    patch: () => {
      made += 1;
      const id = creatorIds[made % creatorIds.length];
      call(mock, 'PATCH', `/creators/${id}`, { metadata: { tier: `tier ${made}` } });
    },
    create: () => {
      made += 1;
      call(mock, 'POST', `/projects/${mock.projectId}/creators`, { tiktok_handle: `new.${made}` });
    },
    pay: () => {
      call(mock, 'POST', '/payout-payments', { creator_id: owed.pop(), auto_apply_outstanding: true });
    },
  };
}

/**
 * The cost of keeping a write depends on what it changes, not on the size of the world. The cost of a start depends on
 * the size, once.
 */
export const persist: Bench = {
  about:
    'writes in process with --persist against memory and a bare append by node:fs, and the start of a folder; by processor time',
  inShortForm: false,
  run: async ({ runs }) => {
    const { serveMock } = await importServer();
    const figures: Figure[] = [];
    // The first world warms up the compiler, because code that has not run yet is slow, and most of it keeps writes.
    for (const [turnNumber, rows] of [1_000, 1_000, 10_000, 135_000].entries()) {
      const isWarmUp = turnNumber === 0;
      const folder = mkdtempSync(join(tmpdir(), 'trackagoat-bench-'));
      const start = (): Promise<ServedMock> => serveMock({ persist: folder });
      const servers = [await serveMock(), await start()] as const;
      const rounds = runs * 4;
      const [memory, kept] = servers.map(({ mock }) => fill(mock, rows, CALLS * (rounds + WARM_UP + 2) + 2)) as [
        Writer,
        Writer,
      ];
      for (const kind of ['patch', 'create', 'pay'] as const) {
        const turn = (work: () => void) => () => nanosecondsOfAsync(CALLS, async () => work());
        // The first write also keeps what was filled in.
        kept[kind]();
        const before = statSync(join(folder, STORE_FILE)).size;
        kept[kind]();
        const bytes = Math.max(1, statSync(join(folder, STORE_FILE)).size - before);
        const bare = createAppend(folder, bytes);
        // One after the other, as a program would: after each call of the system, code in memory is slower for a while.
        const both = (): void => {
          memory[kind]();
          bare.append();
        };
        const contenders = { both: turn(both), kept: turn(kept[kind]), bare: turn(bare.append) };
        await alternate(contenders, WARM_UP);
        const samples = await alternate(contenders, rounds);
        bare.close();
        if (isWarmUp) continue;
        const inMicroseconds = (values: readonly number[]): string => (median(values) / 1000).toFixed(0);
        const figure = aimed('write, kept ÷ in memory and a bare append', computeRatio(samples.kept, samples.both), {
          which: `${kind} beside ${rows} rows`,
          detail: `${inMicroseconds(samples.kept)} against ${inMicroseconds(samples.both)} µs; the append of ${bytes} bytes alone ${inMicroseconds(samples.bare)}`,
        });
        figures.push(figure);
      }
      const text = JSON.stringify(servers[1].mock.snapshot().world);
      for (const server of servers) await server.close();
      const started = await measureStart(start, { rows, text });
      if (!isWarmUp) figures.push(started);
      rmSync(folder, { recursive: true });
    }
    return figures;
  },
};

async function measureStart(
  start: () => Promise<ServedMock>,
  { rows, text }: { readonly rows: number; readonly text: string },
): Promise<Figure> {
  const before = process.cpuUsage();
  const { mock, close } = await start();
  const { user, system } = process.cpuUsage(before);
  check(JSON.stringify(mock.snapshot().world) === text, 'the world goes on as it was');
  const parse = timed(() => JSON.parse(text)).ms;
  await close();
  const ms = (user + system) / 1000;
  return { what: `start with ${rows} rows`, value: ms, unit: 'ms', detail: `JSON.parse of it ${parse.toFixed(0)} ms` };
}
