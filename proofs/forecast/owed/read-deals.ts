import type { TrackagoatClient } from '../../../src/client/client.js';
import type { PayoutAssignment, PayoutStructure, PayoutStructureDetail } from '../../../src/generated/resources.js';
import { PAGE, type Reader } from '../../read/reader.js';

/** The prefix of names for parts of the ledger, which change with it. A journal forgets them when a forecast is done. */
const LEDGER = 'ledger: ';

const page = { limit: PAGE };

/** The structures, and the creators that they pay. */
export interface Deals {
  readonly structures: readonly PayoutStructure[];
  /** Only those of active structures, because archived ones pay nothing. */
  readonly assignments: readonly PayoutAssignment[];
}

/** Reads the structures of a project, or all, and the assignments to active ones. */
export async function readDeals(goat: TrackagoatClient, reader: Reader, projectId?: string): Promise<Deals> {
  const structures = reader.keepIdentified(
    'payout structures',
    await reader.readList(`${LEDGER}structures of ${projectId}`, () => listStructures(goat, reader, projectId)),
  );
  const assignments: PayoutAssignment[] = [];
  for (const { id } of structures.filter(({ is_active }) => is_active)) {
    const rows = await reader.readIfOffered(
      () =>
        reader.readList(`${LEDGER}assignments of ${id}`, () =>
          goat.payoutStructures.assignments(id, page, reader.call),
        ),
      { fallback: [], what: 'who is assigned to the payout structures', affects: 'all accruals that are not made yet' },
    );
    assignments.push(...rows.map((row) => ({ ...row, structure_id: row.structure_id ?? id })));
  }
  return { structures, assignments };
}

/** Whether the structures are unchanged: their rules, and how many creators they pay. */
export async function areDealsAsBefore(
  goat: TrackagoatClient,
  reader: Reader,
  { structures, projectId }: Pick<Deals, 'structures'> & { readonly projectId: string | undefined },
): Promise<boolean> {
  const now = await reader.readListAnew('structures', () => listStructures(goat, reader, projectId));
  return JSON.stringify(now) === JSON.stringify(structures);
}

function listStructures(goat: TrackagoatClient, reader: Reader, projectId: string | undefined) {
  return goat.payoutStructures.list(
    { ...page, ...(projectId === undefined ? {} : { project_id: projectId }) },
    reader.call,
  );
}

/**
 * The structures with all their rules. A structure that has had only one rule needs no request. An archived one only
 * needs a request if it still owes something.
 */
export async function readVersions(
  goat: TrackagoatClient,
  reader: Reader,
  wanted: { readonly structures: readonly PayoutStructure[]; readonly owing: ReadonlySet<string> },
): Promise<PayoutStructureDetail[]> {
  const found: PayoutStructureDetail[] = [];
  for (const structure of wanted.structures) {
    const { id, is_active, current_version: current } = structure;
    const isAlone = current?.version === 1 || (!is_active && !wanted.owing.has(id));
    found.push(
      isAlone
        ? { ...structure, versions: [current] }
        : await reader.readOne(`${LEDGER}structure ${id}`, () => goat.payoutStructures.get(id, reader.call)),
    );
  }
  return found;
}
