import { escapeXml, XML_HEAD } from './xml.ts';
import { zipWithStored } from './zip.ts';

const NAMESPACES = ['office', 'text', 'table', 'style', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ');

interface Parts {
  readonly mimetype: string;
  /** What stands inside `office:automatic-styles`. */
  readonly automaticStyles: string;
  /** What stands inside `office:styles`. */
  readonly styles: string;
  readonly body: string;
}

/** The package of ODF 1.3 part 2: `mimetype` comes first and is stored, so that a file can be told from its first bytes. */
export function openDocument(parts: Parts): Uint8Array {
  const entries = {
    mimetype: parts.mimetype,
    'content.xml': part(
      'content',
      `<office:automatic-styles>${parts.automaticStyles}</office:automatic-styles><office:body>${parts.body}</office:body>`,
    ),
    'styles.xml': part('styles', `<office:styles>${parts.styles}</office:styles>`),
    'meta.xml': part('meta', '<office:meta><meta:generator>gue</meta:generator></office:meta>'),
    'META-INF/manifest.xml': manifest(parts.mimetype),
  };
  return zipWithStored(entries, ['mimetype']);
}

function part(name: string, inner: string): string {
  return `${XML_HEAD}<office:document-${name} ${NAMESPACES} office:version="1.3">${inner}</office:document-${name}>`;
}

function manifest(mimetype: string): string {
  const files = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => manifestEntry(path, 'text/xml'));
  const entries = [manifestEntry('/', mimetype, ' manifest:version="1.3"'), ...files].join('');
  return `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries}</manifest:manifest>`;
}

function manifestEntry(path: string, type: string, extra = ''): string {
  return `<manifest:file-entry manifest:full-path="${path}"${extra} manifest:media-type="${type}"/>`;
}

/** Text of a paragraph: ODF folds spaces as HTML does, so tabs and runs of spaces are written as elements. */
export function paragraphText(text: string): string {
  return escapeXml(text)
    .replace(/^ +| {2,}| +$/g, (run) => `<text:s text:c="${run.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replace(/\r?\n/g, '<text:line-break/>');
}
