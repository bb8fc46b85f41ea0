/** The schema of the mock's seed files as a JSON Schema document that an editor can follow from `$schema`. */
export function emitSeedSchema(schema: object): string {
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Seed of the trackagoat-sdk mock',
    ...schema,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
