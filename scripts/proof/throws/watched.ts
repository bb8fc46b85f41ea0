/** The folders that move money or decide amounts. A test must reach every `throw` there. */
export const FOLDERS = [
  'src/agents/payments/',
  'src/agents/changes/',
  'src/agents/tools/parts/',
  'src/agents/tools/write/',
  'src/workflows/find/',
  'src/workflows/payments/',
  'src/workflows/review/',
  'src/workflows/set-up/',
  'src/workflows/settlement/',
] as const;

/** Whether a source file is in one of these folders. */
export function isWatched(path: string): boolean {
  return path.endsWith('.ts') && FOLDERS.some((folder) => path.startsWith(folder));
}
