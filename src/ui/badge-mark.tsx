/** A cairn, as walkers leave where they passed: filled once won. Its state is said in words beside it. */
export function BadgeMark({ won }: { won: boolean }) {
  return (
    <svg class={`badge-mark${won ? ' badge-mark--won' : ''}`} viewBox="0 0 48 48" aria-hidden="true">
      <path d="M5 37c0-5 8-8 19-8s20 3 20 8-8 8-20 8S5 42 5 37z" />
      <path d="M12 25c0-4 6-7 13-7s12 3 12 7-6 6-13 6-12-2-12-6z" />
      <path d="M18 12c0-4 4-8 8-8s6 3 6 7-4 7-8 7-6-2-6-6z" />
    </svg>
  );
}
