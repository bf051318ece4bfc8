import { Icon } from './icon.tsx';
import { usePage } from './page.ts';
import { pageNumbers, pageRange } from './page-numbers.ts';

/** Rows on a page of a list. */
export const PER_PAGE = 25;

export interface PaginationProps {
  /** From 1. */
  page: number;
  /** Rows in the whole list. */
  count: number;
  perPage?: number | undefined;
  href: (page: number) => string;
}

export function Pagination({ page, count, perPage = PER_PAGE, href }: PaginationProps) {
  const { t } = usePage();
  const { first, last, pages } = pageRange(page, count, perPage);
  return (
    <nav class="pages row row--apart" aria-label={t('ui.pages')}>
      <span class="soft">{t('ui.page-range', { first, last, count })}</span>
      {pages < 2 ? null : (
        <span class="pages__links">
          {page > 1 ? (
            <a href={href(page - 1)} rel="prev" aria-label={t('ui.page-previous')}>
              <Icon name="previous" />
            </a>
          ) : null}
          {pageNumbers(page, pages).map((number, index) =>
            number === null ? (
              <span key={`gap-${index}`} aria-hidden="true">
                …
              </span>
            ) : (
              <a
                key={number}
                href={href(number)}
                aria-label={t('ui.page-number', { page: number })}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            ),
          )}
          {page < pages ? (
            <a href={href(page + 1)} rel="next" aria-label={t('ui.page-next')}>
              <Icon name="next" />
            </a>
          ) : null}
        </span>
      )}
    </nav>
  );
}
