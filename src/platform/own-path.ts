/** A path of this site from something that came with a request, else the fallback: never a way out (`//evil`, `/\evil`, `@`). */
export function ownPath(candidate: unknown, fallback: string): string {
  if (typeof candidate !== 'string' || candidate.length > 500) return fallback;
  // Browsers drop control characters, so « /\t/evil » would leave the site.
  if (!/^\/(?![/\\])/.test(candidate) || /[\p{Cc} \\]/u.test(candidate)) return fallback;
  const base = 'http://own.invalid';
  const url = URL.canParse(candidate, base) ? new URL(candidate, base) : null;
  // « /.//evil » and « /%2e//evil » come out of the parser as « //evil ».
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search;
}
