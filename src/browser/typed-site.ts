/** From what a reader types or pastes to the name of a site, as a page of that site has it. Pure. */

export type TypedSite =
  | { readonly type: 'site'; readonly site: string }
  /** Nothing was typed. */
  | { readonly type: 'empty' }
  /** The address of something that is on no site of the web, as a file. */
  | { readonly type: 'not-on-web' }
  | { readonly type: 'no-address' };

/** Letters, digits and hyphens between dots, as URL writes every name that is no IPv6 address. */
const HOST_NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.?$/;
/** The longest name of the domain name system. */
const MAX_UNITS = 254;

/** Reads a host name, with or without a port and a path, or the address of a page on the web. */
export function readTypedSite(typed: string): TypedSite {
  const text = typed.trim();
  if (text === '') return { type: 'empty' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { type: 'not-on-web' };
  // A mail address would be taken for a user at a host, and of a path its first part for a host.
  if (scheme === undefined && /^[^/]*@|^[/\\]/.test(text)) return { type: 'no-address' };
  const address = scheme === undefined ? `http://${text}` : text;
  if (!URL.canParse(address)) return { type: 'no-address' };
  const site = new URL(address).hostname;
  // A number alone is an address to URL: 7 is 0.0.0.7.
  const isNumber = /^[\d.]+$/.test(site) && !text.includes(site);
  return isSite(site) && !isNumber ? { type: 'site', site } : { type: 'no-address' };
}

/** Whether a text is the name of a site as pages have it: in lower case, without a port. */
export function isSite(text: string): boolean {
  if (text.length > MAX_UNITS || !URL.canParse(`http://${text}/`)) return false;
  return (HOST_NAME.test(text) || text.startsWith('[')) && new URL(`http://${text}/`).hostname === text;
}
