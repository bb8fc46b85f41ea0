/** Whether a value is an object literal: an array, a map or an object of a class has no names of its own to be checked. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of all objects, be it of another realm.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
