import { createClient, isApiError } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { errorEntries } from '../../docs/snippets/errors/all.js';
import type { ErrorEntry } from '../../docs/snippets/errors/entry.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';

// The type is the promise that no code of the spec lacks an entry, and none is invented.
const entries: Readonly<Record<ErrorCode, ErrorEntry>> = errorEntries;
const codes = Object.keys(errorStatus) as ErrorCode[];

/** Recipes throw what the client throws, or return the answer of a call that the client would not make. */
async function refusalOf(outcome: unknown): Promise<{ code: string; status: number }> {
  if (isApiError(outcome)) return { code: outcome.code, status: outcome.status };
  if (outcome instanceof Response) return { code: (await outcome.json()).meta.code, status: outcome.status };
  throw outcome ?? new Error('nothing was refused');
}

describe('the recipe of docs/errors.md', () => {
  it.each(codes)('for %s ends with that refusal, and meets no other on the way', async (code) => {
    const mock = createMock();
    // Back-offs take no time here.
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, random: () => 0 });
    const unknownId = '00000000-0000-4000-8000-000000000000';
    const refusal = await entries[code].provoke({ mock, goat, unknownId }).then(refusalOf, refusalOf);
    expect(refusal).toEqual({ code, status: errorStatus[code] });
    const refused = mock.requests.find().filter((call) => call.status >= 400);
    expect(refused.filter((call) => call.status !== errorStatus[code])).toEqual([]);
  });

  it('tells no code that the spec does not have', () => {
    expect(Object.keys(entries).sort()).toEqual([...codes].sort());
  });
});
