/** Where money is moved, or what makes it: every `throw` there must be reached by a test. */
export const FOLDERS = [
  'src/agents/payments/',
  'src/agents/changes/',
  'src/workflows/payments/',
  'src/workflows/settlement/',
] as const;

/** Whether a source file lies in one of these folders. */
export function isWatched(path: string): boolean {
  return path.endsWith('.ts') && FOLDERS.some((folder) => path.startsWith(folder));
}
