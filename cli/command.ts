/** Where a command writes; what it prints for programs goes to `out`, everything else to `err`. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads `out`: colour only then. */
  readonly isTerminal: boolean;
  /** Whether a person reads `err`: progress only then. Default: nobody does. */
  readonly errIsTerminal?: boolean | undefined;
  /** Asks the person at the terminal; absent when there is none. Null when they went away. */
  readonly ask?: ((question: string) => Promise<string | null>) | undefined;
  /** Asks for what nobody beside the person may read: it is not shown while it is typed. Absent when there is no terminal. */
  readonly askSecret?: ((question: string) => Promise<string | null>) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A flag of a command. With `value` (its placeholder in the help) it takes one; otherwise it is on or off. */
export interface FlagSpec {
  readonly value?: string;
  readonly help: string;
  /** The values that it takes, where they are few. */
  readonly choices?: readonly string[];
}

/** A command of `trackagoat`. `run` gets the arguments behind its name and resolves to the exit code. */
export interface Command {
  /** Completion and the help are made from them. */
  readonly flags: Readonly<Record<string, FlagSpec>>;
  /** What may stand in the place of the first argument that is no flag. Default: nothing that is known. */
  readonly words?: readonly string[];
  /** Printed at `--help`: prose is wrapped then, indented lines are left as they are. */
  readonly help: string;
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** A command as the table of commands has it. */
export interface TableEntry {
  readonly summary: string;
  /** It reads a live service: what keeps it from a result has an exit code of its own. */
  readonly readsLive?: boolean;
  /** It can write to the service, and so says whether that is live or a mock. */
  readonly writes?: boolean;
  /** Commands load when they are called: nobody waits for the packages of another one. */
  readonly load: () => Promise<Command>;
}

/** Commands by what they are for, then by name. */
export type CommandGroups = Readonly<Record<string, Readonly<Record<string, TableEntry>>>>;

/** The command line was wrong: exit code 2, the message and where to read more, no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
