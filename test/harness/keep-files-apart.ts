// Runs before every test file that shares its process with others, and fails it when it leaves something behind for the next one.
import { afterAll, expect, vi } from 'vitest';
import { endConnections, listTraces, lookAround } from './traces.js';

const before = lookAround();
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  await endConnections();
  expect(listTraces(before, lookAround())).toEqual([]);
});
