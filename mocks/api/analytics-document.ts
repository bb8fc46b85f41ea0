import { type DocumentNode, nodeAt, openapiDocument } from './document.js';
import { JSON_HEADERS, type RawBody } from './envelope.js';

let file: RawBody | undefined;

/** The part of the OpenAPI document that is about the analytics routes, with all that it refers to. Made once. */
export function analyticsDocument(): RawBody {
  file ??= { headers: JSON_HEADERS, body: JSON.stringify(cutOut('/analytics')) };
  return file;
}

function cutOut(prefix: string): DocumentNode {
  const { paths, components, ...head } = openapiDocument();
  const isKept = ([path]: readonly [string, unknown]): boolean => path === prefix || path.startsWith(`${prefix}/`);
  const kept = Object.fromEntries(Object.entries(paths as DocumentNode).filter(isKept));
  const { securitySchemes } = components as DocumentNode;
  return { ...head, paths: kept, components: { securitySchemes, ...referredTo(kept) } };
}

/** The components that a node refers to, and those that they refer to, by kind and name. */
function referredTo(root: DocumentNode): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = {};
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { $ref } = node as DocumentNode;
    if (typeof $ref === 'string') take($ref);
    for (const inner of Object.values(node)) visit(inner);
  };
  const take = (ref: string): void => {
    const [, , kind = '', name = ''] = ref.split('/');
    found[kind] ??= {};
    const names = found[kind];
    if (Object.hasOwn(names, name)) return;
    names[name] = nodeAt(ref.slice(1));
    visit(names[name]);
  };
  visit(root);
  return found;
}
