import type { WorkerContext } from 'trackagoat-sdk/explore';

/** A row of a table, with its primary key. */
export interface Row {
  readonly id: string;
  readonly [column: string]: unknown;
}

const databases = new WeakMap<object, Database>();

/** A database in a file, in the manner of SQLite: synchronous, with transactions and a primary key for each table. */
export class Database {
  private tables = new Map<string, Map<string, Row>>();

  table(name: string): readonly Row[] {
    return [...(this.tables.get(name)?.values() ?? [])];
  }

  get(name: string, id: string): Row | undefined {
    return this.tables.get(name)?.get(id);
  }

  /** Throws if there is a row of that id. */
  insert(name: string, row: Row): void {
    if (this.get(name, row.id)) throw new Error(`UNIQUE constraint failed: ${name}.id`);
    this.upsert(name, row);
  }

  upsert(name: string, row: Row): void {
    const rows = this.tables.get(name) ?? new Map<string, Row>();
    this.tables.set(name, rows.set(row.id, row));
  }

  delete(name: string, id: string): void {
    this.tables.get(name)?.delete(id);
  }

  /** The state before a transaction; `restore` rolls back to it. */
  snapshot(): ReadonlyMap<string, Map<string, Row>> {
    return new Map([...this.tables].map(([name, rows]) => [name, new Map(rows)]));
  }

  restore(snapshot: ReadonlyMap<string, Map<string, Row>>): void {
    this.tables = new Map(snapshot);
  }
}

/** The database of a run: each run has a new one, which all its workers share and which survives their crashes. */
export function openDatabase({ mock }: WorkerContext): Database {
  const known = databases.get(mock);
  if (known) return known;
  const made = new Database();
  databases.set(mock, made);
  return made;
}
