import type { ItemForPupil } from '../content/index.ts';
import { markdown } from '../ui/markdown.ts';
import { Prose } from '../ui/prose.tsx';
import { FileCard } from './file-card.tsx';
import { Picture } from './picture.tsx';

/** What a question rests on: a situation, a picture, a file; nothing where it has none. */
export function ItemSupport({ item, releaseId }: { item: ItemForPupil; releaseId: string }) {
  if (item.picture === null && item.files.length === 0 && item.instruction === '') return null;
  return (
    <div class="flow">
      {item.instruction !== '' && <Prose html={markdown(item.instruction)} />}
      {item.picture && <Picture picture={item.picture} item={item} releaseId={releaseId} />}
      {item.files.length > 0 && <FileCard item={item} releaseId={releaseId} />}
    </div>
  );
}
