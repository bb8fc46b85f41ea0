import { gzipSync } from 'node:zlib';
import { openapiJson } from '../../src/generated/openapi-json.js';

/**
 * The module of the OpenAPI document as it is installed: it is unpacked on first use, and until then it has a fifth of
 * its size. Every supported runtime can unpack it.
 */
export function compressDocument(): string {
  const packed = gzipSync(openapiJson, { level: 9 }).toString('base64');
  return `export const loadOpenapiJson = () => {
  const bytes = Uint8Array.from(atob('${packed}'), (char) => char.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
};
`;
}
