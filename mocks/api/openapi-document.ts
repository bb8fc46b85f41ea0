/** A node of the OpenAPI document. */
export type DocumentNode = { readonly [key: string]: unknown };

/** The OpenAPI document as it is served, and as an object. */
export class OpenapiDocument {
  readonly root: DocumentNode;

  constructor(readonly text: string) {
    this.root = JSON.parse(text) as DocumentNode;
  }

  /** The node at a JSON pointer such as `/components/schemas/Creator`, or undefined. */
  nodeAt(pointer: string): DocumentNode | undefined {
    let node: unknown = this.root;
    for (const step of pointer.split('/').slice(1)) {
      const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
      if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return undefined;
      node = (node as DocumentNode)[key];
    }
    return node as DocumentNode;
  }
}
