/**
 * Milliseconds of computing that this process has used so far. A test that compares what work costs measures by it, not by the clock:
 * what else runs on the machine has no part in it.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
