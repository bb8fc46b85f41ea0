import { createClient } from 'trackagoat-sdk';
import { createToolset, type Toolset } from 'trackagoat-sdk/agents';
import { createTracing } from 'trackagoat-sdk/otel';

/** A toolset whose tools, payments, calls and requests are spans of the OpenTelemetry SDK that the program has set up. */
export function tracedToolset(): Promise<Toolset> {
  const tracing = createTracing();
  return createToolset(createClient({ ...tracing.client }), { ...tracing.toolset });
}
