import { getDocumentResponses } from '../document.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Discovery; the pipeline serves the document itself, because it needs no key. */
export const discovery: OperationsOf<'getSchema'> = {
  getSchema: () => ({ data: getDocumentResponses().describeApi() }),
};
