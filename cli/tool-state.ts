import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeWriteError } from '../base/files/describe-write-error.js';
import { makeFolder } from '../base/files/own-file.js';
import { writeFirst } from '../base/files/write-aside.js';
import { isUuid } from '../base/options/is-uuid.js';
import { orMissing } from '../base/values/thrown.js';
import { Approvals } from '../src/agents/payments/approve/approvals.js';
import type { ToolsetStore } from '../src/agents/store/toolset-store.js';
import { fileToolsetStore } from '../src/agents/stores.js';
import type { TrackagoatClient } from '../src/client/client.js';
import { systemClock } from '../src/client/http/clock.js';
import { UsageError } from './command.js';
import { findControlPlane } from './control-plane.js';
import { throwIfOpen } from './state-folder.js';

/** The secret that signs approvals on this machine: made once, readable only by its owner. */
export async function readSecret(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'secret');
  makePrivateFolder(folder);
  await throwIfOpen(folder, 'folder');
  await throwIfOpen(path, 'secret');
  const read = () => orMissing(readFile(path, 'utf8'), null);
  if ((await read()) === null) await writeFirst(path, randomBytes(32).toString('hex'));
  const secret = (await read()) ?? '';
  // With an empty one anybody could sign.
  if (/^[0-9a-f]{64}$/.test(secret)) return Buffer.from(secret, 'hex');
  throw new Error(`${path} holds no secret (64 hex digits). Remove it: a new one is made, and open approvals end.`);
}

function makePrivateFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new Error(
      `${folder} cannot be made: ${describeWriteError(error)}. Name another folder for the plans with --state DIR or TRACKAGOAT_STATE.`,
    );
  }
}

/**
 * The store of one account of the service; it shares no limits or receipts with other accounts. Throws if others can
 * write there: what they add would be paid.
 */
export async function accountStore(folder: string, account: string): Promise<ToolsetStore> {
  const own = join(folder, account);
  await throwIfOpen(folder, 'folder');
  await throwIfOpen(own, 'folder');
  return fileToolsetStore(own);
}

/**
 * A name for the account that a client reaches: its organization, independent of the key and the spelling of the
 * address. Asks the service. Throws if the service does not say, because limits would then belong to no account.
 */
export async function findAccount(goat: TrackagoatClient, baseUrl: string | undefined): Promise<string> {
  const [project] = (await goat.projects.list()).data;
  const [method] = project ? [] : (await goat.payoutMethods.list()).data;
  const id: unknown = (project ?? method)?.org_id;
  if (typeof id !== 'string' || !isUuid(id)) {
    throw new Error(
      'the service does not say of which organization the API key is, so nothing could be counted for it.',
    );
  }
  const organization = id.toLowerCase();
  const mock = baseUrl === undefined ? null : await findMock(baseUrl);
  // A mock of an organization has the same ids but none of its payments.
  return mock === null ? `org-${organization}` : `org-${organization}-at-${toDigest(mock)}`;
}

/** The origin of an address, if it belongs to a mock. */
async function findMock(baseUrl: string): Promise<string | null> {
  const plane = await findControlPlane({ apiKey: '', baseUrl, fetch }).catch((error: unknown) => {
    if (error instanceof UsageError) return null;
    throw error;
  });
  return plane && new URL(baseUrl).origin;
}

function toDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Deletes the state of an account: that of a mock, whose world ends with its process. */
export async function forgetAccount(folder: string, account: string): Promise<void> {
  await rm(join(folder, account), { recursive: true, force: true });
}

/** The approvals of every account in the folder. */
export async function openApprovals(folder: string): Promise<Approvals[]> {
  const items = await orMissing(readdir(folder, { withFileTypes: true }), []);
  const accounts = items.filter((item) => item.isDirectory());
  // Without an account there is no plan, so nothing is made here.
  if (accounts.length === 0) return [];
  const secret = await readSecret(folder);
  return Promise.all(
    accounts.map(
      async ({ name }) => new Approvals({ store: await accountStore(folder, name), secret, now: systemClock.now }),
    ),
  );
}
