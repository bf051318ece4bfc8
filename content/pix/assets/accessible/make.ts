import { makeText } from '../../../makers/text.ts';

type Cue = readonly [start: string, end: string, text: string];

/** A file of captions in the SubRip layout. */
function captions(cues: readonly Cue[]): Uint8Array {
  return makeText(
    cues.map(([start, end, text], i) => `${i + 1}\n00:00:${start} --> 00:00:${end}\n${text}\n`).join('\n'),
  );
}

const MILL: readonly Cue[] = [
  ['01,000', '04,200', 'Bienvenue au moulin de la Sauge.'],
  ['04,600', '09,100', 'Il a été construit il y a deux cents ans.'],
  ['10,000', '15,400', 'La roue tourne grâce à l’eau du canal.'],
  ['16,000', '22,800', 'Elle entraîne un arbre en bois, puis deux meules de pierre.'],
  ['21,500', '26,300', 'Écoutez : le bruit change quand le grain arrive.'],
  ['26,900', '31,000', '[Grincement de la roue]'],
  ['31,400', '36,700', 'Le meunier règle la distance entre les meules.'],
  ['37,200', '41,500', 'Trop près, la farine chauffe. Trop loin, elle reste grossière.'],
  ['42,000', '42,600', 'On vérifie la farine entre le pouce et l’index.'],
  ['43,300', '47,900', 'Ensuite, elle descend dans les sacs.'],
  ['48,500', '53,200', 'Un sac plein pèse autant qu’un enfant de dix ans.'],
  ['53,800', '58,000', 'Merci de votre visite, et bon pain !'],
];

const POTTERY: readonly Cue[] = [
  ['00,800', '04,500', 'Bonjour à toutes et à tous.'],
  ['05,000', '09,700', 'Aujourd’hui, nous tournons un petit bol.'],
  ['10,200', '10,900', 'Mouillez vos mains, mais pas trop.'],
  ['11,600', '16,300', 'Posez la boule de terre bien au centre du tour.'],
  ['17,000', '22,400', 'Serrez les coudes contre le corps : rien ne doit bouger.'],
  ['23,000', '28,600', '[Bruit régulier du tour]'],
  ['29,100', '36,400', 'Enfoncez les deux pouces, doucement, jusqu’à un doigt du fond.'],
  ['35,200', '40,000', 'Écartez la terre : le bol s’ouvre.'],
  ['40,600', '45,300', 'Montez la paroi entre deux doigts.'],
  ['45,900', '50,100', 'Ralentissez le tour pour lisser le bord.'],
  ['50,700', '54,800', 'Passez le fil sous le bol.'],
  ['55,200', '59,500', 'Laissez-le sécher deux jours avant la cuisson.'],
];

export function make(): Record<string, Uint8Array> {
  return { 'visite-moulin.txt': captions(MILL), 'cours-poterie.txt': captions(POTTERY) };
}
