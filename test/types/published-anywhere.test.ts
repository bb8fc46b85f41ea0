import { type BuildResult, build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/*
 * The entries that browsers and workers use. A bundler that knows no module of Node bundles each of them from dist. The bundle
 * contains what is loaded later by `import()`, so a chunk for Node breaks it.
 */
const ENTRIES = [
  'index',
  'workflows/index',
  'agents/index',
  'agents/ai-sdk',
  'agents/openai-agents',
  'agents/langchain',
  'agents/claude-agent-sdk',
  'schemas',
  'otel',
  'limiter-redis',
  'explore/index',
  'mocks/index',
  'mocks/browser',
  'mocks/matchers',
];
/** Packages that the user installs, and that bring modules of Node of their own. */
const PEERS = ['zod', 'msw', 'ai', '@openai/agents', '@langchain/*', '@anthropic-ai/*', '@opentelemetry/*', 'vitest'];

function bundle(entry: string): Promise<BuildResult<{ write: false }>> {
  const entryPoints = [`dist/${entry}.js`];
  return build({ entryPoints, bundle: true, format: 'esm', write: false, logLevel: 'silent', external: PEERS });
}

describe('a bundle without Node', () => {
  it.each(ENTRIES)('takes %s, with all that it loads later', async (entry) => {
    const { outputFiles } = await bundle(entry);
    expect(outputFiles[0]?.text.length).toBeGreaterThan(100);
  });

  it('fails for an entry of Node', async () => {
    await expect(bundle('mocks/server')).rejects.toThrow('"node:fs"');
  });
});
