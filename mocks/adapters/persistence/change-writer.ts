import type { KeptAnswer } from '../../api/idempotency.js';
import { dumpMoment, type Moment } from '../../control/state/checkpoints.js';
import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { TableRow } from '../../world/store/table.js';
import { tableList, type World } from '../../world/store/world.js';
import { ORGANIZATIONS_GROUP, organizationGroups } from './groups.js';
import type { StoreBatch } from './store-records.js';

const HISTORIES = ['videos', 'creators'] as const;

interface Rest {
  readonly start: unknown;
  readonly state: string;
  /** What is known of callers, part by part: a call that changes the count of an assumption writes no warnings again. */
  readonly memory: Readonly<Record<string, string>>;
  readonly head: string;
}

/** The changes of one organization that the store does not have yet. */
export class ChangeWriter {
  private readonly groups: ReturnType<typeof organizationGroups>;
  private readonly rows = new Map<string, Map<string, TableRow | undefined>>();
  private readonly observed = { videos: new Set<string>(), creators: new Set<string>() };
  private readonly answers: [string, KeptAnswer][] = [];
  /** Each ends the listening to a table of the world that was kept before. */
  private readonly stops: (() => void)[] = [];
  private isNew = false;
  private isTouched = false;
  /** What the store holds besides rows, to compare with; and what it will hold when the write has come about. */
  private written: Partial<Rest> = {};
  private pending: Partial<Rest> = {};
  private writtenMoments: ReadonlyMap<string, Moment> = new Map();
  private pendingMoments: ReadonlyMap<string, Moment> = new Map();

  constructor(
    /** The organization's place among all that there ever were. */
    private readonly place: number,
    private readonly organization: MockOrganization,
  ) {
    this.groups = organizationGroups(place);
  }

  /** The organization came from the store as it is. */
  resume(): void {
    this.written = { start: this.organization.start };
    this.writtenMoments = new Map(this.organization.checkpoints.entries());
    this.listen(this.organization.world);
  }

  /** Everything is to be written anew: the organization is new, or its world is another one. */
  renew(): void {
    this.isNew = true;
    this.listen(this.organization.world);
  }

  /** Everything is to be written into a store that has nothing of it. */
  startOver(): void {
    this.renew();
    this.writtenMoments = new Map();
  }

  /** Something in it may have changed besides its rows. */
  touch(): void {
    this.isTouched = true;
  }

  /** Whether a read has changed anything that must be kept: in real time the cron may have run. */
  get hasChangedRows(): boolean {
    return this.isNew || this.rows.size > 0 || this.observed.videos.size > 0 || this.observed.creators.size > 0;
  }

  /** Writes all changes; `settle` is to be called when they have come about. */
  write(batch: StoreBatch): void {
    if (this.isNew) this.writeWorld(batch);
    else if (this.hasChangedRows) this.writeChanges(batch);
    else if (!this.isTouched) return;
    this.writeRest(batch);
  }

  /** What was written is in the store: nothing of it is to be written again. */
  settle(): void {
    this.clear();
    this.written = this.pending;
    this.writtenMoments = this.pendingMoments;
    this.isNew = false;
    this.isTouched = false;
  }

  /** It is gone from the mock: it goes from the store, and nothing of it is written any more. */
  remove(batch: StoreBatch): void {
    this.stopListening();
    batch.clear(this.groups.prefix);
    for (const name of this.writtenMoments.keys()) batch.remove(this.groups.checkpoints, name);
    batch.remove(ORGANIZATIONS_GROUP, this.place);
  }

  private clear(): void {
    this.rows.clear();
    this.observed.videos.clear();
    this.observed.creators.clear();
    this.answers.length = 0;
  }

  private stopListening(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  private listen(world: World): void {
    this.clear();
    this.stopListening();
    // What is kept is what was written: nothing may be left for whoever looks first.
    world.stopDeferring();
    for (const table of tableList(world.tables)) {
      this.stops.push(table.listen((before, after) => this.keepChange(table.name, before, after)));
    }
    for (const kind of HISTORIES) world.history[kind].onRecord = (id) => this.observed[kind].add(id);
    this.organization.idempotency.onKeep = (id, kept) => this.answers.push([id, kept]);
    this.organization.idempotency.onForget = (id) => {
      if (this.answers.at(-1)?.[0] === id) this.answers.pop();
    };
  }

  private keepChange(table: string, before: TableRow | undefined, after: TableRow | undefined): void {
    let changed = this.rows.get(table);
    if (!changed) {
      changed = new Map();
      this.rows.set(table, changed);
    }
    const id = (after ?? before)?.id;
    if (id !== undefined) changed.set(id, after);
  }

  private writeWorld(batch: StoreBatch): void {
    const { groups } = this;
    const { world, idempotency } = this.organization;
    batch.clear(groups.prefix);
    for (const table of tableList(world.tables)) {
      for (const row of table.values()) batch.put(groups.rows(table.name), row.id, row);
    }
    for (const kind of HISTORIES) {
      for (const [id, records] of world.history[kind].dump()) batch.put(groups.history(kind), id, records);
    }
    for (const [id, kept] of idempotency.entries()) batch.put(groups.answers, id, kept);
    this.written = {};
    this.listen(world);
  }

  private writeChanges(batch: StoreBatch): void {
    for (const [table, changed] of this.rows) {
      const group = this.groups.rows(table);
      for (const [id, row] of changed) {
        if (row) batch.put(group, id, row);
        else batch.remove(group, id);
      }
    }
    for (const kind of HISTORIES) {
      const group = this.groups.history(kind);
      const history = this.organization.world.history[kind];
      for (const id of this.observed[kind]) {
        if (history.has(id)) batch.put(group, id, history.dumpSeries(id));
        else batch.remove(group, id);
      }
    }
  }

  private writeRest(batch: StoreBatch): void {
    const { place, organization, groups, written } = this;
    for (const [id, kept] of this.answers) batch.put(groups.answers, id, kept);
    const { world, start, keys, clockOffsetMs } = organization;
    const next = {
      // The start holds the seed, which may be large, and never changes.
      start,
      state: JSON.stringify(world.state),
      memory: Object.fromEntries(
        Object.entries(organization.dumpCallers()).map(([part, value]) => [part, JSON.stringify(value)]),
      ),
      head: JSON.stringify({ keys: [...keys.values()], lead: clockOffsetMs }),
    };
    if (next.state !== written.state) batch.putJson(groups.world, 'state', next.state);
    for (const [part, json] of Object.entries(next.memory)) {
      if (json !== written.memory?.[part]) batch.putJson(groups.memory, part, json);
    }
    if (next.start !== written.start) batch.put(groups.world, 'start', start);
    if (next.head !== written.head) batch.putJson(ORGANIZATIONS_GROUP, place, next.head);
    this.pending = next;
    this.writeCheckpoints(batch);
  }

  /** A moment never changes: under a name there is the same one as before, or another one, which is the latest then. */
  private writeCheckpoints(batch: StoreBatch): void {
    const group = this.groups.checkpoints;
    const moments = new Map(this.organization.checkpoints.entries());
    for (const [name, written] of this.writtenMoments) if (moments.get(name) !== written) batch.remove(group, name);
    for (const [name, moment] of moments) {
      if (this.writtenMoments.get(name) !== moment) batch.put(group, name, dumpMoment(moment));
    }
    this.pendingMoments = moments;
  }
}
