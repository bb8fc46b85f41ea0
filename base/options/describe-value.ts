/** A value in words. A longer text is not shown, because it may be a secret in the wrong place. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return value.length < 16 ? JSON.stringify(value) : 'this text';
  if (typeof value === 'function') return 'a function';
  if (value === undefined) return 'undefined (a forgotten await?)';
  if (typeof value !== 'object' || value === null) return String(value);
  if ('then' in value) return 'a Promise (await it)';
  // The build puts a line before the names of some classes.
  return `an instance of ${String(value.constructor?.name).replace(/^_/, '')}`;
}

/** Whether a value is an object literal: an array, a map or an instance of a class has no option names to check. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of all objects, also of another realm.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
