import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import { backupFolder, checkFolder } from '../../mocks/adapters/persistence/kept-folder.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { folderOfTest } from '../harness/temporary-folder.js';

/** The offsets in the head of a store: of the form, of the version that wrote it, of its own checksum. */
const AT = { form: 8, writtenBy: 32, own: 56 };
const WAY_OUT = 'start this one with --snapshot FILE and a new folder';

let folder: string;
beforeEach(async () => {
  folder = folderOfTest();
  await (await serveMock({ persist: folder, seed: 'demo' })).close();
});

/** Changes the head of the kept folder, which stays a whole head. */
function changeHead(change: (bytes: Buffer) => void): void {
  const path = join(folder, 'worlds.log');
  const bytes = readFileSync(path);
  change(bytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, AT.own)), AT.own);
  writeFileSync(path, bytes);
}

/** Every command on the folder is refused with this sentence, and leaves the folder as it is. */
async function expectRefusal(sentence: RegExp): Promise<void> {
  const read = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]);
  const before = read();
  await expect(serveMock({ persist: folder })).rejects.toThrow(sentence);
  expect(() => checkFolder(folder)).toThrow(sentence);
  expect(() => backupFolder(folder, join(tmpdir(), 'no-copy'))).toThrow(sentence);
  expect(read().filter(([name]) => !name?.endsWith('.lock'))).toEqual(before);
}

it('a folder of a later version is refused by its name, with the way out', async () => {
  changeHead((bytes) => {
    bytes.write('9.8.7', AT.writtenBy, 'latin1');
    bytes.writeUInt32LE(3, AT.form);
  });
  await expectRefusal(new RegExp(`written by trackagoat-sdk 9\\.8\\.7, a later version, in form 3; .*${WAY_OUT}`));
});

it.each([3, 4, 5])('a folder of form %i, which no release had, is not called one of a later version', async (form) => {
  changeHead((bytes) => {
    bytes.write('TRACKAGT', 'latin1');
    bytes.writeUInt32LE(form, AT.form);
  });
  await expectRefusal(new RegExp(`was not kept by a released version .*start that build on it, .*${WAY_OUT}`));
});

it('a folder with the database of an unreleased build is refused likewise', async () => {
  rmSync(join(folder, 'worlds.log'));
  writeFileSync(join(folder, 'world.mdb'), Buffer.alloc(4096));
  await expectRefusal(new RegExp(`world\\.mdb was not kept by a released version .*${WAY_OUT}`));
});
