/** A field of a value that nobody has checked; undefined where the value has no fields. */
export function readField(value: unknown, name: PropertyKey): unknown {
  return hasFields(value) ? value[name] : undefined;
}

/** Whether a value can have fields: an object, a list or a function. */
export function hasFields(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
