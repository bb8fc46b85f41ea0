import { appendFileSync } from 'node:fs';

/** Writes each `throw` that a test reaches, once per process. */
const reached = new Set<string>();
(globalThis as { noteThrow?: (id: string) => void }).noteThrow = (id) => {
  if (reached.has(id)) return;
  reached.add(id);
  appendFileSync(process.env.THROWS_REACHED ?? '', `${id}\n`);
};
