import { operations } from '../../src/generated/operations.js';
import { transitions } from '../../src/generated/transitions.js';
import { ApiProblem } from '../world/store/api-problem.js';
import type { DocumentAnswers } from './document-answers.js';

let answers: DocumentAnswers | undefined;

/** The routes that are answered from the document. */
const READERS = /^\/api\/v1\/(?:openapi\.json|schema|analytics\/schema)(?:$|\?)/;

/**
 * Whether what this request asks for is in the OpenAPI document, and that is not loaded yet. It is larger than all the rest of
 * the mock, and hardly any test reads it: so it comes when it is asked for.
 */
export function needsDocument(url: string): boolean {
  return answers === undefined && READERS.test(url);
}

/** Loads the OpenAPI document. */
export async function loadDocument(): Promise<void> {
  const { DocumentAnswers } = await import('./document-answers.js');
  // Handed over, so that what comes late shares no module with what is there at once, which bundlers would cut in two for it.
  answers ??= await DocumentAnswers.load({ operations, transitions });
}

/** What is answered from the OpenAPI document. Throws a problem that says how to load it when it is not there. */
export function getDocumentAnswers(): DocumentAnswers {
  if (answers) return answers;
  const message =
    'The OpenAPI document is not loaded: await loadRareParts() of trackagoat-sdk/mocks before mock.handle.';
  throw new ApiProblem('internal_error', message);
}
