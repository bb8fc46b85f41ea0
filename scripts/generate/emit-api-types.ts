import openapiTS, { astToString } from 'openapi-typescript';
import type { Document } from './document.js';

/** Types of paths, operations and components. The only file that knows openapi-typescript. */
export async function emitApiTypes(document: Document): Promise<string> {
  const nodes = await openapiTS(structuredClone(document) as never, {
    silent: true,
    // A property with a default may be left out of a request; the default is the service's business.
    defaultNonNullable: false,
  });
  return astToString(nodes);
}
