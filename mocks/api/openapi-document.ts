import { hasFields } from '../../base/values/read-field.js';
/** A node of the OpenAPI document. */
export type DocumentNode = { readonly [key: string]: unknown };

/** The OpenAPI document as it is served, and as an object. */
export class OpenapiDocument {
  readonly root: DocumentNode;

  constructor(readonly text: string) {
    this.root = JSON.parse(text);
  }

  /** The node at a JSON pointer such as `/components/schemas/Creator`, or undefined. */
  nodeAt(pointer: string): DocumentNode | undefined {
    let node: unknown = this.root;
    for (const step of pointer.split('/').slice(1)) {
      const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
      if (!hasFields(node) || !Object.hasOwn(node, key)) return undefined;
      node = node[key];
    }
    return hasFields(node) ? node : undefined;
  }
}

/** The node below a node; an empty one if it is missing. */
export function readNode(node: DocumentNode | undefined, name: string): DocumentNode {
  const inner = node?.[name];
  return hasFields(inner) ? inner : {};
}
