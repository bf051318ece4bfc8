import { openDocument, paragraphText } from './open-document.ts';

export interface Block {
  readonly style: 'title' | 'heading1' | 'heading2' | 'text' | 'list';
  readonly text: string;
}

/** A text document in the OpenDocument format, with real styles; neighbouring `list` blocks make one list. */
export function makeOdt(blocks: readonly Block[]): Uint8Array {
  return openDocument({
    mimetype: 'application/vnd.oasis.opendocument.text',
    automaticStyles: LIST_STYLE,
    styles: STYLES,
    body: `<office:text>${group(blocks).map(writeGroup).join('')}</office:text>`,
  });
}

const LIST_STYLE =
  '<text:list-style style:name="Liste"><text:list-level-style-bullet text:level="1" text:bullet-char="•">' +
  '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">' +
  '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/>' +
  '</style:list-level-properties></text:list-level-style-bullet></text:list-style>';

const STYLES = [
  '<style:style style:name="Standard" style:family="paragraph"/>',
  paragraphStyle('Text_20_body', 'Text body', '', '', '0.25cm'),
  paragraphStyle('Title', 'Title', '', 'fo:font-size="26pt" fo:font-weight="bold"', '0.5cm'),
  paragraphStyle('Heading_20_1', 'Heading 1', '1', 'fo:font-size="18pt" fo:font-weight="bold"', '0.3cm'),
  paragraphStyle('Heading_20_2', 'Heading 2', '2', 'fo:font-size="14pt" fo:font-weight="bold"', '0.2cm'),
].join('');

function paragraphStyle(name: string, shown: string, level: string, text: string, below: string): string {
  const outline = level === '' ? '' : ` style:default-outline-level="${level}"`;
  return (
    `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph" style:parent-style-name="Standard"${outline}>` +
    `<style:paragraph-properties fo:margin-top="${below}" fo:margin-bottom="${below}"/><style:text-properties ${text}/></style:style>`
  );
}

function group(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.style === 'list' && last?.[0]?.style === 'list') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function writeGroup(blocks: readonly Block[]): string {
  const written = blocks.map(writeBlock);
  if (blocks[0]?.style !== 'list') return written.join('');
  const items = written.map((paragraph) => `<text:list-item>${paragraph}</text:list-item>`);
  return `<text:list text:style-name="Liste">${items.join('')}</text:list>`;
}

function writeBlock({ style, text }: Block): string {
  const inner = paragraphText(text);
  if (style === 'title') return `<text:p text:style-name="Title">${inner}</text:p>`;
  if (style === 'heading1')
    return `<text:h text:style-name="Heading_20_1" text:outline-level="1">${inner}</text:h>`;
  if (style === 'heading2')
    return `<text:h text:style-name="Heading_20_2" text:outline-level="2">${inner}</text:h>`;
  return `<text:p text:style-name="Text_20_body">${inner}</text:p>`;
}
