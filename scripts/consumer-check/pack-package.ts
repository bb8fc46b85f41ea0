import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Packs the package into `folder` and returns the path of the tarball. */
export function packPackage(folder: string): string {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [tarball] = JSON.parse(packed.toString()) as { readonly filename: string }[];
  if (!tarball) throw new Error('npm pack made no tarball');
  return join(folder, tarball.filename);
}
