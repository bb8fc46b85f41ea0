import type { TrackagoatClient } from '../../src/client/client.js';
import { type PayoutRows, readLedger } from './read-organization.js';
import type { Reader } from './reader.js';

/** How often the ledger is read until two readings in a row are equal. */
const MAX_READINGS = 4;
const LONGEST_TEXT = 1_000_000;

/** The service's time by the Date of a response, ISO 8601, with a precision of seconds. */
export async function readServiceTime(goat: TrackagoatClient, reader: Reader): Promise<string> {
  const { response } = await reader.readOneAnew('the time', () =>
    goat.projects.list({ limit: 1 }, reader.call).withResponse(),
  );
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) throw new Error('The service sends no Date header, so its time is unknown.');
  return new Date(date).toISOString();
}

/** Reads the ledger until two readings in a row are equal. If they never are, it notes that. */
export async function readSteadyLedger(
  goat: TrackagoatClient,
  reader: Reader,
): Promise<{ readonly ledger: PayoutRows; readonly now: string }> {
  let before = '';
  for (let reading = 1; ; reading += 1) {
    const now = await readServiceTime(goat, reader);
    const ledger = await readLedger(goat, reader);
    const after = await fingerprint(ledger);
    if (after === before) return { ledger, now };
    if (reading === MAX_READINGS) {
      reader.note({
        code: 'changed_while_read',
        what: `the ledger at one instant: it changed during each of ${MAX_READINGS} readings`,
        affects: 'accruals, payments and assignments of the time of the pull; pull again when it is quiet',
      });
      return { ledger, now };
    }
    before = after;
  }
}

/**
 * A digest of all rows. A ledger may be longer than a text can be, and Web Crypto, which browsers have too, digests only
 * whole texts, so a long text is replaced by its digest before the next rows.
 */
async function fingerprint(ledger: PayoutRows): Promise<string> {
  let text = '';
  for (const [name, rows] of Object.entries(ledger)) {
    text += name;
    for (const row of rows as readonly object[]) {
      text += JSON.stringify(row);
      if (text.length > LONGEST_TEXT) text = await digest(text);
    }
  }
  return digest(text);
}

async function digest(text: string): Promise<string> {
  return String(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
