import { takeBackWrites, type UndoLog, type Write } from './undo-log.js';

/**
 * The latest change of a world. It is under way until it ends, and can be undone as a whole as long as nothing else has
 * been written.
 */
export class WorldChange {
  /** Undoes, before the rest, what was kept outside the world because of the change. */
  alsoTakeBack: (() => void) | undefined;
  private before: object = {};
  private written: Write | null = null;

  constructor(
    private readonly state: object,
    private readonly undoLog: UndoLog,
  ) {}

  /** A change begins. From now on the previous one cannot be undone. */
  begin(): void {
    // Field values are replaced, never changed in place.
    this.before = { ...this.state };
    this.alsoTakeBack = undefined;
    this.written = null;
    this.undoLog.open();
  }

  /** The change is over. */
  end(): void {
    this.written = this.undoLog.close();
  }

  /** Restores everything, latest write first, including ids and random numbers. */
  takeBack(): void {
    const { state, before, undoLog } = this;
    if (undoLog.isOpen) this.end();
    this.alsoTakeBack?.();
    takeBackWrites(this.written);
    this.written = null;
    for (const field of Object.keys(state)) if (!(field in before)) Reflect.deleteProperty(state, field);
    Object.assign(state, before);
  }
}
