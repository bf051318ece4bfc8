import { explorer } from '../../engine/simulators/explorer.ts';
import { play } from '../kit.tsx';
import { Explorer } from './explorer.tsx';

play(explorer, Explorer);
