import { catalogues, type MessageKey } from '../messages.ts';
import type { Translate } from '../platform/i18n.ts';

/** The words of an act. The trail outlives the code: an act of a former version keeps its own name. */
export function actName(t: Translate, act: string): string {
  const key = `act-${act}`;
  return Object.hasOwn(catalogues.fr.admin ?? {}, key) ? t(`admin.${key}` as MessageKey) : act;
}
