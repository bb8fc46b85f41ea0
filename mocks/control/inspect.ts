/** The method by which Node prints an object. It is a registered symbol, so browser code needs no Node module. */
export const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** `util.inspect`, as Node gives it to that method. */
export type Inspect = (value: object, options: object) => string;
