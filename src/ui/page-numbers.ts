/** First and last row shown, and how many pages there are. */
export function pageRange(
  page: number,
  count: number,
  perPage: number,
): { first: number; last: number; pages: number } {
  return {
    first: count === 0 ? 0 : (page - 1) * perPage + 1,
    last: Math.min(page * perPage, count),
    pages: Math.max(1, Math.ceil(count / perPage)),
  };
}

/** Pages worth a link: the ends, the present one and its neighbours; null is a gap of two or more. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => {
    const gap = n - (sorted[index - 1] ?? 0);
    if (gap === 2) return [n - 1, n];
    return gap > 2 ? [null, n] : [n];
  });
}
