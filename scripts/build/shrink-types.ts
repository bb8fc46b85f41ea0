import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the declarations below `folder` smaller without changing what they say: steps of indentation are tabs, and where a
 * shared file of types is the same for ESM and CommonJS, the second takes them from the first.
 */
export function shrinkTypes(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => /\.d\.c?ts$/.test(file))) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replaceAll(/^(?: {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4)),
    );
  }
  for (const name of names.filter((file) => file.endsWith('.d.cts'))) {
    const twin = name.replace(/\.d\.cts$/, '.d.ts');
    if (names.includes(twin) && holdsTypesAlone(join(folder, name), join(folder, twin))) {
      const module = `./${twin.slice(twin.lastIndexOf('/') + 1).replace(/\.d\.ts$/, '.js')}`;
      writeFileSync(join(folder, name), `export type * from '${module}' with { 'resolution-mode': 'import' };\n`);
    }
  }
}

/**
 * Files that import nothing, are equal to the byte and export types, of which a table of constants may be the source: nobody
 * takes that for more than its type, for these files are shared parts and no entries.
 */
function holdsTypesAlone(path: string, twin: string): boolean {
  const text = readFileSync(path, 'utf8');
  if (text !== readFileSync(twin, 'utf8') || /^import /m.test(text)) return false;
  const exported = [...text.matchAll(/^export \{(.*)\};?$/gm)].flatMap(([, list = '']) => list.split(','));
  const isType = (entry: string): boolean =>
    entry.startsWith('type ') || new RegExp(`^declare const ${entry.split(' as ')[0]}: \\{$`, 'm').test(text);
  return exported.length > 0 && exported.every((entry) => isType(entry.trim()));
}
