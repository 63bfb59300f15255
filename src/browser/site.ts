/** Which site a frame belongs to, for "pause on this site". */

/** What of `Location` is looked at; Firefox came late to `ancestorOrigins`. */
export interface FrameLocation {
  readonly hostname: string;
  readonly ancestorOrigins?: ArrayLike<string>;
}

/**
 * The host name of the tab's document: for a frame inside it, the outermost ancestor's, so that a pause holds
 * for a whole page. '' where there is no host, as for files. Null in a frame that is not told: one whose page
 * has no origin, or in Firefox one with the referrer policy `no-referrer`.
 */
export function siteOf(location: FrameLocation, isTop: boolean): string | null {
  if (isTop) return location.hostname;
  const ancestors = location.ancestorOrigins;
  const outermost = ancestors === undefined ? undefined : ancestors[ancestors.length - 1];
  if (outermost === undefined || outermost === 'null') return null;
  return hostOf(outermost);
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
