import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { html, NotFound } from '../platform/http.tsx';
import { sandbox } from '../platform/sandbox.ts';
import { findScene } from './read-release.ts';
import { SimulatorPage } from './simulator.page.tsx';

/**
 * The page inside the frame of a question. Open to all, since nothing in it is anyone’s: a scene, without the checks that
 * judge what is done in it.
 */
export function simulatorRoutes(
  app: FastifyInstance,
  deps: Pick<Deps, 'releases' | 'assets' | 'config'>,
): void {
  app.get(
    '/simulateurs/:simulator/:release/:scene',
    { config: { access: 'open' } },
    async (request, reply) => {
      const params = request.params as { simulator: string; release: string; scene: string };
      const release = await deps.releases.find(params.release);
      const scene = release && findScene(release, params.scene);
      if (!scene || scene.simulator !== params.simulator) throw new NotFound();
      const { css, scripts } = deps.assets.simulators;
      const files = scripts[scene.simulator] ?? [];
      return html(
        request,
        sandbox(request, reply, deps.config, { scripts: files, styles: [css] }),
        <SimulatorPage scene={scene} css={css} scripts={files} />,
      );
    },
  );
}
