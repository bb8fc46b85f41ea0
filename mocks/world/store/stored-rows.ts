import { type StoredDefault, type StoredSchema, storedRows } from '../../../src/generated/stored-defaults.js';
import { uuidFor } from './ids.js';

type Fields = Record<string, unknown>;
type Rows = readonly object[];

/** How to complete rows. */
export interface FillOptions {
  /** The time of reading, ISO 8601. It is used if a row has no time of its own. */
  readonly now: string;
  /** Whether required fields are filled in too. Only a clone needs this. Default false. */
  readonly includesPromised?: boolean;
  /** Called for every field that was filled in. */
  readonly onFill?: (table: string, field: string) => void;
}

/** Ids that are made for rows come from a separate sequence. */
const DERIVED_SEED = 0xf111;

const byTable = new Map(Object.values(storedRows).map((schema) => [schema.table, schema]));

/**
 * Tables by name with every field that a row lacks filled in, by `x-stored-default` in openapi.yaml, because a row may
 * be older than a field, or come from a service that does not show it. Complete rows and tables stay the same objects.
 * A field that the spec does not know is kept.
 */
export function fillStoredTables<Tables extends Readonly<Record<string, Rows>>>(
  tables: Tables,
  options: FillOptions,
): Tables {
  const filler = new RowFiller(tables, options);
  let filled: Record<string, Rows> | undefined;
  for (const [table, rows] of Object.entries(tables)) {
    const whole = filler.fillTable(table, rows);
    if (whole === rows) continue;
    filled ??= { ...tables };
    filled[table] = whole;
  }
  return (filled as Tables | undefined) ?? tables;
}

class RowFiller {
  private readonly parents = new Map<string, Map<unknown, Fields>>();
  private readonly takenIds = new Map<string, Set<unknown>>();
  private derived = 0;

  constructor(
    private readonly tables: Readonly<Record<string, Rows>>,
    private readonly options: FillOptions,
  ) {}

  fillTable(table: string, rows: Rows): Rows {
    const schema = byTable.get(table);
    return schema && Array.isArray(rows) ? this.fillRows({ schema, table, owner: undefined }, rows) : rows;
  }

  private fillRows(place: Place, rows: Rows): Rows {
    let filled: object[] | undefined;
    for (const [at, row] of rows.entries()) {
      const whole = this.fillRow(place, row);
      if (whole === row) continue;
      filled ??= [...rows];
      filled[at] = whole;
    }
    return filled ?? rows;
  }

  private fillRow(place: Place, given: object): object {
    // A value that is not a row is refused by the check of rows.
    if (given === null || typeof given !== 'object') return given;
    const row = given as Fields;
    const { schema } = place;
    let filled: Fields | undefined;
    for (const fields of this.options.includesPromised ? [schema.optional, schema.promised] : [schema.optional]) {
      for (const field in fields) {
        if (row[field] !== undefined) continue;
        const value = this.find(place, row, field);
        if (value === undefined) continue;
        filled ??= { ...row };
        filled[field] = value;
        this.options.onFill?.(place.table, field);
      }
    }
    for (const field in schema.parts) {
      const inner = (filled ?? row)[field];
      const part = storedRows[schema.parts[field] as string] as StoredSchema;
      const whole = this.fillPart({ schema: part, table: `${place.table}.${field}`, owner: filled ?? row }, inner);
      if (whole === inner) continue;
      filled ??= { ...row };
      filled[field] = whole;
    }
    return filled ?? row;
  }

  private fillPart(place: Place, inner: unknown): unknown {
    if (Array.isArray(inner)) return this.fillRows(place, inner);
    return typeof inner === 'object' && inner !== null ? this.fillRow(place, inner) : inner;
  }

  /** The default of a field; undefined without one. `asked` are the fields that led here. */
  private find(place: Place, row: Fields, field: string, asked: readonly string[] = []): unknown {
    const given = place.schema.optional[field] ?? place.schema.promised[field];
    if (given === undefined || asked.includes(field)) return undefined;
    if ('value' in given) return structuredClone(given.value);
    switch (given.rule) {
      case 'first_known_time':
        return this.findTime(row, given.of);
      case 'first_known_day':
        return this.findTime(row, given.of).slice(0, 10);
      case 'same_as':
        return row[given.of] === undefined ? this.find(place, row, given.of, [...asked, field]) : row[given.of];
      case 'same_as_parent':
        return this.findParent(given, row)?.[field];
      case 'video_id_in':
        return /\/video\/(\d+)/.exec(String(row[given.of]))?.[1];
      case 'derived_id':
        return this.deriveId(place.table);
      case 'owner_id':
        return place.owner?.id;
    }
  }

  private findTime(row: Fields, fields: readonly string[]): string {
    const known = fields.map((field) => row[field]).filter((value) => typeof value === 'string');
    return known.sort()[0] ?? this.options.now;
  }

  private findParent({ of: field, table }: Extract<StoredDefault, { rule: 'same_as_parent' }>, row: Fields) {
    let rows = this.parents.get(table);
    if (!rows) {
      rows = new Map((this.tables[table] ?? []).map((parent) => [(parent as Fields).id, parent as Fields]));
      this.parents.set(table, rows);
    }
    return rows.get(row[field]);
  }

  private deriveId(table: string): string {
    let taken = this.takenIds.get(table);
    if (!taken) {
      taken = new Set((this.tables[table] ?? []).map((row) => (row as Fields).id));
      this.takenIds.set(table, taken);
    }
    for (;;) {
      this.derived += 1;
      const id = uuidFor(DERIVED_SEED, this.derived);
      if (!taken.has(id)) return id;
    }
  }
}

/** Identifies the rows to fill. */
interface Place {
  readonly schema: StoredSchema;
  /** The name of the table, followed by a point and the field if they are parts of its rows. */
  readonly table: string;
  /** The row that they are parts of. */
  readonly owner: Fields | undefined;
}
