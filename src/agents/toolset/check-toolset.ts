import { checkAwaited } from '../../../base/options/check-awaited.js';
import { checkHas } from '../../../base/options/check-has.js';

/** Throws a RangeError for anything that is not a toolset, such as the Promise that `createToolset` returns, or a client. */
export function checkToolset(toolset: unknown): void {
  checkAwaited('the toolset', toolset, (message) => new RangeError(message));
  checkHas('approvalRequest', toolset, 'the toolset must be one of createToolset()');
}
