import type { World } from './world.ts';

export async function explainHeavy(_world: World): Promise<void> {}
