import { expect, it } from 'vitest';
import { OWED, runKillRound } from './kill-rounds.js';

// `npm run proof kill-rounds -- --rounds 100` is the long form.
it('a host that is killed while it pays everyone, and started again, pays each once and counts each', async () => {
  const moments = [0.1, 0.3];
  const came = await runKillRound(() => moments.shift() ?? 50);
  expect(came.kills).toBeGreaterThan(0);
  expect(came).toMatchObject({ paid: OWED, balanced: true, audit: null });
  // Counted at least: what was reserved when the kill came stays counted.
  expect(came.counted[0]).toBeGreaterThanOrEqual(7_800);
  expect(came.counted[1]).toBeGreaterThanOrEqual(12);
});
