import { parts, rows, steps } from '../../../makers/diagram.ts';

/** One drawing for some lessons, named as the lesson. */
export function make(): Record<string, Uint8Array> {
  return {
    'web-page-address.svg': parts([
      ['https://', 'la façon de parler'],
      ['velo.lormont.example', 'le nom : chez qui l’on est'],
      ['/carte.html', 'la page'],
    ]),
    'query-operators.svg': parts([
      ['"tarte fine"', 'ces mots, qui se suivent'],
      [' -pomme', 'sans ce mot'],
      [' filetype:pdf', 'seulement des PDF'],
    ]),
    'files-folders.svg': rows([
      ['Copier', 'Avant : 1 fichier. Après : 2, l’ancien et le nouveau.'],
      ['Déplacer', 'Avant : 1 fichier. Après : 1, à une autre place.'],
      ['Renommer', 'Le même fichier, à la même place, sous un autre nom.'],
    ]),
    'files-rules.svg': parts([
      ['2026-09-02', 'la date : année, mois, jour'],
      ['_budget-voyage', 'le sujet, sans espace ni accent'],
      ['_v02', 'la version, sur deux chiffres'],
      ['.ods', 'l’extension'],
    ]),
    'formula-sum.svg': parts([
      ['=', 'ceci est un calcul'],
      ['SOMME', 'la fonction'],
      ['(B2', 'la première cellule'],
      [':', 'jusqu’à'],
      ['B9)', 'la dernière cellule'],
    ]),
    'sheet-sort.svg': steps([
      'Trier d’abord sur le second critère : le temps, du plus petit au plus grand',
      'Trier ensuite sur le premier critère : la distance, du plus grand au plus petit',
      'À égalité de distance, le plus rapide est devant',
    ]),
    'email-copies.svg': rows([
      ['À', 'Agit ou répond. Tous voient son adresse.'],
      ['Cc', 'Est tenu au courant. Tous voient son adresse.'],
      ['Cci', 'Reçoit en secret. Seul l’expéditeur voit son adresse.'],
    ]),
    'copyright-licences.svg': rows([
      ['BY', 'Citer l’auteur, la source et la licence.'],
      ['NC', 'Ne pas en tirer d’argent.'],
      ['ND', 'Ne pas publier de version transformée.'],
      ['SA', 'Garder la même licence.'],
    ]),
    'access-roles.svg': rows([
      ['lecteur', 'Lit.'],
      ['éditeur', 'Lit et change le contenu.'],
      ['propriétaire', 'Lit, change, invite, retire et supprime.'],
    ]),
    'shopping-rights.svg': steps([
      'Une réclamation écrite au vendeur, avec la commande et des photos',
      'Le médiateur nommé dans les conditions de vente, gratuit',
      'Le juge, en dernier recours',
    ]),
    'styles-outline.svg': rows([
      ['Titre', 'Le nom du document.'],
      ['Titre 1', 'Une grande partie.'],
      ['Titre 2', 'Une partie de cette partie.'],
      ['Corps', 'Le texte courant.'],
    ]),
    'image-format-kinds.svg': rows([
      ['JPEG', 'Des pixels. Léger pour une photo, jamais transparent.'],
      ['PNG', 'Des pixels. Garde tous les détails et la transparence.'],
      ['SVG', 'Des formes. Net à toutes les tailles.'],
    ]),
    'export-formats.svg': rows([
      ['ODT', 'Pour que l’on corrige le texte.'],
      ['PDF', 'Pour que l’on lise ou imprime la page, figée.'],
      ['CSV', 'Pour que l’on charge les valeurs seules.'],
      ['HTML', 'Pour publier sur le web.'],
    ]),
    'control-loops.svg': rows([
      ['vraie', 'La condition est vraie : on fait le tour, puis on la regarde de nouveau.'],
      ['fausse', 'La condition est fausse : on sort de la boucle.'],
    ]),
    'variables-box.svg': rows(
      [
        ['p ← 5', 'p vaut 5.'],
        ['q ← p + 1', 'p vaut 5, q vaut 6.'],
        ['p ← 10', 'p vaut 10, q vaut toujours 6.'],
      ],
      'code',
    ),
    'backup-rule.svg': rows([
      ['3', 'exemplaires de ce qui compte'],
      ['2', 'supports différents au moins'],
      ['1', 'exemplaire ailleurs'],
    ]),
    'phishing-links-calls.svg': parts([
      ['https://', 'à oublier'],
      ['banque-opale.', 'un décor'],
      ['colis.example', 'le propriétaire, avant le premier « / »'],
      ['/entrer', 'un décor'],
    ]),
    'personal-data-recognise.svg': rows([
      ['une chose', 'L’heure d’ouverture, un prix : ce n’est pas une donnée personnelle.'],
      ['quelqu’un', 'Un nom, un visage, un numéro : c’en est une.'],
      ['son intimité', 'La santé, les opinions, la religion : elle est sensible, mieux protégée.'],
    ]),
    'footprint-cycle.svg': rows([
      ['Fabriquer', 'Une seule fois.'],
      ['Transporter', 'Une seule fois.'],
      ['Utiliser', 'Chaque année.'],
      ['Jeter', 'Une seule fois.'],
    ]),
    'method-one-change.svg': steps([
      'Changer une seule chose',
      'Essayer',
      'Noter, puis remettre comme avant si rien n’a changé',
      'Recommencer avec une autre chose',
    ]),
    'hardware-inside.svg': rows([
      ['processeur', 'Celui qui travaille.'],
      ['mémoire', 'La table : vidée quand on éteint.'],
      ['disque', 'L’armoire : garde tout, même éteint.'],
    ]),
  };
}
