import type { KeptResponse } from '../../api/idempotency.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import { toIso } from '../../world/store/calendar.js';
import { tableList, World, type WorldDump } from '../../world/store/world.js';
import {
  fromEarlierRun,
  keptParts,
  type PartDumps,
  type SnapshotParts,
  toSnapshotParts,
} from './organization-parts.js';

/** The measured parts of a moment. */
interface Content {
  readonly world: World;
  readonly parts: PartDumps;
}

/** The cost of a moment even if its content is shared: its tables, and a map entry for each of its rows. */
const OF_ITSELF = 16 * 1024;
const OF_A_PLACE = 32;

/**
 * About how many characters only this moment has, and not `other`. Rows and responses never change, so two moments
 * share identical objects. Without `other` everything counts.
 */
function measureMoment(moment: Content, other: Content | undefined): number {
  let size = OF_ITSELF;
  const tables = other && new Map(tableList(other.world.tables).map((table) => [table.name, table]));
  for (const table of tableList(moment.world.tables)) {
    const shared = new Set(tables?.get(table.name)?.values());
    for (const row of table.values()) size += OF_A_PLACE + (shared.has(row) ? 0 : measureJson(row));
  }
  for (const [name, { large }] of keptParts()) {
    if (!large) continue;
    const shared = new Map(other && large(other.parts[name]));
    for (const [id, value] of large(moment.parts[name])) {
      size += OF_A_PLACE + (shared.get(id) === value ? 0 : measureJson(value));
    }
  }
  return size;
}

function measureJson(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}

/** The whole state of an organization at one moment. The world is a separate fork that shares rows, which is safe. */
export interface WorldMoment {
  readonly world: World;
  readonly parts: PartDumps;
}

/** A moment as it is stored. */
export interface MomentDump {
  readonly world: WorldDump;
  readonly idempotency: ReadonlyArray<readonly [string, KeptResponse]>;
  /** The other kept parts. */
  readonly callers: Omit<SnapshotParts, 'idempotency'>;
}

/** The fields of a stored moment. */
export const MOMENT_FIELDS: readonly string[] = ['world', 'idempotency', 'callers'] satisfies (keyof MomentDump)[];

/** A moment as it is stored. */
export function dumpMoment({ world, parts }: WorldMoment): MomentDump {
  const { idempotency, ...callers } = toSnapshotParts(parts);
  return { world: world.dump(), idempotency, callers };
}

/** A stored moment of an earlier run. Its journal and its log of changes no longer exist. */
export function loadMoment({ world, idempotency, callers }: MomentDump): WorldMoment {
  return { world: World.load(world), parts: fromEarlierRun({ idempotency, ...callers }) };
}

/** A named moment, as `mock.checkpoints()` lists it. */
export interface Checkpoint {
  readonly name: string;
  /** The world's time then, ISO 8601. */
  readonly at: string;
}

/** The approximate maximum number of characters of all checkpoints. */
const MOST_CHARACTERS = 256 * 1024 * 1024;

/** How many names from before a reset are remembered. */
const MOST_LOST = 1_000;

/** The named moments of an organization, oldest first. */
export class Checkpoints {
  private readonly moments = new Map<string, WorldMoment>();
  /** Names that a reset has removed, for a better message. */
  private readonly lost = new Set<string>();
  private readonly sizes = new WeakMap<
    WorldMoment,
    { readonly size: number; readonly next: WorldMoment | undefined }
  >();

  /**
   * `isStored`: each moment is written to a file and read from it as a whole. Otherwise it shares equal parts with the
   * next one and with the world.
   */
  constructor(private readonly isStored: boolean) {}

  /**
   * Keeps a moment under a name; using a name again replaces it. Throws `payload_too_large` if all of them are too
   * large.
   */
  add(name: string, moment: WorldMoment): Checkpoint {
    const others = [...this.moments].flatMap(([other, kept]) => (other === name ? [] : [kept]));
    const size = this.measure([...others, moment]);
    if (size > MOST_CHARACTERS) {
      const message = `The checkpoints come to about ${size} characters, and ${MOST_CHARACTERS} are kept. Take some away: mock.removeCheckpoint(name), DELETE /_mock/checkpoints/{id}.`;
      throw new ApiProblem('payload_too_large', message);
    }
    this.keep(name, moment);
    return toCheckpoint(name, moment);
  }

  /** Keeps a moment that was kept before, without checking its size. */
  keep(name: string, moment: WorldMoment): void {
    // A reused name moves to the end.
    this.moments.delete(name);
    this.moments.set(name, moment);
    this.lost.delete(name);
  }

  private measure(moments: readonly WorldMoment[]): number {
    return moments.reduce((sum, moment, at) => sum + this.measureOne(moment, moments[at + 1]), 0);
  }

  private measureOne(moment: WorldMoment, next: WorldMoment | undefined): number {
    const known = this.sizes.get(moment);
    if (known && (this.isStored || known.next === next)) return known.size;
    // The last one shares with the world. Its own size is measured when another one follows.
    const size = measureMoment(moment, this.isStored ? undefined : (next ?? moment));
    this.sizes.set(moment, { size, next });
    return size;
  }

  /** The moment of a name. Throws `not_found`. */
  get(name: string): WorldMoment {
    const moment = this.moments.get(name);
    if (moment) return moment;
    const known =
      this.moments.size === 0 ? 'there are no checkpoints' : `known are ${[...this.moments.keys()].join(', ')}`;
    const why = this.lost.has(name) ? 'was made before a reset' : `is not there; ${known}`;
    throw new ApiProblem('not_found', `The checkpoint ${JSON.stringify(name)} ${why}.`);
  }

  /** The number of moments. */
  get size(): number {
    return this.moments.size;
  }

  /** All moments by name, oldest first. */
  entries(): IterableIterator<[string, WorldMoment]> {
    return this.moments.entries();
  }

  list(): Checkpoint[] {
    return [...this.moments].map(([name, moment]) => toCheckpoint(name, moment));
  }

  /** Removes one, or all. Returns how many were removed. */
  remove(name?: string): number {
    const { size } = this.moments;
    if (name === undefined) this.moments.clear();
    else this.moments.delete(name);
    return size - this.moments.size;
  }

  /** Removes the moments after the one that the organization went back to. */
  removeAfter(name: string): void {
    const names = [...this.moments.keys()];
    for (const later of names.slice(names.indexOf(name) + 1)) this.moments.delete(later);
  }

  /** A reset: earlier moments are no longer usable. */
  reset(): void {
    for (const name of this.moments.keys()) this.lost.add(name);
    this.moments.clear();
    for (const name of [...this.lost].slice(0, -MOST_LOST)) this.lost.delete(name);
  }
}

function toCheckpoint(name: string, { world }: WorldMoment): Checkpoint {
  return { name, at: toIso(world.state.now) };
}
