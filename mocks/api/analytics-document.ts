import type { DocumentNode, OpenapiDocument } from './openapi-document.js';

/** The part of the OpenAPI document about the analytics routes, with everything that it refers to. */
export function createAnalyticsDocument(document: OpenapiDocument): string {
  return JSON.stringify(cutOut(document, '/analytics'));
}

function cutOut(document: OpenapiDocument, prefix: string): DocumentNode {
  const { paths, components, ...head } = document.root;
  const isKept = ([path]: readonly [string, unknown]): boolean => path === prefix || path.startsWith(`${prefix}/`);
  const kept = Object.fromEntries(Object.entries(paths as DocumentNode).filter(isKept));
  const { securitySchemes } = components as DocumentNode;
  return { ...head, paths: kept, components: { securitySchemes, ...referredTo(document, kept) } };
}

/** The components that a node refers to, directly or indirectly, by kind and name. */
function referredTo(document: OpenapiDocument, root: DocumentNode): Record<string, Record<string, unknown>> {
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
    names[name] = document.nodeAt(ref.slice(1));
    visit(names[name]);
  };
  visit(root);
  return found;
}
