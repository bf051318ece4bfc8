import type { MailboxAction, MailboxScene, MailboxState } from '../../engine/simulators/mailbox.ts';
import type { ViewProps } from '../kit.tsx';

export type MailboxProps = ViewProps<MailboxScene, MailboxState, MailboxAction>;

/** One’s own folders have the names of the scene, the others those of every mailbox. */
export function folderName({ scene, t }: MailboxProps, id: string): string {
  return scene.folders.find((folder) => folder.id === id)?.name ?? t(`mailbox-folder-${id}`);
}
