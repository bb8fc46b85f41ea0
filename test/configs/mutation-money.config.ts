import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/**
 * The tests as `npm run mutation -- etc/stryker.money.json` runs them: those that pay, change and plan in one process. It
 * leaves out tests that start processes, run programs or serve MCP: each calls the same gate, and costs seconds a mutant.
 */
export default defineConfig({
  ...(base.resolve ? { resolve: base.resolve } : {}),
  test: {
    include: ['test/{agents,workflows}/**/*.test.ts'],
    exclude: [
      'test/agents/{programs,mcp}*.test.ts',
      'test/agents/{stores,shared-limits,kill-rounds,forty-creators,size,annotations,next-tool,contract}{,.slow}.test.ts',
      'test/workflows/{many-processes,performance,request-costs}.test.ts',
    ],
    setupFiles: ['test/harness/assert-ledger.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
