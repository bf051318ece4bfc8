/** « 3 caractères restants », from the two texts that the page gives; `#` is the number. */
export function leftText(left: number, one: string, many: string, lang: string): string {
  return left === 1 ? one : many.replace('#', left.toLocaleString(lang));
}
