import { systemClock } from '../../client/http/clock.js';
import { redactThrown } from '../../client/http/redaction.js';
import type { AuditLog } from '../audit/audit-log.js';
import { ToolRefusal } from '../text/tool-error.js';
import { doOnce, withTimeout } from '../work/timeout.js';
import { readCount, type ToolsetStore } from './toolset-store.js';

/** How long a store or an audit log may take: longer than any working one, and shorter than a host waits for a tool. */
const PATIENCE_MS = 10_000;

/**
 * A store whose failures become refusals: what cannot be counted or kept is not paid. A store that hangs has failed
 * too, and so has one whose result is not what `ToolsetStore` says.
 */
export function guardStore(store: ToolsetStore, patienceMs: number = PATIENCE_MS): ToolsetStore {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await resultWithin(patienceMs, work);
    } catch (cause) {
      // A store that knows what is wrong says it itself.
      if (cause instanceof ToolRefusal) throw cause;
      throw refusal('store_failed', 'The store of this toolset does not respond; nothing was paid or changed.', cause);
    }
  };
  const get: ToolsetStore['get'] = async (key) => {
    const value: unknown = await guard(() => store.get(key));
    if (value === null || typeof value === 'string') return value;
    throw wrongResult('get', value, 'a text or null');
  };
  const add: ToolsetStore['add'] = async (key, value, ttlMs) => {
    const isAdded: unknown = await guard(() => store.add(key, value, ttlMs));
    if (typeof isAdded === 'boolean') return isAdded;
    throw wrongResult('add', isAdded, 'true or false');
  };
  const form = openForm({ get, add });
  const guarded: ToolsetStore = {
    async get(key) {
      await form.read();
      return get(key);
    },
    async set(key, value, ttlMs) {
      await form.write();
      await guard(() => store.set(key, value, ttlMs));
    },
    async add(key, value, ttlMs) {
      await form.write();
      return add(key, value, ttlMs);
    },
    async increment(key, by, options) {
      await form.write();
      // A sum that is not a number would be under every limit.
      await readCount(guarded, key);
      const sum: unknown = await guard(() => store.increment(key, by, options));
      if (sum === null) return null;
      if (!isCount(sum)) throw wrongResult('increment', sum, 'a whole number or null');
      const { max = sum } = options;
      if (sum <= max) return sum;
      // It has added although it must not. Nothing is paid by it, so it is taken away again.
      await guard(() => store.increment(key, -by, { ttlMs: options.ttlMs })).catch(() => null);
      throw wrongResult('increment', sum, `null instead of a sum above max, which is ${max}`);
    },
  };
  return guarded;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** The refusal for a result that `ToolsetStore` does not allow. Nobody can say what such a store has kept. */
function wrongResult(method: keyof ToolsetStore, result: unknown, wanted: string): ToolRefusal {
  const shown = typeof result === 'number' ? String(result) : typeof result;
  return new ToolRefusal(
    'store_failed',
    `The store of this toolset has a fault: ${method} resolved to ${shown}, and must resolve to ${wanted}; nothing was paid or changed. A person has to correct the store.`,
    { namesPerson: true },
  );
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
  const result = await withTimeout<T, typeof LATE>((async () => work())(), { ms, otherwise: LATE, clock: systemClock });
  if (result === LATE) throw new Error(`no response within ${ms} ms`);
  return result;
}

function refusal(code: string, message: string, cause: unknown): ToolRefusal {
  return Object.assign(new ToolRefusal(code, message, { retry: 'later' }), { cause: redactThrown(cause) });
}

/** The form of what a toolset keeps in its store. It is increased if an older reader would misread it. */
const TOOLSET_FORM = 1;
/** The key under which a store has the number of its form, as long as a store keeps anything: ten years. */
const KEY = 'form';
const KEPT_MS = 315_360_000_000;

/** Reads the form of a store before anything else is read, and writes it before anything else is written. */
function openForm({ get, add }: Pick<ToolsetStore, 'get' | 'add'>) {
  const check = async (): Promise<boolean> => {
    const form = await get(KEY);
    if (form === null || form === String(TOOLSET_FORM)) return form !== null;
    const isLater = Number(form) > TOOLSET_FORM;
    throw new ToolRefusal(
      'store_failed',
      isLater
        ? `The store of this toolset is of form ${form}, which a later version of trackagoat-sdk wrote; this one reads form ${TOOLSET_FORM}. Nothing was paid or changed. A person has to update the package.`
        : `The store of this toolset says that its form is ${form.slice(0, 40)}, which is not a form. Nothing was paid or changed. A person has to look at the store.`,
      { namesPerson: true },
    );
  };
  /** Resolves to whether the store has its form. Rejects with `store_failed` if the form is not this version's. */
  const read = doOnce(check);
  /** Resolves when the store has its form. */
  const write = doOnce(async () => {
    if (await read()) return;
    // Of many processes at once one is first, and it may be one of another version.
    if (!(await add(KEY, String(TOOLSET_FORM), KEPT_MS))) await check();
  });
  return { read, write };
}
