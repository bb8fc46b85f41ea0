/** Refuses what was asked for: a RangeError whose `code` says which kind of mistake it is. */
export function misuse(code: string, message: string): never {
  throw Object.assign(new RangeError(message), { code });
}
