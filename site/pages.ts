/** A part of the site: its name in the sidebar, and its pages by their path in the project, in order. */
export interface PageGroup {
  readonly text: string;
  /** Paths without `.md`; a folder with `/*` at its end includes all its pages by name. */
  readonly pages: readonly string[];
  /** Folded in the sidebar until it is opened. */
  readonly collapsed?: boolean;
}

/**
 * Every page of the site, in the order of the sidebar. Adding, removing or moving a page changes only this table. A
 * test finds pages of `docs/` that are missing here.
 */
export const groups: readonly PageGroup[] = [
  { text: 'Start', pages: ['site/tour', 'docs/getting-started', 'docs/recipes', 'site/playground'] },
  { text: 'Guides', pages: ['docs/guides', 'docs/guides/*'], collapsed: true },
  { text: 'Client', pages: ['docs/client', 'docs/errors', 'docs/workflow-reads'] },
  {
    text: 'Mock',
    pages: ['docs/mock', 'docs/time-and-faults', 'docs/seeds', 'docs/mock-server', 'docs/ci-and-docker'],
  },
  { text: 'Agents', pages: ['docs/agents', 'docs/mcp', 'docs/agent-limits', 'docs/exam'] },
  { text: 'Proofs', pages: ['docs/explore', 'docs/clone', 'docs/verify', 'docs/calibrate', 'docs/forecast'] },
  { text: 'The service', pages: ['docs/service', 'docs/payouts', 'docs/states', 'docs/glossary'] },
  {
    text: 'The package',
    pages: [
      'docs/versions',
      'docs/performance',
      'examples/README',
      'examples/fleet/README',
      'README',
      'CHANGELOG',
      'SECURITY',
    ],
  },
  { text: 'Reference', pages: ['docs/reference/*'], collapsed: true },
  {
    text: 'Work on it',
    pages: ['CONTRIBUTING', 'scripts/README', 'docs/architecture', 'docs/decisions/README', 'docs/decisions/*'],
    collapsed: true,
  },
];
