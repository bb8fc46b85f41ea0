import { compileValidators } from './compile-validators.js';
import type { Document, Schema } from './document.js';
import { instantPattern } from './formats.js';
import { resolveForm } from './resolve-forms.js';

/** Compiles the schemas of the mock's own forms: bodies of the control plane, options, seeds, snapshots. */
export function emitControlValidators(
  document: Document,
  schemas: Readonly<Record<string, object>>,
  options: { readonly firstOnly: boolean; readonly parts: Readonly<Record<string, object>> },
): string {
  const resolve = (forms: Readonly<Record<string, object>>): [string, Schema][] =>
    Object.entries(forms).map(([name, schema]) => [name, resolveForm(document, schema, 'names') as Schema]);
  return compileValidators(document, new Map(resolve(schemas)), {
    coerce: false,
    formats: { 'date-time': instantPattern },
    firstOnly: options.firstOnly,
    parts: Object.fromEntries(resolve(options.parts)),
  });
}

/** The types of the validators that `emitControlValidators` compiles. */
export function emitControlValidatorTypes(schemas: Readonly<Record<string, object>>): string {
  const lines = Object.keys(schemas).map((name) => `export declare const ${name}: RequestValidator;`);
  return `import type { RequestValidator } from './request-validators.js';\n\n${lines.join('\n')}\n`;
}
