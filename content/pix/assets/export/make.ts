import { makeZip } from '../../../makers/zip.ts';

interface Chapter {
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

interface Book {
  readonly id: string;
  readonly title: string;
  readonly creator: string;
  readonly chapters: readonly Chapter[];
  /** The chapter left out of the reading order. */
  readonly forgotten: string;
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="livre.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

function page(title: string, text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr" lang="fr">
  <head><title>${title}</title></head>
  <body>
    <h1>${title}</h1>
    <p>${text}</p>
  </body>
</html>
`;
}

function packageFile({ id, title, creator, chapters, forgotten }: Book): string {
  const items = chapters.map(
    ({ file }, i) =>
      `    <item id="c${i + 1}" href="texte/${file}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const order = chapters.flatMap(({ file }, i) =>
    file === forgotten ? [] : [`    <itemref idref="c${i + 1}"/>`],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="fr">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${id}</dc:identifier>
    <dc:title>${title}</dc:title>
    <dc:creator>${creator}</dc:creator>
    <dc:language>fr</dc:language>
  </metadata>
  <manifest>
    <item id="nav" href="sommaire.xhtml" media-type="application/xhtml+xml" properties="nav"/>
${items.join('\n')}
  </manifest>
  <spine>
${order.join('\n')}
  </spine>
</package>
`;
}

function contents({ title, chapters, forgotten }: Book): string {
  const lines = chapters
    .filter(({ file }) => file !== forgotten)
    .map((chapter) => `      <li><a href="texte/${chapter.file}.xhtml">${chapter.title}</a></li>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="fr" lang="fr">
  <head><title>${title}</title></head>
  <body>
    <nav epub:type="toc"><ol>
${lines.join('\n')}
    </ol></nav>
  </body>
</html>
`;
}

function makeBook(book: Book): Uint8Array {
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'livre.opf': packageFile(book),
    'sommaire.xhtml': contents(book),
    ...Object.fromEntries(
      book.chapters.map(({ file, title, text }) => [`texte/${file}.xhtml`, page(title, text)]),
    ),
  });
}

const TALES: Book = {
  id: 'contes-du-marais',
  title: 'Contes du marais',
  creator: 'Le Marais conté',
  forgotten: 'heron',
  chapters: [
    {
      file: 'brume',
      title: 'La brume et la lanterne',
      text: 'Un soir, la brume demanda à la lanterne de la guider.',
    },
    {
      file: 'barque',
      title: 'La barque sans rames',
      text: 'Personne ne savait qui poussait la barque, la nuit.',
    },
    {
      file: 'heron',
      title: 'Le héron qui comptait',
      text: 'Le vieux héron comptait les poissons, mais jamais ses pas.',
    },
    {
      file: 'loutre',
      title: 'La loutre et le meunier',
      text: 'La loutre cachait les clés du moulin sous une pierre.',
    },
    {
      file: 'roseau',
      title: 'Le dernier roseau',
      text: 'Le roseau plia, puis il raconta ce qu’il avait vu.',
    },
  ],
};

const GUIDE: Book = {
  id: 'guide-velo',
  title: 'Réparer son vélo soi-même',
  creator: 'La Roue libre',
  forgotten: 'derailleur',
  chapters: [
    {
      file: 'outils',
      title: 'Les outils',
      text: 'Trois clés, une pompe et un chiffon suffisent pour commencer.',
    },
    { file: 'pneus', title: 'Les pneus', text: 'Un pneu bien gonflé roule plus loin et crève moins.' },
    { file: 'chaine', title: 'La chaîne', text: 'Une goutte d’huile par maillon, puis on essuie.' },
    { file: 'freins', title: 'Les freins', text: 'Le patin doit toucher la jante, pas le pneu.' },
    { file: 'derailleur', title: 'Le dérailleur', text: 'Tournez la vis d’un quart de tour, puis essayez.' },
  ],
};

export function make(): Record<string, Uint8Array> {
  return { 'contes-du-marais.zip': makeBook(TALES), 'guide-velo.zip': makeBook(GUIDE) };
}
