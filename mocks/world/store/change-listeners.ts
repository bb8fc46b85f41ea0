/** Told of a change of a row: as it was, undefined for a new one, and as it is, undefined for one that was deleted. */
export type ChangeListener<Row> = (before: Row | undefined, after: Row | undefined) => void;

const NOBODY: readonly never[] = [];

/** Who wants to hear of the changes of a table's rows. */
export class ChangeListeners<Row> {
  /** Another list after every change: short, and as long as it must be. */
  private listeners: readonly ChangeListener<Row>[] = NOBODY;

  /** Whether nobody listens; then nobody needs to know what a row was before. */
  get isEmpty(): boolean {
    return this.listeners.length === 0;
  }

  /** Calls `listener` after every change, until the function that this returns is called. */
  add(listener: ChangeListener<Row>): () => void {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  tell(before: Row | undefined, after: Row | undefined): void {
    const { listeners } = this;
    for (let at = 0; at < listeners.length; at += 1) listeners[at]?.(before, after);
  }
}
