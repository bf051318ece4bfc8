import { usePage } from '../ui/page.ts';
import { type AreaNumber, AreaPebble } from '../ui/pebble.tsx';
import { findCompetence, findTube } from './read-release.ts';
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

/** A subject (tube) in a table, after the pebble of its area. */
export function TubeName({ release, id }: { release: Release; id: string }) {
  const { lang } = usePage();
  const tube = findTube(release, id);
  return (
    <span class="line">
      {tube && <AreaPebble area={Number(tube.competence[0]) as AreaNumber} size="mini" />}
      <span>{tube?.title[lang] ?? tube?.title.fr ?? id}</span>
    </span>
  );
}
