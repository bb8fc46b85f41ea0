import type { IncomingHttpHeaders } from 'node:http';
import type { PlainResponse } from '../../api/plain.js';
import { EXPOSED_HEADERS } from '../exposed-headers.js';
import { isLocalOrigin } from './host-check.js';

/** The headers that let a page of this machine read a response; no headers for other pages. */
export function corsHeaders(origin: string): Readonly<Record<string, string>> {
  if (!isLocalOrigin(origin)) return { vary: 'origin' };
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED_HEADERS, vary: 'origin' };
}

/** The response to a preflight of a page of this machine. */
export function createPreflightResponse(origin: string, headers: IncomingHttpHeaders): PlainResponse {
  const asked = headers['access-control-request-headers'];
  return {
    status: 204,
    headers: {
      ...corsHeaders(origin),
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS',
      'access-control-allow-headers': asked ?? 'authorization, content-type, idempotency-key',
      'access-control-max-age': '600',
    },
    body: '',
  };
}
