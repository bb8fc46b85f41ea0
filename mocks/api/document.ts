import { ApiProblem } from '../world/store/api-problem.js';

/** A node of the OpenAPI document. */
export type DocumentNode = { readonly [key: string]: unknown };

let text: string | undefined;
let parsed: DocumentNode | undefined;

/** The routes that are answered from the document. */
const READERS = /^\/api\/v1\/(?:openapi\.json|schema|analytics\/schema)(?:$|\?)/;

/**
 * Loads the OpenAPI document if what this request asks for is in it; undefined when there is nothing to wait for. The
 * document is larger than all the rest of the mock, and hardly any test reads it: so it comes when it is asked for.
 */
export function loadForRequest(url: string): Promise<void> | undefined {
  return text === undefined && READERS.test(url) ? loadDocument() : undefined;
}

/** Loads the OpenAPI document. Whoever calls a mock without a fetch, by `handle`, does so before asking for it. */
export async function loadDocument(): Promise<void> {
  const { loadOpenapiJson } = await import('../../src/generated/openapi-json.js');
  text ??= await loadOpenapiJson();
}

/** The OpenAPI document as it is served. Throws a problem that says how to load it when it is not there. */
export function openapiText(): string {
  if (text === undefined) {
    const message =
      'The OpenAPI document is not loaded: await loadDocument() of trackagoat-sdk/mocks before mock.handle.';
    throw new ApiProblem('internal_error', message);
  }
  return text;
}

/** The OpenAPI document as an object. */
export function openapiDocument(): DocumentNode {
  parsed ??= JSON.parse(openapiText()) as DocumentNode;
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
