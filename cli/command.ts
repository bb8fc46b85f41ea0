/** Where a command writes; what it prints for programs goes to `out`, everything else to `err`. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads `out`: colour and progress only then. */
  readonly isTerminal: boolean;
  /** Asks the person at the terminal; absent when there is none. Null when they went away. */
  readonly ask?: ((question: string) => Promise<string | null>) | undefined;
  /** Asks for what nobody beside the person may read: it is not shown while it is typed. Absent when there is no terminal. */
  readonly askSecret?: ((question: string) => Promise<string | null>) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A command of `trackagoat`. `run` gets the arguments behind its name and resolves to the exit code. */
export interface Command {
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** The command line was wrong: exit code 2, the message and where to read more, no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
