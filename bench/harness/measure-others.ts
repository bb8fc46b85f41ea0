const LOOP_MS = 100;

/** The part of a processor that other programs took from a loop of a tenth of a second: 0 on a quiet machine. */
export function measureOthers(): number {
  const before = process.cpuUsage();
  const start = performance.now();
  while (performance.now() - start < LOOP_MS);
  const { user, system } = process.cpuUsage(before);
  return Math.max(0, 1 - (user + system) / 1000 / (performance.now() - start));
}
