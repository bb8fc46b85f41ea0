/** The parts of package.json that other files repeat. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** The name in a registry of MCP servers: a namespace of the publisher, a slash, a name. */
  readonly mcpName: string;
  readonly homepage?: string;
}

/** server.json, by which an MCP host finds and starts `trackagoat mcp`, with the names and the version of the package. */
export function stampServer(text: string, { name, version, mcpName }: Manifest): string {
  const server = JSON.parse(text) as { readonly packages: readonly object[] };
  const packages = server.packages.map((one) => ({ ...one, identifier: name, version }));
  return `${JSON.stringify({ ...server, name: mcpName, version, packages }, null, 2)}\n`;
}

/** The spec with the version of the package as its own: whoever has a copy of it can tell which state it is. */
export function stampVersion(spec: string, version: string): string {
  const stamped = spec.replace(/^(info:\n(?: {2}.*\n)*? {2}version: ).*$/m, `$1${version}`);
  if (!stamped.includes(`\n  version: ${version}\n`)) throw new Error('openapi.yaml: info has no version.');
  return stamped;
}
