import type { Document } from './document.js';
import { quoted } from './source-text.js';

/** The whole document as one string: the response of GET /openapi.json. */
export function emitOpenapiJson(document: Document): string {
  return `/** The OpenAPI document as JSON text. */
export const openapiJson: string = ${quoted(JSON.stringify(document, withoutStorage))};

/** The same for whatever is installed: there it is kept small until somebody asks for it. */
export const loadOpenapiJson = async (): Promise<string> => openapiJson;
`;
}

/** A caller of the API cannot use the keywords for the mock's stored rows. */
function withoutStorage(key: string, value: unknown): unknown {
  return key.startsWith('x-stored') ? undefined : value;
}
