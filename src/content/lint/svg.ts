import { xmlFault } from './well-formed.ts';

/** What keeps a drawing from being shown, or makes it do more than be a drawing. */
export function svgFaults(text: string): string[] {
  const faults: string[] = [];
  const fault = xmlFault(text);
  if (fault) faults.push(`is not well-formed: ${fault}`);
  if (!/<svg[^>]*\sxmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(text))
    faults.push('its root must be <svg xmlns="http://www.w3.org/2000/svg">');
  if (!/<svg[^>]*\sviewBox="/.test(text)) faults.push('has no viewBox');
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) faults.push('holds a document type');
  if (/<script\b/i.test(text)) faults.push('holds a script');
  if (/\son[a-z]+\s*=/i.test(text)) faults.push('holds an event handler');
  if (/<(image|foreignObject|iframe|embed|object)\b/i.test(text))
    faults.push('holds something that is not drawn');
  if (hasOutsideReference(text)) faults.push('refers to something outside itself');
  return faults;
}

function hasOutsideReference(text: string): boolean {
  const links = [...text.matchAll(/\s(?:xlink:)?(?:href|src)\s*=\s*["']\s*([^"']*)/gi)].map(
    ([, target]) => target ?? '',
  );
  const urls = [...text.matchAll(/url\(\s*["']?\s*([^)"']*)/gi)].map(([, target]) => target ?? '');
  return [...links, ...urls].some((target) => !target.startsWith('#')) || /@import/i.test(text);
}
