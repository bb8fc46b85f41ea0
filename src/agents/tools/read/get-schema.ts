import * as z from 'zod/v4';
import type { ApiField, ApiRelationship } from '../../../generated/resources.js';
import { defineTool, type ToolDefinition } from '../parts/tool.js';

/** Describes the API's entities. */
export const getSchema: ToolDefinition = defineTool({
  name: 'get_schema',
  title: 'Describe the data',
  description: 'Entities and relationships. Call first in a session; name an entity for its fields.',
  capability: 'read',
  input: z.object({ entity: z.string().optional() }),
  output: {
    entities: z.array(
      z.object({ name: z.string(), description: z.string().optional(), fields: z.array(z.string()).optional() }),
    ),
    relationships: z.array(z.string()),
  },
  async run(input, { goat, run }) {
    const schema = await run.call('reading the schema', (options) => goat.schema.get(options));
    const wanted = input.entity?.toLowerCase();
    const entities = Object.entries(schema.entities).filter(([name]) => wanted === undefined || name === wanted);
    const related = schema.relationships.filter(
      ({ from, to }) => wanted === undefined || from === wanted || to === wanted,
    );
    return {
      entities: entities.map(([name, { description, fields }]) => ({
        name,
        ...(wanted === undefined
          ? {}
          : {
              description,
              fields: Object.entries(fields).map(([field, about]) => `${field}: ${describeField(about)}`),
            }),
      })),
      relationships: related.flatMap(describeRelationship),
    };
  },
});

/** It is published that there are relationships, but not in what form. */
function describeRelationship(about: Partial<ApiRelationship>): string[] {
  const { from, to, field } = about;
  if (Object.keys(about).length === 0) return [];
  return [from && field && to ? `${from}.${field} → ${to}` : JSON.stringify(about)];
}

/** The description of a field. The service publishes that there are fields, but not how it describes them. */
function describeField(about: Partial<ApiField> | string): string {
  if (typeof about === 'string') return about;
  const { type, description } = about;
  return [type, description].filter((part) => part !== undefined).join('. ') || JSON.stringify(about);
}
