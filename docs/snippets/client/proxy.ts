import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { ProxyAgent, setGlobalDispatcher } from 'undici';

/** From here on the global fetch of this process goes through the proxy. */
export function clientBehind(proxyUrl: string): TrackagoatClient {
  setGlobalDispatcher(new ProxyAgent(proxyUrl));
  return createClient();
}
