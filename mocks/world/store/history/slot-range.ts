/**
 * A stretch of a history, in slots: the steps in which it keeps its observations. The stretch is cut into days, one slot
 * each, or as `edges` says: day `n` is from edge `n` up to edge `n + 1`.
 */
export interface SlotRange {
  readonly start: number;
  readonly end: number;
  readonly edges?: Int32Array | undefined;
}
