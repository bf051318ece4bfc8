import { useEffect, useState } from 'preact/hooks';
import {
  blockAt,
  countBlocks,
  isHolder,
  type Path,
  type RobotAction,
  type RobotScene,
  type RobotState,
  run,
  startPose,
} from '../../engine/simulators/robot.ts';
import { focusOn, Toolbar, type ViewProps } from '../kit.tsx';
import { Field } from './field.tsx';
import { Program } from './program.tsx';

export type RobotProps = ViewProps<RobotScene, RobotState, RobotAction>;

const STEP_MS = 320;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** Where the next block goes: after the chosen one, inside it when it is an empty holder, else at the end. */
function nextPlace({ program }: RobotState, chosen: Path | null): Path {
  const block = chosen && blockAt(program, chosen);
  if (!chosen || !block) return [program.length];
  if (isHolder(block.kind) && block.body?.length === 0) return [...chosen, 0];
  return [...chosen.slice(0, -1), (chosen.at(-1) ?? 0) + 1];
}

/** The field on one side, the blocks and the program on the other. */
export function Robot(props: RobotProps) {
  const { scene, state, act, t, say } = props;
  const [chosen, setChosen] = useState<Path | null>(null);
  /** Step of the run that is shown, null before any. */
  const [step, setStep] = useState<number | null>(null);
  const result = run(scene, state.program);
  const pose =
    step === null
      ? startPose(scene)
      : (result.poses[Math.min(step, result.poses.length - 1)] ?? startPose(scene));
  const over = step !== null && step >= result.poses.length - 1;

  const ending = () => {
    const last = result.poses.at(-1) ?? startPose(scene);
    const onGoal = scene.map[last.y]?.[last.x] === 'G';
    return result.end === 'done'
      ? t(onGoal ? 'robot-end-goal' : 'robot-end-elsewhere')
      : t(`robot-end-${result.end}`, { item: scene.item });
  };
  useEffect(() => {
    if (step === null) return;
    if (over) return say(ending());
    const timer = setTimeout(() => setStep(step + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [step]);

  /** Any change of the program puts the robot back at its start. */
  const change = (action: RobotAction): boolean => {
    const changed = act(action);
    if (changed) setStep(null);
    return changed;
  };
  const add = (kind: RobotScene['palette'][number]) => {
    const at = nextPlace(state, chosen);
    if (!change({ do: 'add', kind, at })) return say(t('robot-full', { most: scene.most }));
    setChosen(at);
    say(t('robot-added', { block: t(`robot-${kind}`, { item: scene.item }) }));
  };
  const nextWords = () => {
    const block = chosen && blockAt(state.program, chosen);
    if (!block) return t('robot-next-end');
    const inside = isHolder(block.kind) && block.body?.length === 0;
    return t(inside ? 'robot-next-inside' : 'robot-next-after', {
      block: t(`robot-${block.kind}`, { item: scene.item }),
    });
  };
  return (
    <div class="app robot">
      <div class="robot__see">
        <Field {...props} pose={pose} />
        <div class="bar">
          <button
            type="button"
            class="btn btn--main"
            onClick={() => setStep(STILL.matches ? result.poses.length - 1 : 0)}
          >
            ▶ {t('robot-run')}
          </button>
          <button type="button" class="btn" onClick={() => setStep(null)}>
            {t('robot-rewind')}
          </button>
        </div>
        <p class="robot__end">{over ? ending() : '\u00a0'}</p>
      </div>
      <div class="robot__code">
        <Toolbar label={t('robot-palette')}>
          {scene.palette.map((kind) => (
            <button key={kind} type="button" class={`btn block block--${kind}`} onClick={() => add(kind)}>
              + {t(`robot-${kind}`, { item: scene.item })}
            </button>
          ))}
        </Toolbar>
        <p class="soft">{t('robot-count', { count: countBlocks(state.program), most: scene.most })}</p>
        {state.program.length > 0 && <p>{nextWords()}</p>}
        <Program
          {...props}
          act={change}
          list={state.program}
          path={[]}
          chosen={chosen}
          onChoose={setChosen}
          onRemoved={() => {
            setChosen(null);
            focusOn('.tools button');
          }}
        />
        {state.program.length > 0 && (
          <button
            type="button"
            class="btn btn--small"
            onClick={() => {
              change({ do: 'clear' });
              setChosen(null);
              say(t('robot-cleared'));
              focusOn('.tools button');
            }}
          >
            {t('robot-clear')}
          </button>
        )}
      </div>
    </div>
  );
}
