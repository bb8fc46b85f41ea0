import { gzipSync } from 'node:zlib';
import { openapiJson } from '../../src/generated/openapi-json.js';

/**
 * The module of the OpenAPI document as it is installed: it is loaded when it is asked for, and takes a fifth of its size
 * until then. Every runtime that the package runs in can unpack it.
 */
export function compressDocument(): string {
  const packed = gzipSync(openapiJson, { level: 9 }).toString('base64');
  return `export const loadOpenapiJson = () => {
  const bytes = Uint8Array.from(atob('${packed}'), (char) => char.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
};
`;
}
