import type { Document } from './document.js';
import { quoted } from './source-text.js';

/** The whole document as one string: what GET /openapi.json answers. */
export function emitOpenapiJson(document: Document): string {
  return `/** The OpenAPI document as JSON text. */\nexport const openapiJson: string = ${quoted(JSON.stringify(document))};\n`;
}
