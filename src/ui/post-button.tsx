import type { ComponentChildren } from 'preact';

export interface PostButtonProps {
  action: string;
  /** Hidden fields sent with the click. */
  fields?: Readonly<Record<string, string>> | undefined;
  class?: string | undefined;
  lang?: string | undefined;
  children: ComponentChildren;
}

/** One button that posts: what changes something is never a link. */
export function PostButton({
  action,
  fields = {},
  class: classes = 'link',
  lang,
  children,
}: PostButtonProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={classes} lang={lang}>
        {children}
      </button>
    </form>
  );
}
