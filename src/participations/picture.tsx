import type { ItemForPupil } from '../content/index.ts';
import { routes } from '../routes.ts';
import { Fold } from '../ui/fold.tsx';
import { markdown } from '../ui/markdown.ts';
import { usePage } from '../ui/page.ts';
import { Prose } from '../ui/prose.tsx';

interface Props {
  readonly picture: NonNullable<ItemForPupil['picture']>;
  readonly item: ItemForPupil;
  readonly releaseId: string;
}

/** A picture and, folded, all that a person who does not see it needs to answer. */
export function Picture({ picture, item, releaseId }: Props) {
  const { t } = usePage();
  return (
    <figure class="flow">
      <img
        src={routes.contentFile({ release: releaseId, tube: item.tubeId, file: picture.file })}
        alt={picture.alt}
        width={400}
        height={300}
        class="support"
      />
      {picture.text !== '' && (
        <figcaption>
          <Fold summary={t('participations.picture-text')}>
            <Prose html={markdown(picture.text)} />
          </Fold>
        </figcaption>
      )}
    </figure>
  );
}
