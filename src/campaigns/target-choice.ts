import type { TargetChoice } from '../content/index.ts';

/** `competence:1.1` or `profil:essentiel-college`, as a form sends it. */
export function targetChoice(text: string): TargetChoice {
  const [kind, key = ''] = text.split(':');
  return { kind: kind === 'competence' ? 'competence' : 'profile', key };
}

export const targetValue = ({ targetKind, targetKey }: { targetKind: string; targetKey: string }): string =>
  `${targetKind === 'competence' ? 'competence' : 'profil'}:${targetKey}`;
