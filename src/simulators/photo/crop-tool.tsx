import { type Rect, turned } from '../../engine/simulators/photo.ts';
import { NumberField } from './number-field.tsx';
import type { PhotoProps } from './photo.tsx';

const RATIOS = [
  [1, 1],
  [4, 3],
  [3, 4],
  [16, 9],
] as const;

/** The largest frame of these proportions around the middle of the present one. */
function frameOf(rect: Rect, all: { w: number; h: number }, ratio: number): Rect {
  const w = Math.min(all.w, all.h * ratio);
  const h = w / ratio;
  return { x: rect.x + rect.w / 2 - w / 2, y: rect.y + rect.h / 2 - h / 2, w, h };
}

/** The frame by numbers and by proportions: what the mouse does on the picture, without it. */
export function CropTool({ scene, state, act, t, say }: PhotoProps) {
  const { crop } = state;
  const all = turned(scene, state.turn);
  const set = (rect: Partial<Rect>) => act({ do: 'crop', ...crop, ...rect });
  return (
    <fieldset class="tool">
      <legend>{t('photo-crop')}</legend>
      <div class="bar">
        {RATIOS.map(([w, h]) => (
          <button
            key={`${w}:${h}`}
            type="button"
            class="btn btn--small"
            aria-label={t('photo-ratio', { ratio: `${w}:${h}` })}
            onClick={() => {
              set(frameOf(crop, all, w / h));
              say(t('photo-ratio', { ratio: `${w}:${h}` }));
            }}
          >
            {w}:{h}
          </button>
        ))}
      </div>
      <div class="bar">
        <NumberField label={t('photo-x')} value={crop.x} max={all.w} onValue={(x) => set({ x })} />
        <NumberField label={t('photo-y')} value={crop.y} max={all.h} onValue={(y) => set({ y })} />
        <NumberField label={t('photo-w')} value={crop.w} max={all.w} onValue={(w) => set({ w })} />
        <NumberField label={t('photo-h')} value={crop.h} max={all.h} onValue={(h) => set({ h })} />
      </div>
    </fieldset>
  );
}
