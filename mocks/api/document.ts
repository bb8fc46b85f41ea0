import { openapiJson } from '../../src/generated/openapi-json.js';

/** A node of the OpenAPI document. */
export type DocumentNode = { readonly [key: string]: unknown };

let parsed: DocumentNode | undefined;

/** The OpenAPI document as an object, parsed when first asked for: only refusals and discovery need it. */
export function openapiDocument(): DocumentNode {
  parsed ??= JSON.parse(openapiJson) as DocumentNode;
  return parsed;
}

/** The node at a JSON pointer such as `/components/schemas/Creator`, or undefined. */
export function nodeAt(pointer: string): DocumentNode | undefined {
  let node: unknown = openapiDocument();
  for (const step of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return undefined;
    node = (node as DocumentNode)[key];
  }
  return node as DocumentNode;
}
