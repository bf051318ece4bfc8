import type { Random } from '../../makers/random.ts';

type Need = readonly [role: string, deed: string];

/** Three people, three needs, one for each role: who needs what changes. */
function roles(
  random: Random,
  people: readonly string[],
  needs: readonly (readonly Need[])[],
  short: readonly string[],
) {
  const chosen = needs.map((deeds) => random.pick(deeds));
  const order = random.turn([
    [0, 2, 1],
    [1, 0, 2],
    [2, 1, 0],
    [1, 2, 0],
    [2, 0, 1],
    [0, 1, 2],
  ] as const);
  const [one, two, three] = order.map((i) => chosen[i]);
  const all = ['lecteur', 'éditeur', 'propriétaire'];
  const others = (need: Need | undefined) => all.filter((role) => role !== need?.[0]);
  const who = (role: number) => people[order.findIndex((i) => i === role)] ?? '';
  return {
    deed1: one?.[1] ?? '',
    deed2: two?.[1] ?? '',
    deed3: three?.[1] ?? '',
    role1: one?.[0] ?? '',
    role2: two?.[0] ?? '',
    role3: three?.[0] ?? '',
    not1: others(one),
    not2: others(two),
    not3: others(three),
    needs: `${short[0]} pour ${who(0)}, ${short[1]} pour ${who(1)}, ${short[2]} pour ${who(2)}`,
  };
}

export const foodBank = (random: Random) =>
  roles(
    random,
    ['Ben', 'Cléo', 'Awa'],
    [
      [
        ['lecteur', 'regarde à quelle heure commence la distribution'],
        ['lecteur', 'consulte le planning pour savoir quand venir'],
        ['lecteur', 'vérifie chaque soir l’équipe du lendemain'],
      ],
      [
        ['éditeur', 'corrige les horaires de son équipe'],
        ['éditeur', 'note dans le planning les absences de chaque jour'],
        ['éditeur', 'complète chaque semaine la liste des denrées'],
      ],
      [
        ['propriétaire', 'remplace la responsable et invitera les nouveaux bénévoles'],
        ['propriétaire', 'retirera l’accès des bénévoles qui s’en vont'],
        ['propriétaire', 'supprimera les plannings à la fin de l’année'],
      ],
    ],
    ['lire', 'changer le contenu', 'inviter, retirer ou supprimer'],
  );

export const theatre = (random: Random) =>
  roles(
    random,
    ['Pilar', 'Quang', 'Odette'],
    [
      [
        ['lecteur', 'apprend son texte, sans rien changer'],
        ['lecteur', 'vient voir les dates des répétitions'],
        ['lecteur', 'relit la pièce avant de vendre les billets'],
      ],
      [
        ['éditeur', 'ajoute ses dessins de costumes'],
        ['éditeur', 'corrige les fautes de la brochure'],
        ['éditeur', 'tient à jour la liste des accessoires'],
      ],
      [
        ['propriétaire', 'effacera le dossier à la fin de la saison'],
        ['propriétaire', 'donne l’accès aux comédiens qui arrivent'],
        ['propriétaire', 'retire les personnes qui quittent la troupe'],
      ],
    ],
    ['lire', 'changer le contenu', 'inviter, retirer ou supprimer'],
  );
