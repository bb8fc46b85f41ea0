import type { World } from '../world/store/world.js';
import type { IdempotencyStore } from './idempotency.js';
import type { RateWindows } from './rate-limit.js';
import type { Warning, WarningLog } from './warning-log.js';

/** The scopes of an API key: `read` is GET, `write` is POST, PATCH and DELETE. */
export type KeyScope = 'read' | 'write' | 'admin';

/** An API key of an organization. */
export interface ApiKey {
  readonly key: string;
  readonly scopes: readonly KeyScope[];
}

/** An organization as the API sees it: its world, its keys, and the transport's memory of its callers. */
export interface Organization {
  readonly world: World;
  readonly keys: Map<string, ApiKey>;
  readonly idempotency: IdempotencyStore;
  readonly rateWindows: RateWindows;
  readonly warnings: WarningLog;
  /** Called with each new warning. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
  /** Whether its clock runs by itself. Otherwise it only moves when somebody moves it. */
  readonly isClockRunning: boolean;
}

/** The caller: a key, and its organization. */
export interface Session<Owner extends Organization = Organization> {
  readonly organization: Owner;
  readonly apiKey: ApiKey;
}

/** Finds the session of an API key. */
export type KeyDirectory<Owner extends Organization = Organization> = (key: string) => Session<Owner> | undefined;

/** Records a warning at the world's time. */
export function warn(organization: Organization, warning: Omit<Warning, 'at'>): void {
  const noted = { at: organization.world.now, ...warning };
  organization.warnings.add(noted);
  organization.onWarning?.(noted);
}
