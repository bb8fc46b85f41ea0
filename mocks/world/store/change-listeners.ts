/** Told of a change of a row: as it was, undefined for a new one, and as it is, undefined for one that was deleted. */
export type ChangeListener<Row> = (before: Row | undefined, after: Row | undefined) => void;

/** Who wants to hear of the changes of a table's rows. */
export class ChangeListeners<Row> {
  private readonly listeners: ChangeListener<Row>[] = [];

  /** Whether nobody listens; then nobody needs to know what a row was before. */
  get isEmpty(): boolean {
    return this.listeners.length === 0;
  }

  /** Calls `listener` after every change, until the function that this returns is called. */
  add(listener: ChangeListener<Row>): () => void {
    this.listeners.push(listener);
    return () => {
      const at = this.listeners.indexOf(listener);
      if (at >= 0) this.listeners.splice(at, 1);
    };
  }

  tell(before: Row | undefined, after: Row | undefined): void {
    for (const listener of this.listeners) listener(before, after);
  }
}
