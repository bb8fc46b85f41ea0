import { toRowText } from '../../api/envelope.js';
import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { ListedPart } from '../../control/state/part.js';
import { HISTORY_KINDS, type HistoryKind } from '../../world/store/history/world-history.js';
import type { TableRow } from '../../world/store/table.js';
import { tableList, type World } from '../../world/store/world.js';
import { RestWriter } from './rest-writer.js';
import { LISTED_PARTS, organizationGroups, type StoreBatch } from './store-records.js';

/** A row as the store has it, and its present value. */
interface ChangedRow {
  readonly stored: TableRow | undefined;
  readonly present: TableRow | undefined;
}

/** The changes of one organization that the store does not have yet. */
export class ChangeWriter {
  private readonly groups: ReturnType<typeof organizationGroups>;
  private readonly rest: RestWriter;
  private readonly listed: readonly { readonly part: ListedPart; readonly group: string }[];
  private readonly rows = new Map<string, Map<string, ChangedRow>>();
  private readonly observed = new Map<HistoryKind, Set<string>>(HISTORY_KINDS.map((kind) => [kind, new Set()]));
  /** Entries of the listed parts, by their group. */
  private readonly entries = new Map<string, Map<string, unknown>>();
  /** Ids of removed entries, by their group. An id may have an entry again, which then is the last. */
  private readonly removed = new Map<string, Set<string>>();
  /** Each stops listening to a table, a history or a part. */
  private readonly stops: (() => void)[] = [];
  private isNew = false;
  private isTouched = false;

  constructor(
    /** The organization's number among all that ever existed. */
    place: number,
    private readonly organization: MockOrganization,
  ) {
    this.groups = organizationGroups(place);
    const parts = organization.parts as unknown as Readonly<Record<string, ListedPart>>;
    this.listed = LISTED_PARTS.map(({ name, group }) => ({ part: parts[name] as ListedPart, group }));
    this.rest = new RestWriter(place, organization);
  }

  /** The organization was loaded from the store unchanged. */
  resume(): void {
    this.rest.resume();
    this.listen(this.organization.world);
  }

  /** Everything has to be written again, because the organization is new or has another world. */
  renew(): void {
    this.isNew = true;
    this.listen(this.organization.world);
  }

  /** Writes everything, into an empty store. Call `settle` afterwards, or `giveUp` if the new store was not completed. */
  writeAnew(batch: StoreBatch): void {
    this.writeWorld(batch);
    this.rest.writeAnew(batch);
  }

  /** The former store continues with its content. */
  giveUp(): void {
    this.rest.giveUp();
  }

  /** Something other than its rows may have changed. */
  touch(): void {
    this.isTouched = true;
  }

  /** Whether a read has changed anything that must be kept, because in real time the cron may have run. */
  get hasChangedRows(): boolean {
    return this.isNew || this.rows.size > 0 || [...this.observed.values()].some(({ size }) => size > 0);
  }

  /** Writes all changes. Call `settle` when they are committed. */
  write(batch: StoreBatch): void {
    if (this.isNew) {
      batch.clear(this.groups.prefix);
      this.writeWorld(batch);
      this.rest.forgetWorld();
      this.listen(this.organization.world);
    } else if (this.hasChangedRows) this.writeChanges(batch);
    else if (!this.isTouched) return;
    for (const [group, ids] of this.removed) for (const id of ids) batch.remove(this.groups.listed(group), id);
    for (const [group, entries] of this.entries) {
      for (const [id, entry] of entries) batch.put(this.groups.listed(group), id, entry);
    }
    this.rest.write(batch);
  }

  /** The changes are in the store, so they need not be written again. */
  settle(): void {
    this.clear();
    this.rest.settle();
    this.isNew = false;
    this.isTouched = false;
  }

  /** The mock has removed the organization: it is removed from the store, and nothing more is written for it. */
  remove(batch: StoreBatch): void {
    this.stopListening();
    batch.clear(this.groups.prefix);
    this.rest.remove(batch);
  }

  private clear(): void {
    clearFilled(this.rows);
    for (const ids of this.observed.values()) clearFilled(ids);
    for (const entries of this.entries.values()) clearFilled(entries);
    for (const ids of this.removed.values()) clearFilled(ids);
  }

  private stopListening(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  private listen(world: World): void {
    this.clear();
    this.stopListening();
    // The stored value must equal the written one, so nothing may be computed lazily later.
    world.stopDeferring();
    for (const table of tableList(world.tables)) {
      this.stops.push(table.listen((before, after) => this.keepChange(table.name, before, after)));
    }
    for (const [kind, ids] of this.observed) {
      const history = world.history[kind];
      history.onRecord = (id) => ids.add(id);
      this.stops.push(() => {
        history.onRecord = undefined;
      });
    }
    for (const { part, group } of this.listed) {
      const entries = new Map<string, unknown>();
      const removed = new Set<string>();
      this.entries.set(group, entries);
      this.removed.set(group, removed);
      const stop = part.listen((id, entry) => {
        entries.delete(id);
        if (entry === undefined) removed.add(id);
        else entries.set(id, entry);
      });
      this.stops.push(stop);
    }
  }

  private keepChange(table: string, before: TableRow | undefined, after: TableRow | undefined): void {
    let changed = this.rows.get(table);
    if (!changed) {
      changed = new Map();
      this.rows.set(table, changed);
    }
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    const earlier = changed.get(id);
    changed.set(id, { stored: earlier ? earlier.stored : before, present: after });
  }

  private writeWorld(batch: StoreBatch): void {
    const { groups } = this;
    const { world } = this.organization;
    for (const table of tableList(world.tables)) {
      for (const row of table.values()) batch.put(groups.rows(table.name), row.id, row);
    }
    for (const kind of HISTORY_KINDS) {
      for (const [id, records] of world.history[kind].dump()) batch.put(groups.history(kind), id, records);
    }
    for (const { part, group } of this.listed) {
      for (const [id, entry] of part.dump()) batch.put(groups.listed(group), id, entry);
    }
  }

  private writeChanges(batch: StoreBatch): void {
    for (const [table, changed] of this.rows) {
      const group = this.groups.rows(table);
      for (const [id, { stored, present }] of changed) {
        // A change that was undone leaves the row as it was.
        if (present === stored) continue;
        if (!present) batch.remove(group, id);
        else if (stored) batch.replace(group, id, stored, present);
        else batch.putJson(group, id, toRowText(present));
      }
    }
    for (const [kind, ids] of this.observed) {
      const group = this.groups.history(kind);
      const history = this.organization.world.history[kind];
      for (const id of ids) {
        if (history.has(id)) batch.put(group, id, history.dumpSeries(id));
        else batch.remove(group, id);
      }
    }
  }
}

/** Emptying an empty collection costs as much as making a new one. */
function clearFilled(collection: { readonly size: number; clear(): void }): void {
  if (collection.size > 0) collection.clear();
}
