/**
 * Regular expressions that are made when they are first asked for. A browser checks every one that stands in a script
 * while it reads the script, and classes of Unicode (`\p{…}`) take it milliseconds, in each frame of each page; few
 * pages need them.
 */

/** Gives what gives the expression of a source, Unicode-aware if nothing else is said; always the same one. */
export function latePattern(source: string, flags = 'u'): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
