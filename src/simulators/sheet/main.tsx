import { sheet } from '../../engine/simulators/sheet/sheet.ts';
import { play } from '../kit.tsx';
import { Sheet } from './sheet.tsx';

play(sheet, Sheet);
