/** The defects of a seed file: one line per place, with the name of the file. Throws other errors on. */
export function describeSeedProblem(file: string, error: unknown): string {
  if (!(error instanceof Error)) throw error;
  const { meta } = error as {
    meta?: { issues?: readonly { path: string; message: string }[]; issues_omitted?: number };
  };
  if (!meta?.issues) return `${file}: ${error.message}`;
  const lines = meta.issues.map(({ path, message }) => `${file}: ${path || 'the whole'}: ${message}`);
  if (meta.issues_omitted) lines.push(`${file}: and ${meta.issues_omitted} more`);
  return lines.join('\n');
}
