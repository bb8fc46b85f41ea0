import { writeCount } from '../../../base/options/write-count.js';
import { findCriterion } from '../../../mocks/world/payouts/criteria/criteria.js';
import type { TrackagoatClient } from '../../../src/client/client.js';
import type { PayoutStructureDetail, PayoutStructureVersion, Video } from '../../../src/generated/resources.js';
import { type OrganizationRows, readGoals } from '../../read/read-organization.js';
import { readSteadyLedger } from '../../read/read-steady-ledger.js';
import { PAGE, type Reader } from '../../read/reader.js';
import { NO_ROWS } from '../../read/tables.js';
import { findMalformedRule } from './find-malformed.js';
import type { VerificationRows } from './verified-world.js';

/** The rows from which accruals are recomputed: the ledger, read until it stays the same, then videos and goals. */
export async function readVerificationRows(goat: TrackagoatClient, reader: Reader): Promise<VerificationRows> {
  const page = { limit: PAGE };
  const { ledger: read, now } = await readSteadyLedger(goat, reader);
  const creators = await reader.readListAnew('creators', () => goat.creators.list(page, reader.call));
  const listed = await reader.readListAnew('videos', () => goat.videos.list(page, reader.call));
  const ledger = { ...read, structures: read.structures.map((row) => checkRules(reader, row)) };
  const videos = keepCounted(reader, listed);
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

/** Pay by a malformed rule, or by one that is not shown, cannot be computed, so no read shows whether some is missing. */
function checkRules(reader: Reader, structure: PayoutStructureDetail): PayoutStructureDetail {
  const { id, name, versions } = structure;
  const listed: readonly (PayoutStructureVersion | null)[] = Array.isArray(versions) ? versions : [];
  const shown = listed.filter((one) => typeof one === 'object' && one !== null);
  const isWhole = shown.length > 0 && shown.length === listed.length;
  const [first] = isWhole ? shown.flatMap((one) => findMalformedRule(one) ?? []) : ['Its versions are not shown.'];
  if (first !== undefined) {
    const what = `the pay of the structure ${JSON.stringify(name)}. ${first}`;
    reader.note({ code: 'malformed', what, affects: 'its accruals, and whether some are missing' }, [id]);
  }
  return { ...structure, versions: shown };
}

/** Without videos of which nobody can tell what they earn. One whose time of posting is null has none, and says so. */
function keepCounted(reader: Reader, videos: readonly Video[]): Video[] {
  const isWhole = ({ view_count: views, posted_at: posted }: Video): boolean =>
    Number.isInteger(views) && (posted === null || !Number.isNaN(Date.parse(posted ?? '')));
  const broken = videos.filter((video) => !isWhole(video)).map(({ id }) => id);
  const what = `${writeCount(broken.length, 'video')}: views that are not a whole number, or a posted_at that is not a time; left out`;
  const affects = 'pay by views, by videos and by goals, and whether some is missing';
  if (broken.length > 0) reader.note({ code: 'malformed', what, affects }, broken);
  return videos.filter(isWhole);
}

function byGoals({ structures }: Pick<OrganizationRows, 'structures'>) {
  const paying = new Set(
    structures
      .filter(({ versions }) => versions.some(({ criteria_type: type }) => findCriterion(type)?.madeOf === 'goals'))
      .map(({ id }) => id),
  );
  return ({ structure_id: id = '' }: { readonly structure_id?: string | undefined }): boolean => paying.has(id);
}
