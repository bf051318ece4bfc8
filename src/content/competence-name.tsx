import { usePage } from '../ui/page.ts';
import { type AreaNumber, AreaPebble } from '../ui/pebble.tsx';
import { findCompetence } from './read-release.ts';
import type { Release } from './release.ts';

/** A competence in a table: the pebble of its area and its name in the reader's language. */
export function CompetenceName({ release, code }: { release: Release; code: string }) {
  const { lang } = usePage();
  const competence = findCompetence(release, code);
  return (
    <span class="line">
      <AreaPebble area={Number(code[0]) as AreaNumber} size="mini" />
      <span>{competence?.title[lang] ?? competence?.title.fr ?? code}</span>
    </span>
  );
}
