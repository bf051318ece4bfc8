import { browser } from '../../engine/simulators/browser.ts';
import { play } from '../kit.tsx';
import { Browser } from './browser.tsx';

play(browser, Browser);
