import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  type ScryptOptions,
  scrypt,
  sign,
} from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFirst } from '../../base/files/write-aside.js';
import type { SignText } from '../../src/agents/payments/approve/approvals.js';
import { foldPerson } from '../../src/agents/payments/limit/approvers.js';
import { throwIfOpen } from '../state-folder.js';

/** The key of an approver, as stored in the folder. It is sealed, except for the person's name. */
export interface ApproverKey {
  readonly name: string;
  /** Ed25519, 32 bytes in base64url: the value for the MCP server. */
  readonly publicKey: string;
  /** The path of the key file. */
  readonly path: string;
  /** Opens it. Rejects if the passphrase is wrong. */
  readonly open: (passphrase: string) => Promise<SignText>;
}

/** The content of a key file. Everything except the name is base64url. */
interface Sealed {
  readonly name: string;
  readonly publicKey: string;
  readonly salt: string;
  readonly iv: string;
  readonly sealed: string;
}

/** Somebody who has copied the file could guess a shorter one, however slow each guess is. */
export const LEAST_PASSPHRASE = 12;

// About half a second and 128 MB per guess.
const COST: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
const TAG_BYTES = 16;

/** Makes the key of a person, once. Rejects if there is one already, because its approvals would become invalid. */
export async function createApproverKey(folder: string, name: string, passphrase: string): Promise<ApproverKey> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const about = { name, publicKey: publicKey.export({ format: 'jwk' }).x ?? '' };
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt), iv).setAAD(bindTo(about));
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  const content: Sealed = { ...about, salt: toText(salt), iv: toText(iv), sealed: toText(sealed) };
  const path = pathFor(folder, name);
  if (await writeFirst(path, `${JSON.stringify(content)}\n`)) return toKey(content, path);
  throw new Error(
    `${name} has a key in ${folder}. To make another one, remove ${path}; the old one then signs nothing.`,
  );
}

/** The keys in a folder. */
export async function listApproverKeys(folder: string): Promise<ApproverKey[]> {
  const names = (await readdir(folder)).filter((name) => /^approver-[0-9a-f]{16}\.json$/.test(name)).sort();
  return Promise.all(
    names.map(async (file) => {
      const path = join(folder, file);
      return toKey(parse(await readFile(path, 'utf8'), path), path);
    }),
  );
}

/** The key of a person; undefined if it does not exist. */
export function findApproverKey(keys: readonly ApproverKey[], name: string): ApproverKey | undefined {
  return keys.find((key) => foldPerson(key.name) === foldPerson(name));
}

function toKey(content: Sealed, path: string): ApproverKey {
  const { name, publicKey } = content;
  return {
    name,
    publicKey,
    path,
    async open(passphrase) {
      // A copy lets others guess the passphrase.
      await throwIfOpen(path, 'secret');
      const key = await unseal(content, passphrase, path);
      return (text) => new Uint8Array(sign(null, Buffer.from(text), key));
    },
  };
}

async function unseal(
  { name, publicKey, salt, iv, sealed }: Sealed,
  passphrase: string,
  path: string,
): Promise<KeyObject> {
  const stretched = await stretch(passphrase, toBytes(salt));
  const bytes = toBytes(sealed);
  try {
    const decipher = createDecipheriv('aes-256-gcm', stretched, toBytes(iv), { authTagLength: TAG_BYTES })
      .setAAD(bindTo({ name, publicKey }))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const secret = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
    return createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
  } catch {
    throw new Error(`This is not the passphrase of ${name}, or ${path} was changed.`);
  }
}

/** The sealed key is valid only for this name and this public key. */
function bindTo({ name, publicKey }: Pick<Sealed, 'name' | 'publicKey'>): Buffer {
  return Buffer.from(JSON.stringify([name, publicKey]));
}

function stretch(passphrase: string, salt: Buffer): Promise<Buffer> {
  // The same letters can be encoded in more than one way.
  const text = passphrase.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

function pathFor(folder: string, name: string): string {
  return join(folder, `approver-${createHash('sha256').update(foldPerson(name)).digest('hex').slice(0, 16)}.json`);
}

function parse(text: string, path: string): Sealed {
  const fields = ['name', 'publicKey', 'salt', 'iv', 'sealed'] as const;
  try {
    const content = JSON.parse(text) as Sealed;
    if (fields.every((field) => typeof content[field] === 'string')) return content;
  } catch {
    // The message below says it.
  }
  throw new Error(`${path} holds no key. Remove it, and make one by trackagoat approve --set-up.`);
}

function toText(bytes: Buffer): string {
  return bytes.toString('base64url');
}

function toBytes(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
