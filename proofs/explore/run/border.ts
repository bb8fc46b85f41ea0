/** The name of the failure of a run that something wanted to leave. The exploration ends with it. */
export const CLOSED_WORLD = 'closedWorld';

/** Something that would leave the explored world. */
export interface WayOut {
  /** The means, such as `node:http` or `a child process`. */
  readonly by: string;
  /** `host:port`, a URL, the path of a socket, or a command. */
  readonly target: string;
  /** The names by which `allowNetwork` may allow it. */
  readonly names: readonly string[];
}

/** A way out that was refused. */
export interface Crossing extends Pick<WayOut, 'by' | 'target'> {
  /** The worker; null for code outside of every worker. */
  readonly worker: number | null;
  /** The line of the job, `FILE:LINE:COLUMN`; null if the stack shows none. */
  readonly line: string | null;
}

/** A target that `allowNetwork` allows, and how often something went there. */
export interface AllowedTarget {
  readonly target: string;
  readonly times: number;
}

/** The error of code outside of the workers, and of calls that have to return at once. */
export class ClosedWorldError extends Error {
  readonly code = 'closed_world';

  constructor(crossing: Crossing) {
    super(describeCrossing(crossing));
    this.name = 'ClosedWorldError';
  }
}

/** The border of one exploration: what may cross it, and what wanted to. */
export class Border {
  /** The first refused way out of the present run. */
  crossed: Crossing | undefined;
  private readonly used: Map<string, number>;

  constructor(allowed: readonly string[]) {
    this.used = new Map(allowed.map((target) => [target, 0]));
  }

  get allowed(): AllowedTarget[] {
    return [...this.used].map(([target, times]) => ({ target, times }));
  }

  /** Whether something may cross. */
  lets({ names }: WayOut): boolean {
    const target = names.find((name) => this.used.has(name));
    if (target === undefined) return false;
    this.used.set(target, (this.used.get(target) ?? 0) + 1);
    return true;
  }
}

/** The borders of the explorations that run now. Code that lost its worker may belong to any of them. */
export const borders: Set<Border> = new Set();

/** A refused way out in words. */
export function describeCrossing({ by, target, worker, line }: Crossing): string {
  const who = worker === null ? 'code outside of every worker' : `worker ${worker}`;
  return `${who} would leave the world by ${by}: ${target}${line === null ? '' : `, at ${line}`}`;
}

/** Advice to the user. */
export function adviseOn({ worker, target, by }: Crossing): string {
  const lost =
    worker === null
      ? 'A callback of a pool, of a queue or of a timer from before the exploration belongs to no worker. '
      : '';
  const isHost = /^[^\s/]+:\d+$/.test(target);
  const way = isHost ? ` If it is meant, allow it by allowNetwork: ['${target}'].` : '';
  return (
    `${lost}Nothing was sent. What leaves the world is not explored, and would happen in every run: send it to the base URL of ` +
    `the world by fetch, node:http, node:https or the global dispatcher of undici${by === 'a child process' ? ', in this process' : ''}.${way}`
  );
}
