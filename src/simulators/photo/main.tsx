import { photo } from '../../engine/simulators/photo.ts';
import { play } from '../kit.tsx';
import { Photo } from './photo.tsx';

play(photo, Photo);
