/** `attachment; filename=…; filename*=…` (RFC 6266): a plain name for old browsers, the true one for the others. */
export function attachment(name: string): string {
  const clean = name
    .replace(/[\p{Cc}/\\:*?"<>|\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = clean
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/[%']/g, '_');
  const encoded = encodeURIComponent(clean.toWellFormed()).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
