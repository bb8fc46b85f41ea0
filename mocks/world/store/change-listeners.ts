/**
 * Called for a change of a row: the old version (undefined for a new row), and the new one (undefined for a deleted
 * row).
 */
export type ChangeListener<Row> = (before: Row | undefined, after: Row | undefined) => void;

const NOBODY: readonly never[] = [];

/** The listeners for changes of a table's rows. */
export class ChangeListeners<Row> {
  /** A new list after every change of the listeners. It is short. */
  private listeners: readonly ChangeListener<Row>[] = NOBODY;

  /** Whether there are no listeners. Then the old version of a row is not needed. */
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

  notify(before: Row | undefined, after: Row | undefined): void {
    const { listeners } = this;
    for (let at = 0; at < listeners.length; at += 1) listeners[at]?.(before, after);
  }
}
