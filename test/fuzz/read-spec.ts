import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Node, Spec } from './spec.js';

const text = readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8');

/** The document of the repository; with `alter`, a copy with something in it changed. */
export function readSpec(alter: (document: Node) => void = () => {}): Spec {
  const document: Node = parse(text, { maxAliasCount: -1 });
  alter(document);
  return new Spec(document);
}
