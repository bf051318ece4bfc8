import { usePage } from './page.ts';
import type { AreaNumber } from './pebble.tsx';

export interface GaugeProps {
  /** 0 to 100, a whole number. */
  percent: number;
  area?: AreaNumber | undefined;
}

/** The bar alone, for where the value stands in words beside. The width is a percentage of the SVG: it prints and needs no style. */
export function GaugeBar({ percent, area }: GaugeProps) {
  const width = Math.max(0, Math.min(100, percent));
  return (
    <svg class={area ? `gauge a${area}` : 'gauge'} aria-hidden="true">
      <rect width={`${width}%`} height="100%" />
    </svg>
  );
}

/** Bar and value. */
export function Gauge({ percent, area }: GaugeProps) {
  const { t } = usePage();
  return (
    <span class="meter">
      <GaugeBar percent={percent} area={area} />
      <span>{t('ui.percent', { value: percent })}</span>
    </span>
  );
}
