import { checkAwaited } from '../../../options/check-awaited.js';

/** Refuses what is no toolset with a RangeError: `createToolset` gives a Promise of one. */
export function checkToolset(toolset: unknown): void {
  checkAwaited('the toolset', toolset, (message) => new RangeError(message));
}
