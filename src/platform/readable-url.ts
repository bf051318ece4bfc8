/** Longest part of a path that a route may name. */
export const MAX_PART_LENGTH = 200;

const NOWHERE = '/introuvable';

/**
 * Fastify answers an address that it cannot decode, or with too long a part, before any hook: without our page and headers.
 * Such an address names nothing, so it is led to what does not exist.
 */
export function readableUrl(url: string): string {
  const [path = ''] = url.split('?', 1);
  if (path.split('/').some((part) => part.length > MAX_PART_LENGTH)) return NOWHERE;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return NOWHERE;
  }
}
