/** Which site a frame belongs to, for "pause on this site". */

/** What of `Location` is looked at; Firefox came late to `ancestorOrigins`. */
export interface FrameLocation {
  readonly hostname: string;
  readonly ancestorOrigins?: ArrayLike<string>;
}

/**
 * The host name of the tab's document: for a frame inside it, the outermost ancestor's, so that a pause holds
 * for a whole page. '' where there is no host, as for files.
 */
export function siteOf(location: FrameLocation): string {
  const ancestors = location.ancestorOrigins;
  const outermost = ancestors === undefined ? undefined : ancestors[ancestors.length - 1];
  if (outermost === undefined || outermost === 'null') return location.hostname;
  return hostOf(outermost);
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
