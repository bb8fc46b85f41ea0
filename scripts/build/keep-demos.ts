import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createMock } from '../../mocks/control/mock.js';
import { toDemoKey } from '../../mocks/control/state/boot-world.js';

/** The moments for which most people ask: the one of `createMock`, and the one that the pages freeze a served mock at. */
const MOMENTS = [undefined, '2026-03-02T00:00:00Z'];

/** Lets the demo grow, from the sources that are about to be bundled, and keeps it in `folder`. Returns file names by key. */
export function keepDemos(folder: string): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  mkdirSync(folder, { recursive: true });
  for (const now of MOMENTS) {
    const { world } = createMock({ seed: 'demo', ...(now === undefined ? {} : { now }) }).snapshot();
    const text = JSON.stringify(world);
    const name = `demo-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json.br`;
    writeFileSync(join(folder, name), brotliCompressSync(text));
    const { seed, now: at, timezone, rules } = world.state;
    kept[toDemoKey({ number: seed, now: at, timezone, rules })] = name;
  }
  return kept;
}
