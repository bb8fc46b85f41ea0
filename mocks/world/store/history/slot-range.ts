/**
 * A range of a history, in slots, which are the steps of its observations. The range is divided into days: one slot
 * each, or by `edges`: day `n` is from edge `n` up to edge `n + 1`.
 */
export interface SlotRange {
  readonly start: number;
  readonly end: number;
  readonly edges?: Int32Array | undefined;
}
