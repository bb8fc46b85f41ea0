/** Makes the refusal of a wrong request: a RangeError whose `code` is the kind of mistake. */
export function refuseRequest(code: string, message: string): never {
  throw Object.assign(new RangeError(message), { code });
}
