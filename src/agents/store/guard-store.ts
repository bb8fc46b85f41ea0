import { systemClock } from '../../http/clock.js';
import type { AuditLog } from '../audit/audit-log.js';
import { orAfter } from '../or-after.js';
import { ToolRefusal } from '../text/tool-error.js';
import { readCount } from './read-count.js';
import type { ToolsetStore } from './toolset-store.js';

/** How long a store or an audit log may take: longer than any working one, and shorter than a host waits for a tool. */
const PATIENCE_MS = 10_000;

/**
 * A store whose failures become refusals: what cannot be counted or kept is not paid. A store that hangs has failed
 * too.
 */
export function guardStore(store: ToolsetStore, patienceMs: number = PATIENCE_MS): ToolsetStore {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await resultWithin(patienceMs, work);
    } catch (cause) {
      throw refusal('store_failed', 'The store of this toolset does not respond; nothing was paid or changed.', cause);
    }
  };
  const guarded: ToolsetStore = {
    get: (key) => guard(() => store.get(key)),
    set: (key, value, ttlMs) => guard(() => store.set(key, value, ttlMs)),
    add: (key, value, ttlMs) => guard(() => store.add(key, value, ttlMs)),
    async increment(key, by, options) {
      // A sum that is not a number would be under every limit.
      await readCount(guarded, key);
      return guard(() => store.increment(key, by, options));
    },
  };
  return guarded;
}

/** An audit log that counts as failed if it hangs. */
export function guardAuditLog(log: AuditLog | undefined, patienceMs: number = PATIENCE_MS): AuditLog | undefined {
  return (
    log && {
      append: (event) => resultWithin(patienceMs, () => log.append(event)),
      name: log.name,
      read: log.read && (() => resultWithin(patienceMs, async () => (await log.read?.()) ?? [])),
      get head() {
        return log.head;
      },
    }
  );
}

const LATE = Symbol('late');

/** The result of the work. Rejects if the work rejects, throws, or takes too long; a later result is ignored. */
async function resultWithin<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const result = await orAfter<T, typeof LATE>((async () => work())(), { ms, otherwise: LATE, clock: systemClock });
  if (result === LATE) throw new Error(`no response within ${ms} ms`);
  return result;
}

function refusal(code: string, message: string, cause: unknown): ToolRefusal {
  return Object.assign(new ToolRefusal(code, message, { retry: 'later' }), { cause });
}
