/** A payout structure and a creator. `id` is their `pairKey`. */
export interface AccrualPair {
  readonly id: string;
  readonly structureId: string;
  readonly creatorId: string;
}

/** The fields of an accrual that its pair has. */
export type PairField = 'creator_id' | 'structure_id';

const NONE: readonly number[] = [];

/** The pairs of accruals, numbered as they come. */
export class AccrualPairs {
  private numbers: Map<string, number> | undefined;
  private readonly groups: Record<PairField, Map<string, number[]> | undefined> = {
    creator_id: undefined,
    structure_id: undefined,
  };

  constructor(private readonly list: AccrualPair[] = []) {}

  get(number: number): AccrualPair {
    return this.list[number] as AccrualPair;
  }

  /** The number of a pair, which is new or known. */
  numberOf({ id, structureId, creatorId }: AccrualPair): number {
    this.numbers ??= new Map(this.list.map((pair, number) => [pair.id, number]));
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.list.push({ id, structureId, creatorId }) - 1;
    this.numbers.set(id, number);
    for (const field of ['creator_id', 'structure_id'] as const) this.enter(field, number);
    return number;
  }

  /** The numbers of a creator's or a structure's pairs. */
  of(field: PairField, id: string): readonly number[] {
    if (!this.groups[field]) {
      this.groups[field] = new Map();
      for (const number of this.list.keys()) this.enter(field, number);
    }
    return this.groups[field]?.get(id) ?? NONE;
  }

  copy(): AccrualPairs {
    return new AccrualPairs(this.list.slice());
  }

  /** Enters a pair into a group that was asked for before. */
  private enter(field: PairField, number: number): void {
    const groups = this.groups[field];
    if (!groups) return;
    const { creatorId, structureId } = this.get(number);
    const id = field === 'creator_id' ? creatorId : structureId;
    const group = groups.get(id);
    if (group) group.push(number);
    else groups.set(id, [number]);
  }
}
