import { provenanceOutline } from '../../src/generated/provenance-outline.js';
import { type DocumentNode, findNode } from './document.js';

/** The paths of the OpenAPI document with what is ours in them, without words. */
export function outlinePaths(): Readonly<Record<string, Readonly<Record<string, DocumentNode>>>> {
  return provenanceOutline.paths as Readonly<Record<string, Readonly<Record<string, DocumentNode>>>>;
}

/** The node of the outline at a JSON pointer such as `/components/schemas/Creator`, or undefined. */
export function outlineAt(pointer: string): DocumentNode | undefined {
  return findNode(provenanceOutline, pointer);
}
