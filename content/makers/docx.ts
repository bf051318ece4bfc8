import type { Block } from './odt.ts';
import { escapeXml, XML_HEAD } from './xml.ts';
import { makeZip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A text document in the Office Open XML format, with the built-in styles: the same blocks as `makeOdt`. */
export function makeDocx(blocks: readonly Block[]): Uint8Array {
  const body = `${blocks.map(paragraph).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;
  return makeZip({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `${XML_HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
    ]),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
  });
}

/** `w:styleId` of each block: names that every program knows as its own « Titre 1 » and so on. */
const STYLE_IDS = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  text: 'BodyText',
  list: 'ListParagraph',
} as const satisfies Record<Block['style'], string>;

function paragraph({ style, text }: Block): string {
  const bullet = style === 'list' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const lines = text.split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE_IDS[style]}"/>${bullet}</w:pPr><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

const override = (path: string, type: string): string =>
  `<Override PartName="/word/${path}.xml" ContentType="${TYPES}.${type}+xml"/>`;

const CONTENT_TYPES =
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `${override('document', 'document.main')}${override('styles', 'styles')}${override('numbering', 'numbering')}</Types>`;

function relationships(list: readonly (readonly [string, string])[]): string {
  const written = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

const STYLES =
  `${XML_HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  styleOf('Title', 'Title', 52, '') +
  styleOf('Heading1', 'heading 1', 36, '<w:outlineLvl w:val="0"/>') +
  styleOf('Heading2', 'heading 2', 28, '<w:outlineLvl w:val="1"/>') +
  styleOf('BodyText', 'Body Text', 0, '') +
  styleOf('ListParagraph', 'List Paragraph', 0, '') +
  '</w:styles>';

/** `size` in half points; 0 for that of the text. */
function styleOf(id: string, name: string, size: number, outline: string): string {
  const run = size === 0 ? '' : `<w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="120"/>${outline}</w:pPr>${run}</w:style>`;
}

const NUMBERING =
  `${XML_HEAD}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
  '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
