/** 32 bytes that nobody can guess. */
export function createSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** 32 bytes for one purpose, by HMAC-SHA-256. A signature for one purpose is not valid for another. */
export async function deriveKey(secret: Uint8Array, purpose: string): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(purpose)));
}
