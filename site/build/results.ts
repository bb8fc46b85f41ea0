import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = 'site/.cache/drawn';

/** Keeps the drawn result of a program as HTML. */
export function keepResult(path: string, html: string): void {
  const file = toFile(path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}

/** The drawn result of a program as HTML; empty if the build has not run it. */
export function readResult(path: string): string {
  return existsSync(toFile(path)) ? readFileSync(toFile(path), 'utf8') : '';
}

const toFile = (path: string): string => join(FOLDER, `${path}.html`);
