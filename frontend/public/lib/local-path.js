// @ts-check
/**
 * The way on after signing in, only where it stays on this site: a path with a single "/" at its front.
 * Browsers read "\" as "/" and drop tabs and line ends, so neither is let through.
 * @param {string | null | undefined} wished @param {string} otherwise
 */
export function localPath(wished, otherwise = '/') {
  if (typeof wished !== 'string' || !/^\/(?![/\\])/.test(wished) || /[\\\u0000-\u0020\u007f]/.test(wished)) return otherwise;
  try {
    const base = 'https://here.invalid', url = new URL(wished, base);
    return url.origin === base ? url.pathname + url.search + url.hash : otherwise;
  } catch {
    return otherwise;
  }
}
