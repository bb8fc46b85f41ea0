import { checkHas } from '../../../base/options/check-has.js';

/** Throws a RangeError for anything that is not a toolset, such as the Promise that `createToolset` returns, or a client. */
export function checkToolset(toolset: unknown): void {
  checkHas('approvalRequest', toolset, 'the toolset must be one of createToolset()');
}
