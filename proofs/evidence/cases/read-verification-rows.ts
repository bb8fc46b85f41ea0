import { findCriterion } from '../../../mocks/world/payouts/criteria/criteria.js';
import type { TrackagoatClient } from '../../../src/client/client.js';
import { type OrganizationRows, readGoals } from '../../read/read-organization.js';
import { readSteadyLedger } from '../../read/read-steady-ledger.js';
import { PAGE, type Reader } from '../../read/reader.js';
import { NO_ROWS } from '../../read/tables.js';
import { findMalformedRule } from './find-malformed.js';
import type { VerificationRows } from './verified-world.js';

/** The rows from which accruals are recomputed: the ledger, read until it stays the same, then videos and goals. */
export async function readVerificationRows(goat: TrackagoatClient, reader: Reader): Promise<VerificationRows> {
  const page = { limit: PAGE };
  const { ledger, now } = await readSteadyLedger(goat, reader);
  const creators = await reader.readListAnew('creators', () => goat.creators.list(page, reader.call));
  const videos = await reader.readListAnew('videos', () => goat.videos.list(page, reader.call));
  noteMalformedRules(reader, ledger);
  const isByGoals = byGoals(ledger);
  // The creators who were paid by goals, and those who should have been.
  const judged = new Set([...ledger.accruals, ...ledger.assignments].filter(isByGoals).map(({ creator_id: id }) => id));
  const goals = await readGoals(
    goat,
    reader,
    creators.filter(({ id }) => judged.has(id)),
  );
  const rows: OrganizationRows = { ...NO_ROWS, ...ledger, creators, videos, goals };
  return { rows, now };
}

/** Pay by such a rule cannot be computed, so no read shows whether some is missing. */
function noteMalformedRules(reader: Reader, { structures }: Pick<OrganizationRows, 'structures'>): void {
  for (const { id, name, versions } of structures) {
    const [first] = versions.flatMap((version) => findMalformedRule(version) ?? []);
    if (first === undefined) continue;
    const what = `the pay of the structure ${JSON.stringify(name)}. ${first}`;
    reader.note({ code: 'malformed', what, affects: 'its accruals, and whether some are missing' }, [id]);
  }
}

function byGoals({ structures }: Pick<OrganizationRows, 'structures'>) {
  const paying = new Set(
    structures
      .filter(({ versions }) => versions.some(({ criteria_type: type }) => findCriterion(type)?.madeOf === 'goals'))
      .map(({ id }) => id),
  );
  return ({ structure_id: id = '' }: { readonly structure_id?: string | undefined }): boolean => paying.has(id);
}
