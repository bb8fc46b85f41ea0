import { readSources, type SourceFiles } from '../../test/house/source-files.js';

/** The folders whose code is a part of the package. */
export const SHIPPED = ['base', 'src', 'mocks', 'proofs', 'cli'] as const;

/** The sources of these folders, without what is generated. */
export function readOwnSources(folders: readonly string[]): SourceFiles {
  const sources = readSources(folders, ['.ts', '.tsx']);
  return new Map([...sources].filter(([path]) => !path.startsWith('src/generated/')));
}
