import type { Scene } from '../engine/index.ts';
import { catalogues } from '../messages.ts';
import { usePage } from '../ui/page.ts';

interface Props {
  readonly scene: Scene;
  readonly css: string;
  /** The simulator’s own file first, then what it shares with others. */
  readonly scripts: readonly string[];
}

/** A page without header nor links: the world of a question, handed to its script as data. */
export function SimulatorPage({ scene, css, scripts }: Props) {
  const { lang, t } = usePage();
  const [own, ...shared] = scripts;
  const words = Object.entries(catalogues[lang].simulators ?? {}).filter(([key]) =>
    ['all-', `${scene.simulator}-`].some((start) => key.startsWith(start)),
  );
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t(`simulators.${scene.simulator}-name`)}</title>
        <link rel="stylesheet" href={css} />
        {shared.map((file) => (
          <link key={file} rel="modulepreload" href={file} />
        ))}
        <script type="module" src={own} />
      </head>
      <body>
        <main
          id="simulator"
          aria-label={t(`simulators.${scene.simulator}-name`)}
          data-scene={JSON.stringify(scene)}
          data-words={JSON.stringify(Object.fromEntries(words))}
        />
        <p id="said" class="sr" role="status" />
      </body>
    </html>
  );
}
