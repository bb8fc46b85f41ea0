import type { AuditAnchor } from '../../audit/audit-line.js';
import type { AuditLog } from '../../audit/audit-log.js';
import type { ToolsetStore } from '../../store/toolset-store.js';

/** How long the store remembers where a log ended: 180 days after its last line. */
const KEPT_MS = 15_552_000_000;

/** The log is not the one that this store knows. */
export class CutLogError extends Error {
  constructor(kept: AuditAnchor | null) {
    super(
      kept === null
        ? 'Nobody knows whether the audit log is whole: the note of its end in the store is damaged. Look at the log with trackagoat audit FILE; to go on, keep that file and give a log of another name.'
        : `The audit log does not hold line ${kept.seq}, which was written to it: its end was cut off, or another file is in its place. Look at it with trackagoat audit FILE --anchor ${kept.seq}:${kept.hash}; to go on, keep that file and give a log of another name.`,
    );
  }
}

/**
 * Keeps in a store where a log ended. This finds a log that was cut or replaced between two runs, without an anchor.
 * Nothing is kept for a log without a name. After a crash at most one line is missing here.
 */
export class KeptHead {
  readonly #store: ToolsetStore;
  readonly #log: AuditLog;

  constructor(store: ToolsetStore, log: AuditLog) {
    this.#store = store;
    this.#log = log;
  }

  /** Throws a CutLogError if the log ends before the kept line, or has another line in its place. */
  async check(): Promise<void> {
    const { name } = this.#log;
    if (name === undefined) return;
    const text = await this.#store.get(toKey(name));
    if (text === null) return;
    const kept = readAnchor(text);
    const { head } = this.#log;
    if (head.seq === kept.seq && head.hash === kept.hash) return;
    // A crash may have come after a line and before its note.
    const line = head.seq > kept.seq ? (await this.#log.read?.())?.[kept.seq - 1] : undefined;
    if (line?.hash !== kept.hash) throw new CutLogError(kept);
  }

  /** Notes where the log ends now. */
  async keep(): Promise<void> {
    const { name, head } = this.#log;
    if (name !== undefined) await this.#store.set(toKey(name), JSON.stringify(head), KEPT_MS);
  }
}

/** Throws a CutLogError if the stored value is not the end of a log. Then the end is unknown, and nothing is paid. */
function readAnchor(text: string): AuditAnchor {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    throw new CutLogError(null);
  }
  const { seq, hash } = (kept ?? {}) as Partial<AuditAnchor>;
  if (!Number.isSafeInteger(seq) || Number(seq) < 0 || typeof hash !== 'string') throw new CutLogError(null);
  return { seq: Number(seq), hash };
}

function toKey(name: string): string {
  return `audit-head:${name}`;
}
