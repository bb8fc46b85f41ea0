import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import type { ErrorEntry } from './entry.js';

/** Codes about the request itself, whatever it is for. */
export const requestErrors = {
  invalid_params: {
    means:
      'A parameter of the path is not what the spec says (ids are uuids), or a header such as the idempotency key.',
    remedy:
      'Correct what `meta.issues` names. Often a handle or a name was sent where an id belongs; the client refuses that ' +
      'with a `PathError` before it is sent.',
    provoke: async ({ mock }) => {
      const headers = { authorization: `Bearer ${mock.apiKey}` };
      return mock.fetch(`${mock.baseUrl}/creators/ana.fit`, { headers });
    },
  },
  invalid_query: {
    means:
      'A query parameter is unknown, of a wrong type or out of range; also a cursor that the service did not make.',
    remedy: 'Correct what `meta.issues` names. Take cursors from `nextCursor` only, as they are.',
    provoke: async ({ goat }) => {
      await goat.creators.list({ limit: 1000 });
    },
  },
  invalid_body: {
    means:
      'The body is not JSON, lacks a field, has an unknown one, or contradicts itself (a payment of accruals without a ' +
      'creator).',
    remedy: 'Correct what `meta.issues` names; for a misspelt key it suggests the nearest one. Nothing was changed.',
    provoke: async ({ goat }) => {
      await goat.request('POST', '/projects', { body: { name: 'Spring', metdata: {} } }); // meant: metadata
    },
  },
  unsupported_media_type: {
    means: 'A body came without `Content-Type: application/json`.',
    remedy: 'Send that header. The client always does; this is for calls that you write by hand.',
    provoke: async ({ mock }) => {
      const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'text/plain' };
      return mock.fetch(`${mock.baseUrl}/projects`, { method: 'POST', headers, body: '{"name": "Spring"}' });
    },
  },
  payload_too_large: {
    means: 'The body is larger than 1 MiB.',
    remedy: 'Send less: split a bulk call, keep large notes elsewhere and link to them.',
    provoke: async ({ goat }) => {
      await goat.projects.create({ name: 'Spring', readme: 'x'.repeat(1024 * 1024) });
    },
  },
  not_found: {
    means:
      'The organization of the key has no such row: it never existed, was removed, is an excluded video, or belongs to ' +
      'another organization. The error names the field of the body when the id stood there.',
    remedy: 'List the rows again and take the id from there. Check that the key is of the organization that you mean.',
    provoke: async ({ goat, unknownId }) => {
      await goat.creators.get(unknownId);
    },
  },
  method_not_allowed: {
    means: 'The path exists, but not with this method. `Allow` names those that it has.',
    remedy: 'Look the operation up in the spec. Accruals, for one, cannot be created: only the cron makes them.',
    provoke: async ({ goat }) => {
      await goat.request('POST', '/payout-accruals', { body: {} });
    },
  },
  gone: {
    means: 'The route was retired. Later documentation of the service says so of the stats of creators and campaigns.',
    remedy: 'Use `goat.analytics`. The workflows of this package do that by themselves.',
    provoke: async () => {
      const retired = createMock({ seed: 'demo', statsGone: true });
      const goat = createClient({ apiKey: retired.apiKey, fetch: retired.fetch });
      const { data } = await goat.creators.list();
      await goat.creators.stats(data[0]?.id ?? '');
    },
  },
  idempotency_key_reused: {
    means: 'The idempotency key was used within the last 24 hours for another operation.',
    remedy: 'Make a key for each thing that you create, from what it is (such as payee and week), not from a counter.',
    provoke: async ({ goat }) => {
      await goat.payoutMethods.create({ name: 'Wise' }, { idempotencyKey: 'first' });
      await goat.projects.create({ name: 'Spring' }, { idempotencyKey: 'first' });
    },
  },
  internal_error: {
    means: 'The service failed. Whether the work was done is not known.',
    remedy:
      'Try again later with the same idempotency key: a creating call that did go through answers what it answered ' +
      'first. The client has tried three times by then.',
    provoke: async ({ mock, goat }) => {
      mock.faults.add({ operation: 'listProjects', kind: 'status', status: 500, times: 3 });
      await goat.projects.list();
    },
  },
} satisfies Record<string, ErrorEntry>;
