import { createClient } from 'trackagoat-sdk';
import { responseSchemas } from 'trackagoat-sdk/schemas';

const goat = createClient({
  timeoutMs: 10_000, // an attempt
  deadlineMs: 60_000, // a call with all its waiting
  maxRetries: 3,
  validate: { mode: 'warn', schemas: responseSchemas }, // logs where a response differs from the spec
  logger: { warn: (message, fields) => console.error(message, fields) },
});

const { data, response } = await goat.projects.list().withResponse();
console.log(response.status, data.data.length); // → 200 2

const stop = new AbortController();
goat.on('response', ({ operationId, status, durationMs }) => console.error(operationId, status, durationMs));
await goat.creators.list({ limit: 1 }, { signal: stop.signal, deadlineMs: 5_000 });
