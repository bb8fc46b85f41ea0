import { createClient, type TrackagoatClient } from '../../../src/index.js';
import { canaryKey, type Received, startService } from '../../client/stub-service.js';
import { type PublishedResponse, responders } from './responders.js';
import { NOW } from './rows.js';

/** Changes an answer on its way, to show that somebody notices. */
export type Mutate = (route: string, response: PublishedResponse) => PublishedResponse;

/** A service that answers in the published shapes only. */
export interface PublishedService {
  readonly goat: TrackagoatClient;
  readonly url: string;
  readonly received: readonly Received[];
}

const DOCUMENT = { openapi: '3.1.0', info: { title: 'trackagoat', version: '1' }, paths: {} };
const RAW = ['/openapi.json', '/analytics/schema'];
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/**
 * Starts, for the time of a test, a service over HTTP that knows the published routes, parameters and fields and nothing
 * else: nulls where nulls are allowed, no unpublished field, filters that no page has are overlooked, other routes are 404.
 */
export async function startPublishedService(mutate: Mutate = (_, response) => response): Promise<PublishedService> {
  const { url, received } = await startService((response, request) => {
    const { pathname, searchParams: query } = new URL(request.url, 'http://x');
    const path = pathname.replace('/api/v1', '');
    const headers = { 'content-type': 'application/json', date: new Date(NOW).toUTCString() };
    if (RAW.includes(path)) {
      response.writeHead(200, headers);
      return response.end(JSON.stringify(DOCUMENT));
    }
    const route = `${request.method} ${path.replace(ID, '{id}')}`;
    if (query.get('format') === 'csv') {
      response.writeHead(200, { ...headers, 'content-type': 'text/csv' });
      return response.end('bucket,n\n2026-03-08,40\n');
    }
    const call = { id: ID.exec(path)?.[0] ?? '', query, body: request.body ? JSON.parse(request.body) : {} };
    const published = responders[route]?.(call) ?? { status: 404, body: { data: null, error: 'Not found.' } };
    const { status, body } = mutate(route, published);
    response.writeHead(status, headers);
    return response.end(body && JSON.stringify(body));
  });
  const goat = createClient({ apiKey: canaryKey, baseUrl: url, random: () => 0, rateLimit: false });
  return { goat, url, received };
}
