import { type ApiCall, getOperationRow } from './api-call.js';
import { getDocumentResponses } from './document.js';
import { JSON_HEADERS } from './envelope.js';

/** getOpenapi, the only operation without a key, returns the raw document without an envelope. */
export function serveDocument(call: ApiCall): void {
  if (getOperationRow(call).scope !== null) return;
  call.response = { status: 200, headers: JSON_HEADERS, body: getDocumentResponses().text };
  call.isBare = true;
}
