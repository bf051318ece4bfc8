import type { Item } from '../content/index.ts';
import { usePage } from '../ui/page.ts';

const TYPES = {
  act: 'authoring.type-act',
  choice: 'authoring.type-choice',
  choices: 'authoring.type-choices',
  text: 'authoring.type-text',
  texts: 'authoring.type-texts',
  'texts-any-order': 'authoring.type-texts-any-order',
} as const;

/** What an item is made of, in a few words. */
export function ItemTags({ item }: { item: Item }) {
  const { t } = usePage();
  const words = [
    t(TYPES[item.type]),
    t(item.do ? 'authoring.is-act' : 'authoring.is-recall'),
    ...(item.picture ? [t('authoring.has-picture')] : []),
    ...(item.files.length > 0 ? [t('authoring.has-file')] : []),
    ...(item.surfaces ? [t('authoring.has-surfaces', { count: item.surfaces.length })] : []),
    ...(item.device.includes('phone') ? [] : [t('authoring.not-phone')]),
    ...(item.timer === null ? [] : [t('authoring.timed', { seconds: item.timer })]),
  ];
  return (
    <span class="tags">
      {words.map((word) => (
        <span key={word} class="tag tag--line">
          {word}
        </span>
      ))}
    </span>
  );
}
