/** What an option may hold. Numbers of a range come after its name: the least, and the most. */
export type Kind =
  /** Anything: the entry looks at it with words of its own. */
  | 'any'
  /** A text that is not blank. */
  | 'text'
  /** An array of such texts. */
  | 'texts'
  /** An array of ids (uuid). */
  | 'ids'
  | 'flag'
  /** A number, `Infinity` among them. */
  | `number ${number}`
  /** A whole number, or `Infinity` where no most is given. */
  | `count ${number}`
  /** A whole number, never `Infinity`. */
  | `whole ${number}`
  | `whole ${number} ${number}`
  | 'function'
  | 'functions'
  /** Data of plain objects, arrays and texts; it is copied, and the copy is frozen. */
  | 'data'
  /** An array, copied and frozen; the entry looks at what is in it. */
  | 'list'
  /** At least so many bytes, which are copied. */
  | `bytes ${number}`
  /** A day of the calendar, YYYY-MM-DD. */
  | 'day'
  /** Epoch milliseconds, ISO 8601 or a Date. */
  | 'moment'
  /** Any object; it is kept as it is. */
  | 'object'
  /** An object with these members, such as a store; it is kept as it is. */
  | `with ${string}`
  /** One of these texts. */
  | `one of ${string}`;

/**
 * Marks after a kind: `!` refuses a present key that is `undefined`, because leaving it out opens more; `*` refuses a missing
 * key; `?` takes null.
 */
export type Mark = '' | '!' | '*' | '?';

/** Options inside of an option. */
export interface Group {
  readonly fields: OptionTable;
  /** Leaving it out opens more, so `undefined` is refused. */
  readonly opens?: true;
}

/** One option: its kind, with its default when the entry does not make one of its own. */
export type Row = `${Kind}${Mark}` | readonly [`${Kind}${Mark}`, unknown] | Group;

/** The options of an entry by name. */
export interface OptionTable {
  readonly [name: string]: Row;
}

type Every<Options> = Options extends unknown ? keyof Options : never;

/** A table that has a row for each option of a type, and no other. */
export type TableOf<Options, Table> = { readonly [Name in Every<Options>]-?: Row } & {
  readonly [Name in Exclude<keyof Table, Every<Options>>]: never;
};

type Filled<Table> = {
  [Name in keyof Table]: Table[Name] extends readonly [string, unknown] ? Name : never;
}[keyof Table];

/** Options as an entry has them: defaults are filled in. */
export type Taken<Options, Table> = Options & {
  readonly [Name in Extract<keyof Options, Filled<Table>>]-?: Exclude<Options[Name], undefined>;
};
