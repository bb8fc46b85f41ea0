import type { PayoutAccrualRow } from '../rows.js';
import type { AccrualColumns } from './accrual-columns.js';

/**
 * The accrual at `place` of the columns, read field by field without an object for it. It is valid until its place
 * changes, and has no fields of its own: it can be neither kept nor spread.
 */
export class AccrualView implements PayoutAccrualRow {
  private place = 0;

  constructor(private readonly columns: AccrualColumns) {}

  /** This view, of another place. */
  at(place: number): this {
    this.place = place;
    return this;
  }

  get id(): string {
    return this.columns.id(this.place);
  }

  get creator_id(): string {
    return this.columns.pairAt(this.place).creatorId;
  }

  get structure_id(): string {
    return this.columns.pairAt(this.place).structureId;
  }

  get structure_version_id(): string {
    return this.columns.occasionAt(this.place).structure_version_id;
  }

  get period_start_at(): string {
    return this.columns.occasionAt(this.place).period_start_at;
  }

  get period_end_at(): string {
    return this.columns.occasionAt(this.place).period_end_at;
  }

  get amount_cents(): number {
    return this.columns.cents(this.place);
  }

  get currency(): PayoutAccrualRow['currency'] {
    return this.columns.occasionAt(this.place).currency;
  }

  get status(): PayoutAccrualRow['status'] {
    return this.columns.occasionAt(this.place).status;
  }

  get inputs_snapshot(): PayoutAccrualRow['inputs_snapshot'] {
    return this.columns.inputsAt(this.place);
  }

  get created_at(): string {
    return this.columns.occasionAt(this.place).created_at;
  }

  get updated_at(): string {
    return this.columns.occasionAt(this.place).created_at;
  }
}
