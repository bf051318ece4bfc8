/** What is wrong with the tags of an XML text, or null: enough to know that a browser will draw an SVG. */
export function xmlFault(text: string): string | null {
  const bare = text.replace(/<\?.*?\?>|<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, '');
  const open: string[] = [];
  let roots = 0;
  for (const [tag, closing, name = '', rest = ''] of bare.matchAll(
    /<(\/?)([a-zA-Z_][\w:.-]*)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/g,
  )) {
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing that is open`;
      continue;
    }
    if (open.length === 0) roots += 1;
    const fault = attributesFault(rest.replace(/\/$/, ''));
    if (fault) return `${tag.slice(0, 60)}: ${fault}`;
    if (!rest.endsWith('/')) open.push(name);
  }
  if (open.length > 0) return `<${open.at(-1)}> is never closed`;
  if (roots !== 1) return 'there must be one root element';
  return textFault(bare);
}

function attributesFault(text: string): string | null {
  const names: string[] = [];
  const left = text.replace(/\s+([a-zA-Z_][\w:.-]*)\s*=\s*("[^"]*"|'[^']*')/g, (_, name: string) => {
    names.push(name);
    return '';
  });
  if (left.trim() !== '') return `cannot read « ${left.trim()} »`;
  return new Set(names).size === names.length ? null : 'an attribute stands twice';
}

function textFault(bare: string): string | null {
  const withoutTags = bare.replace(/<\/?[a-zA-Z_](?:"[^"]*"|'[^']*'|[^<>"'])*>/g, '');
  if (withoutTags.includes('<')) return 'a sign « < » opens no tag';
  return /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(bare)
    ? 'a sign « & » begins no known entity'
    : null;
}
