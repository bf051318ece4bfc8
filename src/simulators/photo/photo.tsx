import {
  FORMATS,
  type Format,
  type PhotoAction,
  type PhotoScene,
  type PhotoState,
  thingsIn,
  weight,
} from '../../engine/simulators/photo.ts';
import { Toolbar, type ViewProps } from '../kit.tsx';
import { CropTool } from './crop-tool.tsx';
import { NumberField } from './number-field.tsx';
import { Stage } from './stage.tsx';

export type PhotoProps = ViewProps<PhotoScene, PhotoState, PhotoAction>;

/** The picture with its frame, the tools beside it, and what the file would be. */
export function Photo(props: PhotoProps) {
  const { scene, state, act, t, say } = props;
  const has = (tool: PhotoScene['tools'][number]) => scene.tools.includes(tool);
  const turn = (by: 1 | -1) => {
    act({ do: 'turn', by });
    say(t('photo-turned'));
  };
  return (
    <div class="app photo">
      <div class="photo__see">
        <Stage {...props} />
        <p class="photo__file">
          {t('photo-file', {
            width: state.width,
            height: state.height,
            format: t(`photo-${state.format}`),
            weight: weight(state),
          })}
        </p>
        <details>
          <summary>{t('photo-description')}</summary>
          <p>{scene.alt}</p>
          <ul class="bullets">
            {thingsIn(scene, state).map(({ id, name, place }) => (
              <li key={id}>{t(`photo-${place}`, { name })}</li>
            ))}
          </ul>
        </details>
      </div>
      <div class="photo__tools">
        {has('turn') && (
          <Toolbar label={t('photo-turn')}>
            <button type="button" class="btn" onClick={() => turn(-1)}>
              ⟲ {t('photo-left')}
            </button>
            <button type="button" class="btn" onClick={() => turn(1)}>
              ⟳ {t('photo-right')}
            </button>
          </Toolbar>
        )}
        {has('crop') && <CropTool {...props} />}
        {has('size') && <SizeTool {...props} />}
        {has('light') && (
          <fieldset class="tool">
            <legend>{t('photo-light-title')}</legend>
            <Slider {...props} name="light" min={-100} />
            <Slider {...props} name="contrast" min={-100} />
          </fieldset>
        )}
        {has('format') && <FormatTool {...props} />}
        <button
          type="button"
          class="btn"
          onClick={() => {
            act({ do: 'reset' });
            say(t('photo-was-reset'));
          }}
        >
          {t('photo-reset')}
        </button>
      </div>
    </div>
  );
}

function SizeTool({ state, act, t }: PhotoProps) {
  return (
    <fieldset class="tool">
      <legend>{t('photo-size')}</legend>
      <div class="bar">
        <NumberField
          label={t('photo-width')}
          value={state.width}
          max={8000}
          onValue={(width) => act({ do: 'resize', width })}
        />
        <NumberField
          label={t('photo-height')}
          value={state.height}
          max={8000}
          onValue={(height) => act({ do: 'resize', height })}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={state.lock}
          onChange={(event) => act({ do: 'lock', on: event.currentTarget.checked })}
        />
        {t('photo-lock')}
      </label>
    </fieldset>
  );
}

function FormatTool(props: PhotoProps) {
  const { state, act, t } = props;
  return (
    <fieldset class="tool">
      <legend>{t('photo-format')}</legend>
      <label class="slider">
        <span>{t('photo-format-name')}</span>
        <select
          class="input"
          value={state.format}
          onChange={(event) => act({ do: 'format', format: event.currentTarget.value as Format })}
        >
          {FORMATS.map((format) => (
            <option key={format} value={format}>
              {t(`photo-${format}`)}
            </option>
          ))}
        </select>
      </label>
      {state.format !== 'png' && <Slider {...props} name="quality" min={10} />}
    </fieldset>
  );
}

function Slider({
  state,
  act,
  t,
  name,
  min,
}: PhotoProps & { name: 'light' | 'contrast' | 'quality'; min: number }) {
  return (
    <label class="slider">
      <span>
        {t(`photo-${name}`)} <b>{state[name]}</b>
      </span>
      <input
        type="range"
        min={min}
        max={100}
        step={5}
        value={state[name]}
        onInput={(event) => act({ do: name, value: Number(event.currentTarget.value) })}
      />
    </label>
  );
}
