import type { Pose } from '../../engine/simulators/robot.ts';
import type { RobotProps } from './robot.tsx';

const SIDE = 40;
const ANGLES = { north: 0, east: 90, south: 180, west: 270 } as const;

const KEY =
  'M18 18.500h16v7h-3.500v-3.500H28v3.500h-3.500V22H18a6.500 6.500 0 1 1 0-3.500zM12 18a2.250 2.250 0 1 0 0 4.500 2.250 2.250 0 0 0 0-4.500z';
const STAR = 'm20 9 3.500 7.500 8 1-6 5.500 1.600 8L20 27l-7.100 4 1.600-8-6-5.500 8-1z';

/** The grid with the robot where it is now; all of it in words for those who do not see it. */
export function Field({ scene, t, pose }: RobotProps & { pose: Pose }) {
  const rows = scene.map.length;
  const columns = scene.map[0]?.length ?? 0;
  const cells = scene.map.flatMap((row, y) => [...row].map((sign, x) => ({ sign, x, y })));
  const taken = new Set(pose.taken);
  const where = (x: number, y: number) => t('robot-at', { row: y + 1, column: x + 1 });
  const words = [
    t('robot-grid', { rows, columns }),
    t('robot-pose', { at: where(pose.x, pose.y), facing: t(`robot-${pose.facing}`) }),
    ...cells.flatMap(({ sign, x, y }) => {
      if (sign === 'G') return [t('robot-goal-at', { at: where(x, y) })];
      return sign === '*' && !taken.has(`${x},${y}`)
        ? [t('robot-item-at', { item: scene.item, at: where(x, y) })]
        : [];
    }),
    t('robot-walls', {
      list:
        cells
          .filter(({ sign }) => sign === '#')
          .map(({ x, y }) => `${y + 1}-${x + 1}`)
          .join(', ') || '–',
    }),
  ];
  return (
    <>
      <svg
        class="field"
        viewBox={`0 0 ${columns * SIDE} ${rows * SIDE}`}
        role="img"
        aria-label={words.join(' ')}
      >
        {cells.map(({ sign, x, y }) => (
          <g key={`${x},${y}`} transform={`translate(${x * SIDE} ${y * SIDE})`}>
            <rect class={sign === '#' ? 'wall' : 'floor'} width={SIDE} height={SIDE} />
            {sign === 'G' && <path class="goal" d="M12 34V7l17 7-17 7" />}
            {sign === '*' && !taken.has(`${x},${y}`) && (
              <path class="item" fill-rule="evenodd" d={/clé|key/.test(scene.item) ? KEY : STAR} />
            )}
          </g>
        ))}
        <g
          transform={`translate(${(pose.x + 0.5) * SIDE} ${(pose.y + 0.5) * SIDE}) rotate(${ANGLES[pose.facing]})`}
        >
          <rect class="bot" x={-13} y={-11} width={26} height={24} rx={8} />
          <path class="nose" d="M-7-13 0-19l7 6z" />
          <circle class="eye" cx={-5} cy={-4} r={2.5} />
          <circle class="eye" cx={5} cy={-4} r={2.5} />
        </g>
      </svg>
      <details>
        <summary>{t('robot-words')}</summary>
        <ul class="bullets">
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
