import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** A client of 2026-07-28. `ask` is your dialog; the SDK repeats the call with what the person said. */
export async function connect(url: URL, ask: (text: string) => Promise<boolean>): Promise<Client> {
  const client = new Client(
    { name: 'payouts', version: '1' },
    { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: { pin: '2026-07-28' } } },
  );
  client.setRequestHandler('elicitation/create', async ({ params }) => ({
    action: 'accept',
    content: { approve: await ask(params.message) },
  }));
  await client.connect(new StreamableHTTPClientTransport(url));
  return client;
}
