export interface StonesProps {
  /** Stones behind; the next one is where the person stands. */
  done: number;
  of: number;
}

/** Progress to the checkpoint. Decoration: the page says « Question 3 sur 5 » in words. */
export function Stones({ done, of }: StonesProps) {
  return (
    <span class="stones" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i key={index} class={index < done ? 'done' : index === done ? 'here' : undefined} />
      ))}
    </span>
  );
}
