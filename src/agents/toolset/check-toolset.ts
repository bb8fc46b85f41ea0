import { checkAwaited } from '../../../base/options/check-awaited.js';

/** Throws a RangeError for anything that is not a toolset, such as the Promise that `createToolset` returns. */
export function checkToolset(toolset: unknown): void {
  checkAwaited('the toolset', toolset, (message) => new RangeError(message));
}
