import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readMessage } from '../../base/values/thrown.js';
import type { SeedFile } from '../../src/generated/seed-types.js';
import { UsageError } from '../command.js';
import { parseJson, readText } from '../parse-json.js';

const MODULES = ['.ts', '.mts', '.js', '.mjs'];

/** Whether a name can be that of a seed file: JSON, or a module. */
export function isSeedFile(name: string): boolean {
  return ['.json', ...MODULES].includes(extname(name));
}

/** The seed in a file, not yet checked. Throws a UsageError that names the file if it contains no seed. */
export async function readSeedFile(file: string): Promise<SeedFile> {
  const seed = await (MODULES.includes(extname(file)) ? loadModule(file) : parseFile(file));
  // A mock also takes the name of a seed of this package, but a file with a name has no seed to check.
  if (typeof seed === 'string') throw new UsageError(`${file} has the text ${JSON.stringify(seed)}, and no seed.`);
  return seed;
}

async function parseFile(file: string): Promise<SeedFile> {
  const text = await readText(file);
  try {
    return parseJson(text) as SeedFile;
  } catch (error) {
    throw new UsageError(`${file} is not valid JSON: ${readMessage(error)}`);
  }
}

/** Its default export. Modules are cached by their URL, so a changed file needs another URL. */
async function loadModule(file: string): Promise<SeedFile> {
  const text = await readText(file);
  const address = pathToFileURL(resolve(file));
  address.searchParams.set('content', String(hash(text)));
  let loaded: { default?: unknown };
  try {
    loaded = await import(address.href);
  } catch (error) {
    throw new UsageError(`${file} cannot be loaded: ${explain(error as NodeJS.ErrnoException)}`);
  }
  if (loaded.default === undefined) {
    throw new UsageError(`${file} has no default export; write export default defineSeed({ … }).`);
  }
  return loaded.default as SeedFile;
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.code !== 'ERR_UNKNOWN_FILE_EXTENSION') return error.message;
  return `Node ${process.versions.node} does not read TypeScript; take Node 22.18 or later, set NODE_OPTIONS="--import tsx", or write it as .mjs.`;
}

function hash(text: string): number {
  let value = 0;
  for (let index = 0; index < text.length; index += 1) value = (Math.imul(value, 31) + text.charCodeAt(index)) | 0;
  return value;
}
