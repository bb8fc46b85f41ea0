import * as z from 'zod';
import { Run } from '../../workflows/run.js';
import { defineTool } from '../tool.js';
import { toUsage } from './list-page.js';
import { closingFields } from './shared-schemas.js';

/** Describes the API's entities. */
export const getSchema = defineTool({
  name: 'get_schema',
  title: 'Describe the data',
  description: 'Entities and relationships. Call first in a session; name an entity for its fields.',
  effect: 'read',
  input: z.object({ entity: z.string().optional() }),
  output: z.object({
    entities: z.array(z.object({ name: z.string(), fields: z.array(z.string()).optional() })),
    relationships: z.array(z.string()),
    ...closingFields,
  }),
  async run(input, { goat, workflow }) {
    const run = new Run(goat, workflow);
    const schema = await run.one('reading the schema', (options) => goat.schema.get(options));
    const wanted = input.entity?.toLowerCase();
    const entities = schema.entities.filter(({ name }) => wanted === undefined || name.toLowerCase() === wanted);
    const related = schema.relationships.filter(
      ({ from, to }) => wanted === undefined || from.toLowerCase() === wanted || to.toLowerCase() === wanted,
    );
    return {
      entities: entities.map(({ name, fields }) => ({
        name,
        ...(wanted === undefined
          ? {}
          : { fields: fields.map((field) => `${field.name}: ${field.type}. ${field.description}`) }),
      })),
      relationships: related.map(({ from, to, field }) => `${from}.${field} → ${to}`),
      ...toUsage(run),
    };
  },
});
