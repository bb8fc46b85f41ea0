/** The kinds that every entry has, including the client. Each adds to what an application loads. */
export type PlainKind =
  /** Anything: the entry checks it itself. */
  | 'any'
  /** A text that is not blank. */
  | 'text'
  | 'flag'
  /** A number from 0 up, including `Infinity`. */
  | 'number'
  | 'function'
  | 'functions'
  /** Data of plain objects, arrays and texts; it is copied, and the copy is frozen. */
  | 'data'
  /** Any object, kept as it is. */
  | 'object'
  /** An object with the members `of`, such as a store, kept as it is. */
  | 'with';

/** The kind of an option. */
export type Kind =
  | PlainKind
  /** An array of texts that are not blank. */
  | 'texts'
  /** An id (uuid). */
  | 'id'
  /** An array of ids. */
  | 'ids'
  /** A whole number, or `Infinity` if there is no maximum. */
  | 'count'
  /** A whole number, never `Infinity`. */
  | 'whole'
  /** An array, copied and frozen. The entry checks its items. */
  | 'list'
  /** Bytes, which are copied. */
  | 'bytes'
  /** A day of the calendar, YYYY-MM-DD. */
  | 'day'
  /** Epoch milliseconds, ISO 8601 or a Date. */
  | 'moment'
  /** One of the texts `of`. */
  | 'one';

/** The meaning of an option that is left out. */
interface LeftOut {
  /** It allows more then, so a present key that is `undefined` is refused. */
  readonly opens?: true;
  /** It is missing then, and refused. */
  readonly needed?: true;
  /** Its value then, unless the entry computes one. */
  readonly default?: unknown;
}

/** A kind with its limits. */
export interface OptionRule<Has extends Kind = Kind> extends LeftOut {
  readonly kind: Has;
  readonly fields?: undefined;
  /** The minimum of a number, or of a number of bytes. Default 0. */
  readonly from?: number;
  /** The maximum of a number. */
  readonly to?: number;
  readonly of?: readonly string[];
  /** Null is taken. */
  readonly orNull?: true;
  /** Further keywords of its JSON schema: a description, the default that the entry computes, more limits. */
  readonly json?: object;
}

/** Options within an option. */
export interface Group<Has extends Kind = Kind> extends LeftOut {
  readonly fields: OptionTable<Has>;
}

/** One option. */
export type OptionRow<Has extends Kind = Kind> = Has | OptionRule<Has> | Group<Has>;

/** The options of an entry by name. */
export interface OptionTable<Has extends Kind = Kind> {
  readonly [name: string]: OptionRow<Has>;
}

type Every<Options> = Options extends unknown ? keyof Options : never;

/** A table with exactly one row for each option of a type. */
export type TableOf<Options, Table> = { readonly [Name in Every<Options>]-?: OptionRow } & {
  readonly [Name in Exclude<keyof Table, Every<Options>>]: never;
};

type Filled<Table> = {
  [Name in keyof Table]: Table[Name] extends { readonly default: unknown } ? Name : never;
}[keyof Table];

/** Options with their defaults filled in. */
export type Taken<Options, Table> = Options & {
  readonly [Name in Extract<keyof Options, Filled<Table>>]-?: Exclude<Options[Name], undefined>;
};
