/**
 * Maximum bipartite matching by augmenting paths. `fits[answer][group]` says which answers would serve which groups;
 * the result gives each answer its group, or null. No other sharing serves more answers, and between equals the
 * first answers are served first. Source: engine.md §2.7 (the original took the first free group and missed matchings).
 */
export function matchGroups(fits: readonly (readonly boolean[])[]): readonly (number | null)[] {
  const holder = new Map<number, number>();
  const serve = (answer: number, seen: Set<number>): boolean => {
    for (const [group, fit] of (fits[answer] ?? []).entries()) {
      if (!fit || seen.has(group)) continue;
      seen.add(group);
      const current = holder.get(group);
      if (current === undefined || serve(current, seen)) {
        holder.set(group, answer);
        return true;
      }
    }
    return false;
  };
  for (const answer of fits.keys()) serve(answer, new Set());
  const served = new Map([...holder].map(([group, answer]) => [answer, group]));
  return fits.map((_, answer) => served.get(answer) ?? null);
}
