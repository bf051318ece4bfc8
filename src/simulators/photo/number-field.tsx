import { useId, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onValue: (value: number) => void;
}

/** A number of pixels: what is typed counts when one leaves the field or presses Enter. */
export function NumberField({ label, value, max, onValue }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const number = Math.round(Number(typed));
    if (typed !== null && typed.trim() !== '' && number >= 0 && number <= max) onValue(number);
    setTyped(null);
  };
  return (
    <span class="pixels">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type="number"
        min={0}
        max={max}
        value={typed ?? value}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </span>
  );
}
