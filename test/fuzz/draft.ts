/** A request in the making. */
export interface Draft {
  path: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  readonly headers: Record<string, string>;
}
