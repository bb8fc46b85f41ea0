import type { KeptAnswer } from '../../api/idempotency.js';
import type { MockOrganization } from '../../control/state/mock-organization.js';
import type { TableRow } from '../../world/store/table.js';
import { tableList, type World } from '../../world/store/world.js';
import type { Store } from './store.js';

/** Where in its table's order a row stands: rows keep their order over a restart, or ids and lists would differ. */
type Sequences = Map<string, number>;

interface Rest {
  readonly start: unknown;
  readonly state: string;
  readonly memory: string;
  readonly head: string;
}

/** The changes of one organization that the store does not have yet. */
export class ChangeWriter {
  private readonly sequences = new Map<string, Sequences>();
  private nextSequence = 1;
  private readonly rows = new Map<string, Map<string, TableRow | undefined>>();
  private readonly observed = { videos: new Set<string>(), creators: new Set<string>() };
  private readonly answers: [string, KeptAnswer][] = [];
  private nextAnswer = 1;
  /** Each ends the listening to a table of the world that was kept before. */
  private readonly stops: (() => void)[] = [];
  private isNew = false;
  private isTouched = false;
  /** What the store holds besides rows, to compare with; and what it will hold when the transaction has come about. */
  private written: Rest | undefined;
  private pending: Rest | undefined;

  constructor(
    private readonly store: Store,
    /** The organization's place among all; the first part of its keys. */
    private readonly place: number,
    private readonly organization: MockOrganization,
  ) {}

  /** The organization came from the store as it is; `sequences` says where its rows stand there. */
  resume(
    sequences: ReadonlyMap<string, Sequences>,
    next: { readonly sequence: number; readonly answer: number },
  ): void {
    for (const [table, of] of sequences) this.sequences.set(table, of);
    this.nextSequence = next.sequence;
    this.nextAnswer = next.answer;
    this.listen(this.organization.world);
  }

  /** Everything is to be written anew: the organization is new, or its world is another one. */
  renew(): void {
    this.isNew = true;
    this.listen(this.organization.world);
  }

  /** Something in it may have changed besides its rows. */
  touch(): void {
    this.isTouched = true;
  }

  /** Whether a read has changed anything that must be kept: in real time the cron may have run. */
  get hasChangedRows(): boolean {
    return this.isNew || this.rows.size > 0 || this.observed.videos.size > 0 || this.observed.creators.size > 0;
  }

  /** Writes all changes; to be called within a transaction, and then `settle` when that has come about. */
  write(): void {
    if (this.isNew) this.writeWorld();
    else if (this.hasChangedRows) this.writeChanges();
    else if (!this.isTouched) return;
    this.writeRest();
  }

  /** What was written is in the store: nothing of it is to be written again. */
  settle(): void {
    for (const [name, changed] of this.rows) {
      for (const [id, row] of changed) if (!row) this.sequences.get(name)?.delete(id);
    }
    this.clear();
    this.written = this.pending;
    this.isNew = false;
    this.isTouched = false;
  }

  private clear(): void {
    this.rows.clear();
    this.observed.videos.clear();
    this.observed.creators.clear();
    this.answers.length = 0;
  }

  private listen(world: World): void {
    this.clear();
    for (const stop of this.stops.splice(0)) stop();
    // What is kept is what was written: nothing may be left for whoever looks first.
    world.stopDeferring();
    for (const table of tableList(world.tables)) {
      this.stops.push(table.listen((before, after) => this.keepChange(table.name, before, after)));
    }
    world.history.videos.onRecord = (id) => this.observed.videos.add(id);
    world.history.creators.onRecord = (id) => this.observed.creators.add(id);
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

  private writeWorld(): void {
    for (const kind of ['row', 'history', 'answer']) {
      for (const { key } of [...this.store.under([kind, this.place])]) this.store.remove(key);
    }
    this.sequences.clear();
    this.nextSequence = 1;
    const { world, idempotency } = this.organization;
    for (const table of tableList(world.tables)) for (const row of table.values()) this.putRow(table.name, row);
    for (const kind of ['videos', 'creators'] as const) {
      for (const [id, records] of world.history[kind].dump())
        this.store.put(['history', this.place, kind, id], records);
    }
    for (const answer of idempotency.entries()) this.putAnswer(answer);
    this.listen(world);
  }

  private writeChanges(): void {
    for (const [name, changed] of this.rows) {
      for (const [id, row] of changed) {
        if (row) this.putRow(name, row);
        else this.removeRow(name, id);
      }
    }
    for (const kind of ['videos', 'creators'] as const) {
      const history = this.organization.world.history[kind];
      for (const id of this.observed[kind]) this.store.put(['history', this.place, kind, id], history.dumpOf(id));
    }
  }

  private writeRest(): void {
    const { store, place, organization } = this;
    for (const answer of this.answers) this.putAnswer(answer);
    const { world, start, keys, clockOffsetMs } = organization;
    const memory = organization.dumpCallers();
    const head = { keys: [...keys.values()], lead: clockOffsetMs };
    const { state } = world;
    // The start holds the seed, which may be large, and never changes.
    const next = { start, state: JSON.stringify(state), memory: JSON.stringify(memory), head: JSON.stringify(head) };
    if (next.state !== this.written?.state) store.put(['state', place], state);
    if (next.memory !== this.written?.memory) store.put(['memory', place], memory);
    if (next.start !== this.written?.start) store.put(['start', place], start);
    if (next.head !== this.written?.head) store.put(['organization', place], head);
    this.pending = next;
  }

  private putAnswer(answer: [string, KeptAnswer]): void {
    this.store.put(['answer', this.place, this.nextAnswer], answer);
    this.nextAnswer += 1;
  }

  private putRow(table: string, row: TableRow): void {
    let sequences = this.sequences.get(table);
    if (!sequences) {
      sequences = new Map();
      this.sequences.set(table, sequences);
    }
    let sequence = sequences.get(row.id);
    if (sequence === undefined) {
      sequence = this.nextSequence;
      this.nextSequence += 1;
      sequences.set(row.id, sequence);
    }
    this.store.put(['row', this.place, table, sequence], row);
  }

  private removeRow(table: string, id: string): void {
    const sequence = this.sequences.get(table)?.get(id);
    if (sequence === undefined) return;
    this.store.remove(['row', this.place, table, sequence]);
  }
}
