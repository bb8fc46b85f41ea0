/** A page in the sidebar: its path in the project without `.md`, or the path and a title other than its first heading. */
export type ListedPage = string | { readonly path: string; readonly title: string };

/** A part of the site: its name in the sidebar, and its pages in order. */
export interface PageGroup {
  readonly text: string;
  /** A path with `/*` at its end includes all pages of the folder by name. */
  readonly pages: readonly ListedPage[];
  /** Folded in the sidebar until it is opened. */
  readonly collapsed?: boolean;
}

/**
 * The pages of the sidebar, by what a reader wants to do, in order. Adding, removing or moving a page changes only this
 * table. A test finds pages of `docs/` that are missing here.
 */
export const groups: readonly PageGroup[] = [
  {
    text: 'Start',
    pages: [
      { path: 'README', title: 'Overview' },
      'docs/first-payout-job',
      'site/tour',
      'docs/getting-started',
      { path: 'site/playground', title: 'Playground' },
    ],
  },
  { text: 'Guides', pages: ['docs/guides/test-runners', 'docs/guides/servers', 'docs/guides/web-pages'] },
  {
    text: 'Testing',
    pages: [
      'docs/mock',
      'docs/time-and-faults',
      'docs/seeds',
      { path: 'docs/explore', title: 'Does a job pay once? (explore)' },
      { path: 'docs/mock-server', title: 'Server, CI, Docker (mock)' },
    ],
  },
  {
    text: 'Paying',
    pages: [
      'docs/recipes',
      'docs/sent-elsewhere',
      'docs/client',
      'docs/payouts',
      'docs/errors',
      'docs/verify',
      { path: 'docs/service', title: 'What is published (check)' },
      'site/http-api',
    ],
  },
  { text: 'Agents', pages: ['docs/agents', 'docs/mcp', 'docs/agent-limits'] },
  { text: 'Reference', pages: ['docs/reference/*'], collapsed: true },
  {
    text: 'About',
    collapsed: true,
    pages: [
      'docs/versions',
      { path: 'CHANGELOG', title: 'Changes' },
      'docs/performance',
      { path: 'examples/README', title: 'Examples' },
      { path: 'CONTRIBUTING', title: 'How it is built' },
      'SECURITY',
    ],
  },
];

/** Pages for maintainers, and pages of one example: other pages link to them, and the sidebar leaves them out. */
export const unlisted: readonly string[] = [
  'docs/exam',
  'docs/architecture',
  'docs/decisions/*',
  'scripts/README',
  'examples/fleet/README',
];

/** Pages that left, by their path, and the page to which their address leads on. */
export const moved: Readonly<Record<string, string>> = {
  'docs/calibrate': 'docs/verify',
  'docs/forecast': 'docs/verify',
  'docs/clone': 'docs/verify',
  'docs/glossary': 'docs/service',
  'docs/states': 'docs/service',
  'docs/workflow-reads': 'docs/service',
  'docs/agent-frameworks': 'docs/mcp',
  'docs/recipes-creators': 'docs/recipes',
  'docs/ci-and-docker': 'docs/mock-server',
};
