import { inspect } from 'node:util';

/** Everything that a person or a log could see of a value. */
export function allOutput(value: unknown): string {
  return [
    inspect(value, { depth: Infinity, showHidden: true, getters: true, maxStringLength: null, maxArrayLength: null }),
    JSON.stringify(value) ?? '',
    String((value as Error | undefined)?.stack),
  ].join('\n');
}
