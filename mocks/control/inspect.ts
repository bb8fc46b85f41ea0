/** The method that Node prints an object by. Registered for all, so that what runs in a browser needs no module of Node. */
export const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** `util.inspect`, as Node gives it to that method. */
export type Inspect = (value: object, options: object) => string;
