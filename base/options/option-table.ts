/** The kind of an option. The numbers of a range follow its name: the minimum and the maximum. */
export type Kind =
  /** Anything: the entry checks it itself. */
  | 'any'
  /** A text that is not blank. */
  | 'text'
  /** An array of such texts. */
  | 'texts'
  /** An id (uuid). */
  | 'id'
  /** An array of ids. */
  | 'ids'
  | 'flag'
  /** A number, including `Infinity`. */
  | `number ${number}`
  /** A whole number, or `Infinity` if there is no maximum. */
  | `count ${number}`
  /** A whole number, never `Infinity`. */
  | `whole ${number}`
  | `whole ${number} ${number}`
  | 'function'
  | 'functions'
  /** Data of plain objects, arrays and texts; it is copied, and the copy is frozen. */
  | 'data'
  /** An array, copied and frozen. The entry checks its items. */
  | 'list'
  /** At least this many bytes, which are copied. */
  | `bytes ${number}`
  /** A day of the calendar, YYYY-MM-DD. */
  | 'day'
  /** Epoch milliseconds, ISO 8601 or a Date. */
  | 'moment'
  /** Any object, kept as it is. */
  | 'object'
  /** An object with these members, such as a store, kept as it is. */
  | `with ${string}`
  /** One of these texts. */
  | `one of ${string}`;

/**
 * Marks after a kind: `!` refuses a present key that is `undefined`, because omitting it allows more. `*` refuses a
 * missing key; `?` takes null.
 */
export type Mark = '' | '!' | '*' | '?';

/** Options within an option. */
export interface Group {
  readonly fields: OptionTable;
  /** Omitting it allows more, so `undefined` is refused. */
  readonly opens?: true;
}

/** One option: its kind, and its default unless the entry computes one. */
export type OptionRow = `${Kind}${Mark}` | readonly [`${Kind}${Mark}`, unknown] | Group;

/** The options of an entry by name. */
export interface OptionTable {
  readonly [name: string]: OptionRow;
}

type Every<Options> = Options extends unknown ? keyof Options : never;

/** A table with exactly one row for each option of a type. */
export type TableOf<Options, Table> = { readonly [Name in Every<Options>]-?: OptionRow } & {
  readonly [Name in Exclude<keyof Table, Every<Options>>]: never;
};

type Filled<Table> = {
  [Name in keyof Table]: Table[Name] extends readonly [string, unknown] ? Name : never;
}[keyof Table];

/** Options with their defaults filled in. */
export type Taken<Options, Table> = Options & {
  readonly [Name in Extract<keyof Options, Filled<Table>>]-?: Exclude<Options[Name], undefined>;
};
