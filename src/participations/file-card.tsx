import type { ItemForPupil } from '../content/index.ts';
import { routes } from '../routes.ts';
import { Fold } from '../ui/fold.tsx';
import { Icon } from '../ui/icon.tsx';
import { usePage } from '../ui/page.ts';

const formatOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1);

/** A file to work on, the best format first, and help to open it. */
export function FileCard({ item, releaseId }: { item: ItemForPupil; releaseId: string }) {
  const { t, lang } = usePage();
  const [first, ...others] = item.files;
  if (!first) return null;
  const href = (file: string) => routes.contentFile({ release: releaseId, tube: item.tubeId, file });
  const size = (bytes: number) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
      Math.max(1, bytes / 1000),
    );
  return (
    <section class="card file" aria-labelledby="fichier">
      <div class="line">
        <span class="pebble" aria-hidden="true">
          {formatOf(first.name)}
        </span>
        <div>
          <h2 id="fichier" class="label">
            {first.name.slice(0, first.name.lastIndexOf('.'))}
          </h2>
          {item.fileLabel && <p class="small soft">{item.fileLabel}</p>}
        </div>
      </div>
      <div class="flow">
        <a class="btn btn--quiet" href={href(first.name)} download>
          <Icon name="download" />{' '}
          {t('participations.file-download', { format: formatOf(first.name), size: size(first.size) })}
        </a>
        {others.length > 0 && (
          <p class="small">
            {t('participations.file-or')}{' '}
            {others.map((file, i) => (
              <>
                {i > 0 && ', '}
                <a key={file.name} href={href(file.name)} download>
                  {t('participations.file-other', { format: formatOf(file.name), size: size(file.size) })}
                </a>
              </>
            ))}
          </p>
        )}
      </div>
      <Fold summary={t('participations.file-help-title')}>
        <p>{t('participations.file-help')}</p>
      </Fold>
    </section>
  );
}
