import { settings } from '../../engine/simulators/settings.ts';
import { play } from '../kit.tsx';
import { Settings } from './settings.tsx';

play(settings, Settings);
