import { makeDocx } from '../../../makers/docx.ts';
import { type Block, makeOdt } from '../../../makers/odt.ts';
import { makeText } from '../../../makers/text.ts';

interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const TRIP: Story = {
  title: 'Carnet de la sortie au château',
  paragraphs: [
    'Le car est arrivé devant le collège à sept heures et quart. Madame Nguyen tenait la carte des routes. Chaque élève avait son carnet, une gourde et une carte de cantine.',
    'Le car roulait doucement, à cause de la pluie. Au premier carrefour, une rue était fermée. Le chauffeur a garé le car près d’un placard électrique, puis il a regardé la carte une seconde fois.',
    'À midi, nous avons mangé dans le car. Amadou avait un sac de biscuits carrés, Lise des caramels. Personne n’a quitté le car avant la fin de l’averse.',
    'La visite a duré deux heures. Dans la grande salle, les carreaux du sol racontent une chasse. Un escargot de pierre, taillé dans un escarpement, garde la porte. Nous avons tout noté dans le carnet.',
    'Au retour, le car sentait l’orange. Bilal dormait contre le carreau du fond. Le car a pris la route de la carrière, plus courte. Un écart de dix minutes seulement : le car était là à dix-huit heures.',
    'Demain, nous écrirons une carte au guide. Le prochain voyage se fera en train, mais tout le monde voudrait garder le car et son chauffeur.',
  ],
};

const HARBOUR: Story = {
  title: 'Une journée avec les pêcheurs',
  paragraphs: [
    'Le port se réveille avant le soleil. Une porte grince, un moteur tousse, et les premiers porteurs traversent le quai. Au bout du port, la criée allume ses lampes.',
    'Nora tient un support de bois où sèchent les filets. Elle connaît le port depuis l’enfance. Son portrait est même accroché à la porte du musée.',
    'À six heures, le bateau quitte le port. Le vent est fort, mais supportable. On ne parle presque pas : le plus important est de surveiller les cordes.',
    'Vers midi, le bateau revient au port. Les caisses sont lourdes. Un petit camion de transport attend, portes ouvertes. On reporte le poids de chaque caisse sur une feuille.',
    'Les touristes arrivent alors sur le port. Ils prennent des photos et demandent une portion de moules. Nora leur raconte le vieux port, celui de sa grand-mère, avec ses barques et ses portefaix.',
    'Le soir, le port redevient calme. Nora ferme son portail. Demain, le même bruit de moteur remplira le port, et il faudra rapporter du poisson pour tout le village. Le port vit ainsi toute l’année.',
  ],
};

type Shape = (digits: string) => string;

/** A register in which most references only look like the right ones; `every` says how rare those are. */
function register(what: readonly string[], right: Shape, near: readonly Shape[], every: number): string[] {
  return Array.from({ length: 94 }, (_, at) => {
    const digits = String(1000 + ((at * 617 + 41) % 9000));
    const shape = ((at * 617) >> 3) % every === 1 ? right : near[(at * 7) % near.length];
    return `${what[at % what.length] ?? ''} ${shape?.(digits) ?? ''}, ligne ${at + 1}.`;
  });
}

const GARAGE: Story = {
  title: 'Cahier de l’atelier d’autocars',
  paragraphs: register(
    ['Pose de la pièce', 'Retour de la pièce', 'Commande de la pièce', 'Contrôle de la pièce'],
    (d) => `F-${d}`,
    [(d) => `F-${d.slice(1)}`, (d) => `F-${d}7`, (d) => `G-${d}`, (d) => `F ${d}`],
    3,
  ),
};

const SEEDS: Story = {
  title: 'Cahier de la grainothèque',
  paragraphs: register(
    ['Dépôt du sachet', 'Prêt du sachet', 'Tri du sachet', 'Don du sachet'],
    (d) => `${d.slice(0, 2)}/KM`,
    [(d) => `${d.slice(0, 1)}/KM`, (d) => `${d.slice(0, 3)}/KM`, (d) => `${d.slice(0, 2)}/KN`],
    4,
  ),
};

function asText({ title, paragraphs }: Story): Uint8Array {
  return makeText(`${[title, ...paragraphs].join('\n\n')}\n`);
}

const blocks = ({ title, paragraphs }: Story): Block[] => [
  { style: 'title', text: title },
  ...paragraphs.map((text) => ({ style: 'text' as const, text })),
];
const asOdt = (story: Story): Uint8Array => makeOdt(blocks(story));
const asDocx = (story: Story): Uint8Array => makeDocx(blocks(story));

export function make(): Record<string, Uint8Array> {
  return {
    'cahier-autocars.odt': asOdt(GARAGE),
    'cahier-autocars.docx': asDocx(GARAGE),
    'cahier-autocars.txt': asText(GARAGE),
    'cahier-graines.odt': asOdt(SEEDS),
    'cahier-graines.docx': asDocx(SEEDS),
    'cahier-graines.txt': asText(SEEDS),
    'sortie.odt': asOdt(TRIP),
    'sortie.docx': asDocx(TRIP),
    'sortie.txt': asText(TRIP),
    'pecheurs.odt': asOdt(HARBOUR),
    'pecheurs.docx': asDocx(HARBOUR),
    'pecheurs.txt': asText(HARBOUR),
  };
}
