/**
 * The type of a response with open enums. The service may add a value, so an unknown string is allowed, while the known
 * values still complete and narrow.
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
