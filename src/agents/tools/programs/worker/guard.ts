// Objects that throw for a name that they do not have: an undefined would fail later, or pass for nothing.

const OwnTypeError = TypeError;
const OwnProxy = Proxy;
const OwnSet = Set;
const { apply, ownKeys } = Reflect;
const { includes } = Array.prototype;

/** Rows of a read. */
export function guardRows(value: unknown, name: string, fields: readonly string[]): unknown {
  if (fields.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((row) => guardRows(row, name, fields));
  // A known field that is missing is undefined. An unknown field is a mistake.
  return guard(value, fields, (field) => {
    const known = new OwnSet([...ownNames(value), ...fields]);
    return `goat.${name} returns no ${field}; it has ${[...known].join(', ')}`;
  });
}

/** The same for what a workflow answers, at every depth. Metadata has any field. */
export function guardReport(value: unknown, name: string, optional: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((row) => guardReport(row, name, optional));
  const guarded: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    guarded[key] = key === 'metadata' ? part : guardReport(part, name, optional);
  }
  return guard(
    guarded,
    optional,
    (field) => `${name} returns no ${field} here; it has ${ownNames(guarded).join(', ')}`,
  );
}

/** An object that throws for an unknown name and lists its names, because an undefined would fail later. */
export function guard<T extends object>(target: T, optional: readonly string[], missing: (name: string) => string): T {
  return new OwnProxy(target, {
    get(from, name, self) {
      const isKnown = typeof name === 'symbol' || name in from || apply(includes, optional, [name]);
      if (isKnown || apply(includes, TOLERATED, [name])) return Reflect.get(from, name, self);
      throw new OwnTypeError(missing(name));
    },
  });
}

/** Names that the language itself asks an object for. */
const TOLERATED = ['then', 'toJSON', 'constructor', 'toString', 'valueOf', 'length', 'message', 'name', 'stack'];

function ownNames(value: object): string[] {
  return ownKeys(value).filter((name): name is string => typeof name === 'string');
}
