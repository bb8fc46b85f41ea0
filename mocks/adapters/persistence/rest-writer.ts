import { elementAt } from '../../../base/values/element-at.js';
import { dumpMoment, type WorldMoment } from '../../control/state/checkpoints.js';
import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { WholePart } from '../../control/state/part.js';
import type { WorldState } from '../../world/store/world.js';
import { ORGANIZATIONS_GROUP, organizationGroups, type StoreBatch, WHOLE_PARTS } from './store-records.js';

/** The fields of a world's state that change with every call. */
const MOVING: ReadonlySet<string> = new Set([
  'now',
  'ids',
  'random',
  'lastScraperRunAt',
  'usage',
] satisfies (keyof WorldState)[]);

/** The state's fields besides those that move. They are replaced, never changed in place. */
type Settings = readonly (readonly [keyof WorldState, unknown])[];

/** The values that identify the state of an organization's head. If they are the same, it is unchanged. */
interface HeadSign {
  readonly keys: number;
  readonly lastKey: unknown;
  readonly clockOffsetMs: number;
}

/** The known state of the store besides rows, to find what has changed. */
interface Written {
  readonly start?: unknown;
  readonly settings?: Settings;
  readonly moving?: string;
  /** The revisions of the whole parts, in their order. */
  readonly revisions: readonly unknown[];
  readonly head?: HeadSign;
  readonly moments: ReadonlyMap<string, WorldMoment>;
}

const NOTHING: Written = { revisions: [], moments: new Map() };

/**
 * Writes the data of one organization besides its rows, histories and first responses. Unchanged parts cost almost
 * nothing.
 */
export class RestWriter {
  private readonly groups: ReturnType<typeof organizationGroups>;
  private written = NOTHING;
  private pending = NOTHING;

  constructor(
    private readonly place: number,
    private readonly organization: MockOrganization,
  ) {
    this.groups = organizationGroups(place);
  }

  /** The store already has the large parts. */
  resume(): void {
    const { start, checkpoints } = this.organization;
    this.written = { ...NOTHING, start, moments: new Map(checkpoints.entries()) };
  }

  /** The world was replaced, so its groups are empty. Checkpoints are kept separately. */
  forgetWorld(): void {
    this.written = { ...NOTHING, moments: this.written.moments };
  }

  /** Writes everything, into an empty store. */
  writeAnew(batch: StoreBatch): void {
    const { written } = this;
    this.written = NOTHING;
    try {
      this.write(batch);
    } finally {
      this.written = written;
    }
  }

  write(batch: StoreBatch): void {
    this.pending = {
      start: this.writeStart(batch),
      settings: this.writeSettings(batch),
      moving: this.writeMoving(batch),
      revisions: this.writeParts(batch),
      head: this.writeHead(batch),
      moments: this.writeMoments(batch),
    };
  }

  /** The written values were not committed. */
  giveUp(): void {
    this.pending = this.written;
  }

  /** The written values are in the store. */
  settle(): void {
    this.written = this.pending;
  }

  remove(batch: StoreBatch): void {
    for (const name of this.written.moments.keys()) batch.remove(this.groups.checkpoints, name);
    batch.remove(ORGANIZATIONS_GROUP, this.place);
  }

  /** The start contains the seed, which may be large and never changes. */
  private writeStart(batch: StoreBatch): unknown {
    const { start } = this.organization;
    if (start !== this.written.start) batch.put(this.groups.world, 'start', start);
    return start;
  }

  private writeSettings(batch: StoreBatch): Settings {
    const { state } = this.organization.world;
    const { settings } = this.written;
    if (settings?.every(([name, value]) => state[name] === value)) return settings;
    batch.put(this.groups.world, 'state', state);
    const entries = Object.entries(state) as [keyof WorldState, unknown][];
    return entries.filter(([name]) => !MOVING.has(name));
  }

  private writeMoving(batch: StoreBatch): string {
    const moving = toMovingText(this.organization.world.state);
    if (moving !== this.written.moving) batch.putJson(this.groups.world, 'moving', moving);
    return moving;
  }

  private writeParts(batch: StoreBatch): readonly unknown[] {
    const parts = this.organization.parts as unknown as Readonly<Record<string, WholePart>>;
    const known = this.written.revisions;
    let revisions = known as unknown[];
    for (let at = 0; at < WHOLE_PARTS.length; at += 1) {
      const name = elementAt(WHOLE_PARTS, at);
      const part = parts[name] as WholePart;
      if (known[at] === part.revision) continue;
      batch.put(this.groups.memory, name, part.dump());
      if (revisions === known) revisions = [...known];
      revisions[at] = part.revision;
    }
    return revisions;
  }

  /** Keys are only appended. A reset removes all but the first. */
  private writeHead(batch: StoreBatch): HeadSign {
    const { keys, lastKey, clockOffsetMs } = this.organization;
    const { head } = this.written;
    if (head?.keys === keys.size && head.lastKey === lastKey && head.clockOffsetMs === clockOffsetMs) return head;
    batch.put(ORGANIZATIONS_GROUP, this.place, { keys: [...keys.values()], clockOffsetMs });
    return { keys: keys.size, lastKey, clockOffsetMs };
  }

  /** A checkpoint never changes. A name has the same one as before, or another one, which is then the latest. */
  private writeMoments(batch: StoreBatch): ReadonlyMap<string, WorldMoment> {
    const { checkpoints } = this.organization;
    const { moments: written } = this.written;
    if (written.size === 0 && checkpoints.size === 0) return written;
    const group = this.groups.checkpoints;
    const moments = new Map(checkpoints.entries());
    for (const [name, moment] of written) if (moments.get(name) !== moment) batch.remove(group, name);
    for (const [name, moment] of moments) if (written.get(name) !== moment) batch.put(group, name, dumpMoment(moment));
    return moments;
  }
}

/** The JSON of the fields that move. Written out, because `JSON.stringify` takes three times as long, in every call. */
function toMovingText({ now, ids, random, lastScraperRunAt, usage }: WorldState): string {
  const { day, requests, scrapes } = usage;
  const ran = lastScraperRunAt === null ? null : JSON.stringify(lastScraperRunAt);
  return `{"now":${now},"ids":${ids},"random":${random},"lastScraperRunAt":${ran},"usage":{"day":${day},"requests":${requests},"scrapes":${scrapes}}}`;
}
