import { catalogues, type MessageKey } from '../messages.ts';
import type { Translate } from '../platform/i18n.ts';

/** The words of an act. The trail outlives the code: an act of a former version keeps its own name. */
export const actName = (t: Translate, act: string): string => wordsOf(t, `act-${act}`) ?? act;

/** The words of what an act was done on. */
export const kindName = (t: Translate, kind: string): string => wordsOf(t, `kind-${kind}`) ?? kind;

const wordsOf = (t: Translate, key: string): string | null =>
  Object.hasOwn(catalogues.fr.admin ?? {}, key) ? t(`admin.${key}` as MessageKey) : null;
