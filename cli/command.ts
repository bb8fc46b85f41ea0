/** The streams of a command. Its output for programs goes to `out`, everything else to `err`. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads `out`. Only then it uses colour. */
  readonly isTerminal: boolean;
  /** Whether a person reads `err`. Only then it shows progress. Default: false. */
  readonly errIsTerminal?: boolean | undefined;
  /** Asks the person at the terminal; absent without a terminal. Null if the person went away. */
  readonly ask?: ((question: string) => Promise<string | null>) | undefined;
  /** Asks for a secret, which is not shown while it is typed. Absent without a terminal. */
  readonly askSecret?: ((question: string) => Promise<string | null>) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A flag of a command. With `value` (its placeholder in the help) it takes one; otherwise it is on or off. */
export interface FlagSpec {
  readonly value?: string;
  readonly help: string;
  /** Whether its value is a file that the command writes. Without a place for it, the command does not begin. */
  readonly writes?: true;
}

/** A command of `trackagoat`. `run` gets the arguments after its name and resolves to the exit code. */
export interface Command {
  /** The help is made from them. */
  readonly flags: Readonly<Record<string, FlagSpec>>;
  /** The text for `--help`. Prose is wrapped; indented lines stay as they are. */
  readonly help: string;
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** A command as the table of commands has it. */
export interface TableEntry {
  readonly summary: string;
  /** Whether it reads a live service. A failure to get a result then has a separate exit code. */
  readonly readsLive?: boolean;
  /** Whether it asks the service for something else than a report. Where the service gives none, it exits as those that read. */
  readonly asksLive?: boolean;
  /** Whether it can write to the service. It then says whether that is live or a mock. */
  readonly writes?: boolean;
  /** A command is loaded when it is called, so it does not wait for the packages of other commands. */
  readonly load: () => Promise<Command>;
}

/** Commands by purpose, then by name. */
export type CommandGroups = Readonly<Record<string, Readonly<Record<string, TableEntry>>>>;

/** The command line was wrong: exit code 2, the message, and a pointer to the help, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
