import MarkdownIt, { type Token } from 'markdown-it';

/** HTML that our own renderer made from Markdown, safe to put in a page; nothing else may claim the type. */
export type TrustedHtml = string & { readonly __trusted: 'made by markdown.ts' };

export interface MarkdownOptions {
  /** Rank given to the highest headings of the text, so that they fit under the page’s own. */
  headings?: 2 | 3 | 4 | undefined;
}

const md = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });

// A picture would be fetched from anywhere by every reader: a text holds none.
md.disable('image');

/** Web addresses, mail addresses and places of this site; nothing that runs. */
md.validateLink = (url) => /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(url.trim());

md.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer');
  return renderer.renderToken(tokens, index, options);
};
// A box that scrolls, so that a wide table never widens the page; it can be reached by keyboard.
md.renderer.rules.table_open = () => '<div class="prose__wide" tabindex="0"><table>\n';
md.renderer.rules.table_close = () => '</table></div>\n';

/** A table with an empty corner has titles on its rows too: a reader hears « Une seule personne, travail gêné : P3 ». */
md.core.ruler.push('row_heads', ({ tokens }) => {
  let hasCorner = false;
  for (const [i, token] of tokens.entries()) {
    const isFirst = tokens[i - 1]?.type === 'tr_open';
    if (token.type === 'th_open') {
      const isCorner = isFirst && tokens[i + 1]?.content.trim() === '';
      if (isFirst) hasCorner = isCorner;
      rename(tokens, i, isCorner ? 'td' : 'th', 'col');
    } else if (token.type === 'td_open' && isFirst && hasCorner) rename(tokens, i, 'th', 'row');
  }
});

/** A cell: its opening, what it holds, its end. */
function rename(tokens: readonly Token[], at: number, tag: 'td' | 'th', scope: 'col' | 'row'): void {
  const [open, , close] = tokens.slice(at, at + 3);
  if (!open || !close) return;
  open.tag = tag;
  close.tag = tag;
  if (tag === 'th') open.attrSet('scope', scope);
}

/** Blocks: paragraphs, lists, tables, code, headings. */
export function markdown(text: string, { headings = 3 }: MarkdownOptions = {}): TrustedHtml {
  const tokens = md.parse(text, {});
  const titles = tokens.filter((token) => token.type === 'heading_open' || token.type === 'heading_close');
  const highest = Math.min(...titles.map(rank));
  for (const title of titles) title.tag = `h${Math.min(6, rank(title) - highest + headings)}`;
  return md.renderer.render(tokens, md.options, {}) as TrustedHtml;
}

const rank = (token: { readonly tag: string }): number => Number(token.tag.slice(1));

/** One line inside a heading or a choice: bold, code, links, no block. */
export function inlineMarkdown(text: string): TrustedHtml {
  return md.renderInline(text) as TrustedHtml;
}
