import { createMock } from '../../mocks/control/mock.js';
import { checkSnapshot } from '../../mocks/control/state/snapshot.js';
import { ApiProblem, type ProblemIssue } from '../../mocks/world/store/api-problem.js';
import { World } from '../../mocks/world/store/world.js';
import type { OrganizationRows } from './read-organization.js';
import type { Unknown } from './reader.js';
import { fillTables, findList, VERSIONS_TABLE } from './tables.js';

/** With more malformed rows than this it is another API, and the rest would not be a ledger. */
const MOST_LEFT_OUT = 100;

/**
 * The rows without those that no world can contain, because they do not match the spec or name a missing row. Each is
 * reported. Throws an Error if there are too many.
 */
export function leaveOutMalformed(
  rows: OrganizationRows,
  now: string,
): { readonly rows: OrganizationRows; readonly unknown: Unknown[] } {
  let kept = rows;
  const unknown: Unknown[] = [];
  let first: string | undefined;
  for (;;) {
    const found = findMalformedRow(kept, now);
    if (found === null) return { rows: kept, unknown };
    const { kind, id, message } = found;
    // Rows that name a row that was left out are left out too, so the first one is the cause.
    first ??= `${kind}: ${message}`;
    if (unknown.length === MOST_LEFT_OUT) {
      throw new Error(
        `More than ${MOST_LEFT_OUT} rows are not as the spec says; the first one is of ${first}. trackagoat check says where this API differs.`,
      );
    }
    const others = (kept[kind] as readonly { readonly id?: string }[]).filter((row) => row.id !== id);
    kept = { ...kept, [kind]: others };
    unknown.push({
      code: 'malformed',
      what: `a row of ${kind} that is not as the spec says (${message}); left out`,
      affects: 'whatever rests on it',
      ids: id === undefined ? [] : [id],
    });
  }
}

interface MalformedRow {
  readonly kind: keyof OrganizationRows;
  readonly id: string | undefined;
  readonly message: string;
}

function findMalformedRow(rows: OrganizationRows, now: string): MalformedRow | null {
  const broken = rows.structures.find(({ versions }) => !Array.isArray(versions));
  if (broken) return { kind: 'structures', id: broken.id, message: 'versions: must be an array' };
  const world = World.create({ now: Date.parse(now), seed: 0 });
  fillTables(world.tables, rows);
  const dump = world.dump();
  try {
    checkSnapshot({ ...createMock().snapshot(), world: dump });
    return null;
  } catch (error) {
    const [issue] =
      error instanceof ApiProblem ? ((error.meta.issues as readonly ProblemIssue[] | undefined) ?? []) : [];
    const [, table = '', place = '', field = ''] = /^world\.tables\.(\w+)\.(\d+)\.?(.*)$/.exec(issue?.path ?? '') ?? [];
    const kind = findList(table);
    if (issue === undefined || kind === undefined) throw error;
    const row = dump.tables[table]?.[Number(place)] as { readonly id?: string; readonly structure_id?: string };
    const id = table === VERSIONS_TABLE ? row.structure_id : row.id;
    return { kind, id, message: `${field || 'the row'}: ${issue.message}` };
  }
}
