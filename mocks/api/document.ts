import { operations } from '../../src/generated/operations.js';
import { transitions } from '../../src/generated/transitions.js';
import { ApiProblem } from '../world/store/api-problem.js';
import type { DocumentResponses } from './document-responses.js';

let responses: DocumentResponses | undefined;

/** The routes whose responses come from the document. */
const READERS = /^\/api\/v1\/(?:openapi\.json|schema|analytics\/schema)(?:$|\?)/;

/**
 * Whether this request needs the OpenAPI document and it is not loaded yet. It is larger than the rest of the mock, and
 * hardly any test reads it, so it is loaded on demand.
 */
export function needsDocument(url: string): boolean {
  return responses === undefined && READERS.test(url);
}

/** Loads the OpenAPI document. */
export async function loadDocument(): Promise<void> {
  const { DocumentResponses } = await import('./document-responses.js');
  // Passed as a parameter, so the late part shares no module with the early part. Bundlers would split such a module.
  responses ??= await DocumentResponses.load({ operations, transitions });
}

/** The responses from the OpenAPI document. If it is not loaded, throws a problem that says how to load it. */
export function getDocumentResponses(): DocumentResponses {
  if (responses) return responses;
  const message =
    'The OpenAPI document is not loaded: await loadRareParts() of trackagoat-sdk/mocks before mock.handle.';
  throw new ApiProblem('internal_error', message);
}
