/** The keywords whose schema is looked up: for the fields that are known there, and for the words on a pattern. */
const located = new Set(['additionalProperties', 'pattern']);

/**
 * Says the same as ajv's code with a third of its text, for it is in every mock: an error is added by one call, whatever was
 * looked up in a schema stands where it is used, and a function takes what it reads.
 */
export function shortenValidators(code: string): string {
  return slimArguments(inlineSchemas(addErrors(code)));
}

/** The four statements that add an error, as one call. */
function addErrors(code: string): string {
  const adding =
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:("[^"]*"),keyword:"(\w+)",params:(\{.*\})\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;
  // What a condition counts has no words, and is forgotten at once.
  const named = code.replaceAll(/^(const err\d+ = )\{\};$/gm, '$1{instancePath,schemaPath:"",keyword:"if",params:{}};');
  const short = named.replaceAll(adding, (_, _name, place = 'instancePath', schemaPath, keyword, params) => {
    const path = located.has(keyword) ? `, ${schemaPath}` : '';
    return `vErrors = require("addError").default(vErrors, ${place}, "${keyword}", ${params}${path});\nerrors++;`;
  });
  if (/\bconst err\d+\b/.test(short)) throw new Error('ajv adds its errors in another form now');
  return short;
}

/** Of whole schemas the code reads an `enum` or a `type` here and there. */
function inlineSchemas(code: string): string {
  const schemas = new Map<string, unknown>();
  const names = new Map<string, string>();
  const without = code.replaceAll(/^const (schema\d+) = (\{.*\});\n/gm, (_, name: string, json: string) => {
    schemas.set(name, JSON.parse(json));
    return '';
  });
  const inlined = without.replaceAll(/\b(schema\d+)((?:\.\w+)+)/g, (_, name: string, path: string) => {
    let value = schemas.get(name);
    for (const step of path.slice(1).split('.'))
      value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
    if (value === undefined) throw new Error(`ajv reads ${name}${path}, which is not there`);
    if (!path.endsWith('.properties')) return JSON.stringify(value);
    // Asked for the names alone, at every key.
    const fields = `fields${name.slice('schema'.length)}`;
    names.set(fields, JSON.stringify(Object.fromEntries(Object.keys(value as object).map((field) => [field, 0]))));
    return fields;
  });
  if (/\bschema\d+\b/.test(inlined)) throw new Error('ajv reads its schemas in another form now');
  return [...names].map(([fields, json]) => `const ${fields} = ${json};\n`).join('') + inlined;
}

/** Neither the data around a value nor dynamic anchors are asked for by the spec. */
function slimArguments(code: string): string {
  const slim = code
    .replaceAll(
      '{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}',
      'instancePath=""',
    )
    .replaceAll(
      /\{instancePath(?::([^,{}]+))?,parentData(?::\w+)?,parentDataProperty(?::[^,{}]+)?,rootData,dynamicAnchors\}/g,
      (_, place = 'instancePath') => place,
    );
  if (/\b(?:parentData|rootData|dynamicAnchors)\b/.test(slim))
    throw new Error('a validator reads the data around a value');
  return slim;
}
