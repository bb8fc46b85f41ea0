/** How far the payments of a plan are. */
export interface PaymentProgress {
  readonly done: number;
  readonly total: number;
  /** For example `@maya.moves: committed`. */
  readonly message: string;
}
