import type { RootDatabase } from 'lmdb';

/** A key: parts compare one by one, numbers as numbers, so that a prefix is a range. */
export type StoreKey = (string | number)[];

/** An ordered store of JSON values whose transactions are all or nothing and outlive the process. */
export interface Store {
  /** Everything that `work` puts and removes happens together or not at all. */
  transaction(work: () => void): void;
  put(key: StoreKey, value: unknown): void;
  remove(key: StoreKey): void;
  get(key: StoreKey): unknown;
  /** The entries whose keys begin with `prefix`, in the order of their keys. */
  under(prefix: StoreKey): Iterable<{ readonly key: StoreKey; readonly value: unknown }>;
  /** Writes a copy of this moment to a file. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The database's file in its folder. */
export const STORE_FILE = 'world.mdb';

const MAP_SIZE = 16 * 1024 ** 3;

/** Opens the store in a folder, which is made when it is missing. Throws when the optional peer `lmdb` is not installed. */
export async function openStore(folder: string): Promise<Store> {
  const { open } = await import('lmdb').catch((error: Error) => {
    throw new Error(`Persistence needs the package lmdb, which is not installed: npm install lmdb. (${error.message})`);
  });
  const database = open<unknown, StoreKey>({
    path: `${folder}/${STORE_FILE}`,
    encoding: 'json',
    mapSize: MAP_SIZE,
    // Written pages belong to the system once a transaction ends, so the death of this process loses nothing. Waiting for
    // the disk as well would cost milliseconds a write, and only guard a mock's data against a loss of power.
    noSync: true,
  });
  return openTable(database);
}

function openTable(database: RootDatabase<unknown, StoreKey>): Store {
  return {
    transaction: (work) => {
      database.transactionSync(work);
    },
    put: (key, value) => {
      database.putSync(key, value);
    },
    remove: (key) => {
      database.removeSync(key);
    },
    get: (key) => database.get(key),
    under: (prefix) => entriesUnder(database, prefix),
    backup: (path) => database.backup(path, false),
    close: () => database.close(),
  };
}

function* entriesUnder(database: RootDatabase<unknown, StoreKey>, prefix: StoreKey) {
  for (const { key, value } of database.getRange({ start: prefix })) {
    if (prefix.some((part, index) => key[index] !== part)) return;
    yield { key, value };
  }
}
