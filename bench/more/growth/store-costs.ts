import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToolsetStore } from '../../../src/agents/store/toolset-store.js';
import { nanosecondsOfAsync } from '../../harness/alternate.js';
import { check } from '../../harness/bench.js';
import { importAgents, importStores } from '../../harness/package.js';
import { median } from '../../harness/statistics.js';

const HOUR_MS = 3_600_000;
const ROUNDS = 5;
/** About as long as a plan over ten payments. */
const PLAN = 'x'.repeat(2_000);

/** Microseconds that it takes to keep a plan and read it again, in a store with `size` used approvals. */
export async function planInMemory(size: number): Promise<number> {
  const { memoryToolsetStore } = await importAgents();
  return planCost(memoryToolsetStore(), size, 2_000);
}

/** The same in a folder with `size` files. */
export function planInFolder(size: number): Promise<number> {
  return inFolder((store) => planCost(store, size, 100));
}

/** Microseconds that it takes to add to a sum to which was added `size` times. */
export function addToSum(size: number): Promise<number> {
  return inFolder(async (store) => {
    const add = (): Promise<number | null> => store.increment('spent', 1, { ttlMs: HOUR_MS });
    for (let nth = 0; nth < size; nth += 1) await add();
    return median(await inRounds(20, add));
  });
}

async function planCost(store: ToolsetStore, size: number, calls: number): Promise<number> {
  for (let nth = 0; nth < size; nth += 1) check(await store.add(`used:${nth}`, 'used', HOUR_MS), `approval ${nth}`);
  const keepAndRead = async (nth: number): Promise<void> => {
    await store.set(`plan:${nth}`, PLAN, HOUR_MS);
    check((await store.get(`plan:${nth}`)) === PLAN, `plan ${nth}`);
  };
  return median(await inRounds(calls, keepAndRead));
}

/** Microseconds per call, by round. */
async function inRounds(calls: number, work: (call: number) => Promise<unknown>): Promise<number[]> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push((await nanosecondsOfAsync(calls, work)) / 1000);
  return rounds;
}

async function inFolder<Value>(work: (store: ToolsetStore) => Promise<Value>): Promise<Value> {
  const { fileToolsetStore } = await importStores();
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    return await work(fileToolsetStore(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
