/** Options for running checks: how many at a time, by what, and where to print. */
export interface Lanes {
  readonly lanes: number;
  readonly run: (name: string) => Promise<{ code: number; output: string }>;
  readonly say: (line: string) => void;
}

/**
 * Runs checks in their order, as many at a time as there are lanes; a check waits for the one that it names. Prints the
 * output of each failed check. Resolves to the names of those that failed or waited for one that did.
 */
export async function runChecks(
  checks: Readonly<Record<string, string | undefined>>,
  { lanes, run, say }: Lanes,
): Promise<string[]> {
  const waiting = new Map(Object.entries(checks));
  const passed = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const isFree = ([, first]: [string, string | undefined]): boolean => first === undefined || passed.has(first);
  for (;;) {
    const next = running.size < lanes ? [...waiting].find(isFree) : undefined;
    if (next) {
      const [name] = next;
      waiting.delete(name);
      const one = run(name).then(({ code, output }) => {
        running.delete(name);
        if (code === 0) passed.add(name);
        say(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
      });
      running.set(name, one);
    } else if (running.size > 0) await Promise.race(running.values());
    else return Object.keys(checks).filter((name) => !passed.has(name));
  }
}
