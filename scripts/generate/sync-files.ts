import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of files in `folder` that differ from `files`, are missing, or should not be there; sorted. */
export function driftedFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const changed = [...files].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  const stale = present.filter((name) => !files.has(name));
  return [...changed.map(([name]) => name), ...stale].sort();
}

/** Makes `folder` hold exactly `files`, touching only what drifted; returns the names that it changed. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  const drifted = driftedFiles(folder, files);
  mkdirSync(folder, { recursive: true });
  for (const name of drifted) {
    const text = files.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  return drifted;
}
