import type { Document } from './document.js';
import { literal } from './source-text.js';

/** The only changes of a status that exist, by status schema, and the statuses themselves. */
export function emitTransitions(document: Document): string {
  const schemas = Object.entries(document.components.schemas).filter(([, schema]) => schema['x-transitions']);
  const tables = schemas.map(([name, schema]) => {
    const rows = (schema['x-transitions'] ?? []).map(({ from, to, by }) => `    ${literal({ from, to, by })},`);
    return `  ${name}: [\n${rows.join('\n')}\n  ],`;
  });
  const values = schemas.map(([name, schema]) => {
    const constant = `${name[0]?.toLowerCase()}${name.slice(1)}Values`;
    return `/** The values of ${name}. */\nexport const ${constant} = ${literal(schema.enum)} as const;\n`;
  });
  const types = schemas.map(
    ([name]) => `/** One allowed change of ${name}. */\nexport type ${name}Transition = Transition<'${name}'>;\n`,
  );
  return `/** Allowed changes by status schema; \`from\` is null when the row is made. */
export const transitions = {
${tables.join('\n')}
} as const;

/** A schema whose values change only along \`transitions\`. */
export type TransitionSchema = keyof typeof transitions;

/** One allowed change of a status. */
export type Transition<S extends TransitionSchema = TransitionSchema> = (typeof transitions)[S][number];

/** What may cause a change: an operationId or a background job. */
export type TransitionCause<S extends TransitionSchema = TransitionSchema> = Transition<S>['by'];

/** The statuses that a cause can lead to. */
export type TransitionTarget<S extends TransitionSchema, By extends TransitionCause<S>> = Extract<
  Transition<S>,
  { by: By }
>['to'];

/** The statuses that can be left towards \`To\`; \`null\` stands for a row that is being made. */
export type TransitionSource<S extends TransitionSchema, To extends Transition<S>['to']> = Extract<
  Transition<S>,
  { to: To }
>['from'];

${types.join('\n')}
${values.join('\n')}`;
}
