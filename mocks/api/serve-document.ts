import { operations } from '../../src/generated/operations.js';
import { type ApiCall, copyCall, getOperation } from './api-call.js';
import { getDocumentAnswers } from './document.js';
import { JSON_HEADERS } from './envelope.js';
import type { Organization } from './organization.js';

/** The one operation without a key, getOpenapi, is answered with the raw document and no envelope. */
export function serveDocument<Owner extends Organization>(call: ApiCall<Owner>): ApiCall<Owner> {
  if (operations[getOperation(call)].scope !== null) return call;
  const response = { status: 200, headers: JSON_HEADERS, body: getDocumentAnswers().text };
  return Object.assign(copyCall(call), { response, isBare: true });
}
