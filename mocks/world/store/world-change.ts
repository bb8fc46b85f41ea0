import { takeBackWrites, type UndoLog, type Write } from './undo-log.js';

/** A change of a world: under way until it ends, and to be taken back whole as long as nothing else has been written. */
export class WorldChange {
  /** What else is to be taken back, and first: what was kept because of the change, outside the world. */
  alsoTakeBack: (() => void) | undefined;
  private readonly before: object;
  private written: Write | null = null;

  constructor(
    private readonly state: object,
    private readonly undoLog: UndoLog,
  ) {
    // What stands in the fields is put in place of what stood there, never changed.
    this.before = { ...state };
    undoLog.open();
  }

  /** The change is over. */
  end(): void {
    this.written = this.undoLog.close();
  }

  /** Puts everything back as it was, the last write first, ids and random numbers included. */
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
