/**
 * A type of an answer with its enums left open: the service may add a value, so a string that this
 * version does not know is allowed, while the known ones still complete and narrow.
 */
export type OpenEnums<T> = T extends string
  ? string extends T
    ? T
    : T | (string & {})
  : T extends readonly (infer Item)[]
    ? OpenEnums<Item>[]
    : T extends object
      ? { [Key in keyof T]: OpenEnums<T[Key]> }
      : T;
