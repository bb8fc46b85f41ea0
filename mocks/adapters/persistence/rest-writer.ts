import { dumpMoment, type Moment } from '../../control/state/checkpoints.js';
import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { WholePart } from '../../control/state/part.js';
import type { WorldState } from '../../world/store/world.js';
import { ORGANIZATIONS_GROUP, organizationGroups, WHOLE_PARTS } from './groups.js';
import type { StoreBatch } from './store-records.js';

/** The values that identify the state of a part. If they are the same, the part is unchanged. */
type Sign = readonly unknown[];

/** The known state of the store besides rows, to find what has changed. */
interface Written {
  readonly start?: unknown;
  readonly settings?: Partial<WorldState>;
  readonly moving?: string;
  readonly parts: ReadonlyMap<string, Sign>;
  readonly moments: ReadonlyMap<string, Moment>;
}

const NOTHING: Written = { parts: new Map(), moments: new Map() };

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
      ...this.writeState(batch),
      parts: this.writeParts(batch),
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

  private writeState(batch: StoreBatch): Pick<Written, 'start' | 'settings' | 'moving'> {
    const { groups, written } = this;
    const { start, world } = this.organization;
    // The start contains the seed, which may be large and never changes.
    if (start !== written.start) batch.put(groups.world, 'start', start);
    const { now, ids, random, lastSweepAt, usage, ...settings } = world.state;
    const isSame = written.settings !== undefined && hasSameValues(written.settings, settings);
    if (!isSame) batch.put(groups.world, 'state', world.state);
    const moving = JSON.stringify({ now, ids, random, lastSweepAt, usage });
    if (moving !== written.moving) batch.putJson(groups.world, 'moving', moving);
    return { start, settings: isSame ? (written.settings as Partial<WorldState>) : settings, moving };
  }

  private writeParts(batch: StoreBatch): ReadonlyMap<string, Sign> {
    const { groups, organization, place } = this;
    const { keys, clockOffsetMs } = organization;
    const whole = organization.parts as unknown as Readonly<Record<string, WholePart>>;
    let parts = this.written.parts;
    const writeIfChanged = (part: string, sign: Sign, put: () => void): void => {
      if (isSameList(this.written.parts.get(part), sign)) return;
      put();
      if (parts === this.written.parts) parts = new Map(parts);
      (parts as Map<string, Sign>).set(part, sign);
    };
    for (const name of WHOLE_PARTS) {
      const part = whole[name] as WholePart;
      writeIfChanged(name, [part.revision], () => batch.put(groups.memory, name, part.dump()));
    }
    // Keys are only appended. A reset removes all but the first.
    writeIfChanged('head', [keys.size, organization.lastKey, clockOffsetMs], () =>
      batch.put(ORGANIZATIONS_GROUP, place, { keys: [...keys.values()], lead: clockOffsetMs }),
    );
    return parts;
  }

  /** A checkpoint never changes. A name has the same one as before, or another one, which is then the latest. */
  private writeMoments(batch: StoreBatch): ReadonlyMap<string, Moment> {
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

function isSameList(left: Sign | undefined, right: Sign): boolean {
  return left?.every((value, at) => value === right[at]) ?? false;
}

/** Fields are replaced, never changed in place. */
function hasSameValues(left: object, right: object): boolean {
  const names = Object.keys(right);
  return (
    names.length === Object.keys(left).length &&
    names.every((name) => left[name as keyof typeof left] === right[name as keyof typeof right])
  );
}
