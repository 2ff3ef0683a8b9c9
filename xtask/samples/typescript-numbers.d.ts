// Excerpt of utils/http-status.d.ts, hono 4.13, shortened. MIT.
export type InfoStatusCode = 100 | 101;
export type RedirectStatusCode = 300 | DeprecatedStatusCode | 307;
/**
 * ```ts
 * return c.text("Unknown Error", 520 as UnofficialStatusCode)
 * ```
 */
export type UnofficialStatusCode = -1;
export type ClientErrorStatusCode =
  | 404
  | 421

export type StatusCode = InfoStatusCode | RedirectStatusCode;
