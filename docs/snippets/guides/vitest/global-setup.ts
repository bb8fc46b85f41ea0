import { serveMock } from 'trackagoat-sdk/mocks/server';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    mockUrl: string;
  }
}

/** One mock for all test files: vitest calls this once, before the first of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveMock({ port: 0, now: '2026-03-02T00:00:00Z' });
  project.provide('mockUrl', server.url);
  return () => server.close();
}
