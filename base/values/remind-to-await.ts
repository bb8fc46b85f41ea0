/**
 * The same promise, on which a member of its value says that the promise must be awaited. Without types it would be
 * undefined, and a call of it would not say why.
 */
export function remindToAwait<Value>(
  where: string,
  promise: Promise<Value>,
  members: readonly string[],
): Promise<Value> {
  for (const name of members) {
    Reflect.defineProperty(promise, name, {
      get: () => {
        // Nobody will await the promise: its own failure would end the process before this error is read.
        promise.catch(() => {});
        throw new TypeError(`${where} returns a promise: await it before you use ${name}.`);
      },
    });
  }
  return promise;
}
