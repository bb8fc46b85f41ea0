/** The parts of package.json that a registry of MCP servers needs too. */
export interface ServerManifest {
  readonly name: string;
  readonly version: string;
  /** The name in such a registry: a namespace of the publisher, a slash, a name. */
  readonly mcpName: string;
  readonly homepage?: string;
}

/** server.json: how a host finds and starts `trackagoat mcp`. It may only read until its user allows more. */
export function emitServerJson({ name, version, mcpName }: ServerManifest): string {
  const optional = { isRequired: false, format: 'string' };
  const server = {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: mcpName,
    title: 'TrackAGoat',
    description: 'TikTok creators and what they are owed: review, explain, and pay after a person approved.',
    version,
    packages: [
      {
        registryType: 'npm',
        identifier: name,
        version,
        runtimeHint: 'npx',
        runtimeArguments: [{ type: 'positional', value: '-y' }],
        transport: { type: 'stdio' },
        packageArguments: [
          { type: 'positional', value: 'mcp' },
          { type: 'named', name: '--with-peers' },
          {
            type: 'named',
            name: '--allow',
            description:
              'What it may do besides reading: write, money, or both with a comma. A payment asks a person all the same.',
            placeholder: 'money',
            ...optional,
          },
          {
            type: 'named',
            name: '--limit-day-usd',
            description: 'All payments of a UTC day together, in US dollars.',
            placeholder: '500',
            ...optional,
          },
          { type: 'named', name: '--project', description: 'Limit the tools to this project.', ...optional },
        ],
        environmentVariables: [
          {
            name: 'TRACKAGOAT_API_KEY',
            description: 'An API key of trackagoat; a read key is enough to look.',
            isRequired: true,
            isSecret: true,
            format: 'string',
          },
          { name: 'TRACKAGOAT_BASE_URL', description: 'Another address, such as a mock server.', ...optional },
        ],
      },
    ],
  };
  return `${JSON.stringify(server, null, 2)}\n`;
}
