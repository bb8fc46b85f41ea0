import { document } from '../harness/spec.js';
import { type Node, Spec } from './spec.js';

/** The document of the repository; with `alter`, a copy with something in it changed. */
export function readSpec(alter: (document: Node) => void = () => {}): Spec {
  const copy: Node = structuredClone(document);
  alter(copy);
  return new Spec(copy);
}
