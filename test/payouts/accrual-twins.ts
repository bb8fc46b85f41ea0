import { assert, expect } from 'vitest';
import type { NewAccrual } from '../../mocks/world/store/accruals/accrual-columns.js';
import { AccrualTable } from '../../mocks/world/store/accruals/accrual-table.js';
import { pairKey } from '../../mocks/world/store/create-tables.js';
import { uuidFor } from '../../mocks/world/store/ids.js';
import type { PayoutAccrualRow, PayoutStructureVersionRow } from '../../mocks/world/store/rows.js';
import type { RowMaker } from '../../mocks/world/store/table.js';
import { Table } from '../../mocks/world/store/table.js';
import { UndoLog } from '../../mocks/world/store/undo-log.js';
import type { Random } from '../../scripts/parity/random.js';

type Row = PayoutAccrualRow;

/** As the world's table of accruals has them. */
export const OPTIONS = {
  stored: { row: 'PayoutAccrual' },
  getTime: (row: Row) => row.created_at,
  indexes: { creator_id: (row: Row) => row.creator_id, structure_id: (row: Row) => row.structure_id },
};

/** The seed of the ids. */
export const SEED = 77;
const CREATORS = [uuidFor(1, 1), uuidFor(1, 2), uuidFor(1, 3)];
const STRUCTURES = [uuidFor(2, 1), uuidFor(2, 2)];

const versions = STRUCTURES.map(
  (structure_id, at) => ({ id: uuidFor(3, at), structure_id, currency: 'USD' }) as unknown as PayoutStructureVersionRow,
);

/** The time at so many hours. */
export const hour = (at: number): string => new Date(Date.UTC(2026, 0, 1, at)).toISOString();

const viewInputs = (random: Random): Row['inputs_snapshot'] => ({
  criteria_type: 'cpm',
  period_days: 7,
  covered_days: random.whole(0, 7),
  assignment_ids: [CREATORS[random.whole(0, 2)] as string],
  impressions: random.oneIn(3) ? 2 ** 53 - 1 - random.whole(0, 8) : random.whole(0, 499),
  video_count: random.whole(0, 299),
  rate_cents_per_1000: 1 + random.whole(0, 2),
});

/** Inputs as other criteria have them, and some that nearly look like those of cpm. */
const otherInputs = (random: Random): Row['inputs_snapshot'] => {
  const inputs = viewInputs(random) as Record<string, unknown>;
  const odd = [
    { criteria_type: 'recurring', period_days: 7, covered_days: 3, assignment_ids: [] },
    { ...inputs, criteria_type: 'view_threshold' },
    { ...inputs, min_views: 3 },
    { ...inputs, covered_days: 0.5 },
    { ...inputs, period_days: 64 },
    { ...inputs, rate_cents_per_1000: 2 ** 52 },
    {},
  ];
  return odd[random.whole(0, odd.length - 1)] as Row['inputs_snapshot'];
};

/** A row that the cron did not make, created at that hour. */
export function givenRow(id: string, random: Random, at: number): Row {
  return {
    id,
    creator_id: CREATORS[random.whole(0, 2)] as string,
    structure_id: STRUCTURES[random.whole(0, 1)] as string,
    structure_version_id: versions[0]?.id as string,
    period_start_at: hour(0),
    period_end_at: hour(24),
    amount_cents: random.whole(0, 999),
    currency: 'USD',
    status: 'earned',
    inputs_snapshot: otherInputs(random),
    created_at: hour(at),
    updated_at: hour(at),
  };
}

/** The table of accruals, and a plain one that lives the same life. */
export class AccrualTwins {
  readonly told: unknown[][] = [[], []];
  readonly followed: unknown[] = [];
  private hours = 1;
  private ids = 1;

  constructor(
    readonly log: UndoLog,
    readonly table: AccrualTable,
    readonly plain: Table<Row, 'creator_id' | 'structure_id'>,
    readonly hearsAll: boolean,
  ) {
    plain.listen((...change) => this.told[1]?.push(change));
    if (hearsAll) table.listen((...change) => this.told[0]?.push(change));
    table.listen(
      (...change) => this.followed.push(change),
      (maker: RowMaker<Row>, place) => this.followed.push([maker, place]),
    );
  }

  static create(hearsAll: boolean): AccrualTwins {
    const log = new UndoLog();
    return new AccrualTwins(log, new AccrualTable('a', OPTIONS, log), new Table('a', OPTIONS, log), hearsAll);
  }

  fork(): AccrualTwins {
    const log = new UndoLog();
    const copy = new AccrualTwins(log, this.table.fork(log), this.plain.fork(log), this.hearsAll);
    copy.hours = this.hours;
    copy.ids = this.ids;
    return copy;
  }

  /** The changes that the table's follower heard of, as rows. */
  get followedRows(): unknown[] {
    return this.followed.map((change) => {
      const [before, after] = change as [unknown, unknown];
      return typeof after === 'number' ? [undefined, (before as RowMaker<Row>).rowAt(after)] : change;
    });
  }

  step(random: Random): string {
    const rows = [...this.plain.values()];
    const row = rows[random.whole(0, Math.max(1, rows.length) - 1)];
    const kind = random.whole(0, 19);
    if (kind < 9) return this.tick(random);
    if (kind < 10) return this.given(givenRow(uuidFor(9, this.nextId()), random, random.whole(0, this.hours + 2 - 1)));
    if (kind < 14 && row) return this.given({ ...row, status: 'rejected', updated_at: hour(this.hours) });
    if (kind < 15 && row) return this.given({ ...row, creator_id: CREATORS[random.whole(0, 2)] as string });
    if (kind < 16 && row) {
      this.table.delete(row.id);
      this.plain.delete(row.id);
      return 'delete';
    }
    return 'nothing';
  }

  /** Makes some accruals at one time, or at the time of the last ones. */
  tick(random: Random): string {
    this.hours += random.whole(0, 2);
    for (let count = random.whole(0, 5); count >= 0; count -= 1) this.make(random);
    return `tick ${this.hours}`;
  }

  make(random: Random, given: Partial<NewAccrual> = {}): void {
    const [structure, creator] = [random.whole(0, 1), random.whole(0, 2)];
    const pair = { structureId: STRUCTURES[structure] as string, creatorId: CREATORS[creator] as string };
    const accrual: NewAccrual = {
      id: { seed: SEED, counter: this.nextId() },
      pair: this.table.numberOf({ ...pair, id: pairKey(pair.structureId, pair.creatorId) }),
      version: versions[structure] as PayoutStructureVersionRow,
      periodStart: hour(24 * random.whole(0, 1)),
      periodEnd: hour(24 * (2 + random.whole(0, 1))),
      cents: random.oneIn(4) ? 2 ** 53 - 1 - random.whole(0, 4) : random.whole(0, 69999),
      status: 'earned',
      inputs: (random.oneIn(3) ? otherInputs(random) : viewInputs(random)) as NewAccrual['inputs'],
      now: hour(this.hours),
      ...given,
    };
    this.table.make(accrual);
    this.plain.add({
      id: uuidFor(accrual.id.seed, accrual.id.counter),
      creator_id: pair.creatorId,
      structure_id: pair.structureId,
      structure_version_id: accrual.version.id,
      period_start_at: accrual.periodStart,
      period_end_at: accrual.periodEnd,
      amount_cents: accrual.cents,
      currency: 'USD',
      status: accrual.status,
      inputs_snapshot: accrual.inputs,
      created_at: accrual.now,
      updated_at: accrual.now,
    });
  }

  check(random: Random): void {
    const { table, plain } = this;
    expect(table.size).toBe(plain.size);
    const rows = [...plain.values()];
    // As text, because the order of fields is their order in responses.
    expect(JSON.stringify([...table.values()])).toBe(JSON.stringify(rows));
    expect(Array.from(table.views(), ({ id, status, amount_cents: cents }) => [id, status, cents])).toEqual(
      rows.map(({ id, status, amount_cents: cents }) => [id, status, cents]),
    );
    for (const id of [rows[random.whole(0, Math.max(rows.length, 1) - 1)]?.id ?? '', uuidFor(SEED, 10_000), 'x', '']) {
      expect(table.get(id)).toEqual(plain.get(id));
    }
    const creator = CREATORS[random.whole(0, 2)] as string;
    expect(table.by('creator_id', creator)).toEqual(plain.by('creator_id', creator));
    const within = [
      undefined,
      { index: 'creator_id', key: creator } as const,
      { index: 'structure_id', key: STRUCTURES[random.whole(0, 1)] as string } as const,
      { index: 'structure_id', key: uuidFor(8, 8) } as const,
      { index: 'creator_id', key: uuidFor(8, 8) } as const,
    ][random.whole(0, 4)];
    this.checkPages(random, within);
    if (this.hearsAll) expect(this.told[0]).toEqual(this.told[1]);
    expect(this.followedRows).toEqual(this.told[1]);
  }

  /** Every page of a list, by all fields that a filter may ask for. */
  private checkPages(random: Random, within: Parameters<AccrualTable['slice']>[1]): void {
    const wanted = random.whole(0, 2);
    const holds = [
      undefined,
      (row: Row) => row.status === 'earned' && row.period_start_at === hour(0),
      (row: Row) =>
        JSON.stringify([row.inputs_snapshot, row.currency, row.created_at, row.updated_at]).length % 2 === 0,
    ][wanted];
    const limit = 1 + random.whole(0, 4);
    let after: { at: string; id: string } | null = null;
    for (let pages = 0; pages < 200; pages += 1) {
      const options = { limit, after, ...(holds && { where: holds }) };
      const page = this.table.slice(options, within);
      expect(page).toEqual(this.plain.slice(options, within));
      if (!page.next) return;
      after = page.next;
    }
    assert.fail('a list has an end');
  }

  private given(row: Row): string {
    this.table.put(row);
    this.plain.put(row);
    return 'put';
  }

  private nextId(): number {
    this.ids += 1;
    return this.ids;
  }
}
