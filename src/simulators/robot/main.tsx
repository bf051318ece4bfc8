import { robot } from '../../engine/simulators/robot.ts';
import { play } from '../kit.tsx';
import { Robot } from './robot.tsx';

play(robot, Robot);
