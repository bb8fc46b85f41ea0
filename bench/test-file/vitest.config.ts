import { defineConfig } from 'vitest/config';

/** The package as a project has it: loaded by Node, not compiled by the test runner. */
export default defineConfig({
  test: { include: ['*.test.ts'], pool: 'threads', server: { deps: { external: [/\/dist\//] } } },
});
