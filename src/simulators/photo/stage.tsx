import { useRef } from 'preact/hooks';
import { MIN_SIDE, type Rect, turned } from '../../engine/simulators/photo.ts';
import type { PhotoProps } from './photo.tsx';

const CORNERS = ['nw', 'ne', 'se', 'sw'] as const;
type Grip = (typeof CORNERS)[number] | 'all';

/** The frame once a grip has moved by so many pixels. */
function dragged(rect: Rect, grip: Grip, dx: number, dy: number): Rect {
  if (grip === 'all') return { ...rect, x: rect.x + dx, y: rect.y + dy };
  const left = grip.endsWith('w') ? Math.min(rect.x + dx, rect.x + rect.w - MIN_SIDE) : rect.x;
  const top = grip.startsWith('n') ? Math.min(rect.y + dy, rect.y + rect.h - MIN_SIDE) : rect.y;
  const right = grip.endsWith('e') ? rect.x + rect.w + dx : rect.x + rect.w;
  const bottom = grip.startsWith('s') ? rect.y + rect.h + dy : rect.y + rect.h;
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return { x, y, w: right - x, h: bottom - y };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture; on it the frame, to be pulled by its corners or moved as a whole, with the mouse, a finger or the arrows. */
export function Stage({ scene, state, act, t }: PhotoProps) {
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<{ grip: Grip; x: number; y: number; rect: Rect } | null>(null);
  const all = turned(scene, state.turn);
  const { crop } = state;
  const canCrop = scene.tools.includes('crop');
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

  const pull = (rect: Rect, grip: Grip, dx: number, dy: number) =>
    act({ do: 'crop', ...dragged(rect, grip, dx, dy) });
  const grip = (name: Grip) => ({
    onPointerDown: (event: PointerEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const target = event.currentTarget as HTMLElement;
      target.focus();
      target.setPointerCapture(event.pointerId);
      held.current = { grip: name, x: event.clientX, y: event.clientY, rect: crop };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = held.current;
      const width = box.current?.clientWidth ?? 0;
      if (!from || from.grip !== name || width === 0) return;
      const scale = all.w / width;
      pull(from.rect, name, (event.clientX - from.x) * scale, (event.clientY - from.y) * scale);
    },
    onPointerUp: () => {
      held.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      const by = Math.max(all.w, all.h) * (event.shiftKey ? 0.1 : 0.02);
      pull(crop, name, step[0] * by, step[1] * by);
    },
  });
  return (
    <div class="stage">
      <div
        class="stage__box"
        ref={box}
        style={{
          aspectRatio: `${all.w} / ${all.h}`,
          maxWidth: `min(30rem, ${(26 * all.w) / all.h}rem)`,
          filter: `brightness(${1 + state.light / 200}) contrast(${1 + state.contrast / 150})`,
        }}
      >
        <img
          src={`data:image/svg+xml,${encodeURIComponent(scene.svg)}`}
          alt={scene.alt}
          style={{
            width: percent(scene.width, all.w),
            height: percent(scene.height, all.h),
            transform: `translate(-50%, -50%) rotate(${state.turn * 90}deg)`,
          }}
        />
        {canCrop && (
          <div
            class="frame"
            style={{
              left: percent(crop.x, all.w),
              top: percent(crop.y, all.h),
              width: percent(crop.w, all.w),
              height: percent(crop.h, all.h),
            }}
          >
            <button type="button" class="frame__all" aria-label={t('photo-move')} {...grip('all')} />
            {CORNERS.map((corner) => (
              <button
                key={corner}
                type="button"
                class={`grip grip--${corner}`}
                aria-label={t(`photo-corner-${corner}`)}
                {...grip(corner)}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
