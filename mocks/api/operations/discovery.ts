import { getDocumentAnswers } from '../document.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Discovery; the document itself is served by the pipeline, for it needs no key. */
export const discovery: OperationsOf<'getSchema'> = {
  getSchema: () => ({ data: getDocumentAnswers().describeApi() }),
};
