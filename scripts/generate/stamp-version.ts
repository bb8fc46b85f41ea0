/** The spec with the version of the package as its own: whoever has a copy of it can tell which state it is. */
export function stampVersion(spec: string, version: string): string {
  const stamped = spec.replace(/^(info:\n(?: {2}.*\n)*? {2}version: ).*$/m, `$1${version}`);
  if (!stamped.includes(`\n  version: ${version}\n`)) throw new Error('openapi.yaml: info has no version.');
  return stamped;
}
