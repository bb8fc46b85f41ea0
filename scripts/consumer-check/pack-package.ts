import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Packs the package into `folder` and returns the path of the tarball. With TRACKAGOAT_TARBALL it is a copy of that one. */
export function packPackage(folder: string): string {
  const given = process.env.TRACKAGOAT_TARBALL;
  if (given) {
    const copy = join(folder, basename(given));
    copyFileSync(given, copy);
    return copy;
  }
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [tarball] = JSON.parse(packed.toString()) as { readonly filename: string }[];
  if (!tarball) throw new Error('npm pack made no tarball');
  return join(folder, tarball.filename);
}
