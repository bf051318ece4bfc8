import { makeDocx } from '../../../makers/docx.ts';
import { type Block, makeOdt } from '../../../makers/odt.ts';

const block =
  (style: Block['style']) =>
  (text: string): Block => ({ style, text });
const title = block('title');
const part = block('heading1');
const section = block('heading2');
const text = block('text');

const LIBRARY: readonly Block[] = [
  title('Guide de la ludothèque'),
  text('Ce guide aide les bénévoles et les familles. Il est relu chaque année en juin.'),
  part('S’inscrire'),
  text('L’inscription est ouverte à tous, sans condition d’âge.'),
  section('Les papiers à apporter'),
  text('Une pièce d’identité et un justificatif de domicile suffisent.'),
  section('La cotisation'),
  text('Elle se règle à l’accueil, en une ou deux fois.'),
  part('Emprunter'),
  text('Chaque famille emprunte jusqu’à quatre jeux.'),
  section('La durée du prêt'),
  text('Un jeu se garde trois semaines. On peut demander une semaine de plus.'),
  section('Les jeux géants'),
  text('Ils se réservent un mois avant et demandent une voiture.'),
  part('Rendre'),
  text('Les pièces sont comptées au retour, devant vous.'),
  section('Les jeux en retard'),
  text('Un message est envoyé après trois jours.'),
  text('Les jeux abîmés'),
  text('Dites-le à l’accueil : l’équipe répare presque tout, avec vous si vous voulez.'),
  part('Participer'),
  text('La ludothèque vit grâce à ses bénévoles.'),
  section('Les soirées'),
  text('Le premier vendredi du mois, on joue jusqu’à vingt-deux heures.'),
  section('L’atelier de réparation'),
  text('On y recolle des boîtes et l’on y fabrique des pions.'),
];

const GARDEN: readonly Block[] = [
  title('Règlement du potager partagé'),
  text('Ce règlement a été adopté par les jardinières et les jardiniers.'),
  part('Venir au potager'),
  text('Le portail se ferme avec le code affiché à l’intérieur.'),
  section('Les horaires'),
  text('Le potager est ouvert du lever au coucher du soleil.'),
  section('Les enfants et les animaux'),
  text('Les enfants viennent accompagnés. Les chiens restent en laisse.'),
  part('Cultiver'),
  text('Chacun cultive sa parcelle et une partie commune.'),
  section('L’eau'),
  text('On arrose le soir, avec l’eau des cuves.'),
  section('Les graines'),
  text('Une boîte d’échange se trouve près du cabanon.'),
  text('Le compost'),
  text('On y met les épluchures et les feuilles, jamais de viande.'),
  section('Les outils'),
  text('Ils sont nettoyés, puis rangés à leur place.'),
  part('Décider ensemble'),
  text('Les décisions se prennent en réunion, une fois par saison.'),
  section('Les réunions'),
  text('La date est affichée trois semaines avant.'),
  section('Les dépenses'),
  text('Toute dépense de plus de trente euros est votée.'),
];

export function make(): Record<string, Uint8Array> {
  return {
    'guide-ludotheque.odt': makeOdt(LIBRARY),
    'guide-ludotheque.docx': makeDocx(LIBRARY),
    'reglement-potager.odt': makeOdt(GARDEN),
    'reglement-potager.docx': makeDocx(GARDEN),
  };
}
