/** Whether a value is an object literal: an array, a map or an instance of a class has no option names to check. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of all objects, also of another realm.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
