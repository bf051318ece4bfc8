import { mailbox } from '../../engine/simulators/mailbox.ts';
import { play } from '../kit.tsx';
import { Mailbox } from './mailbox.tsx';

play(mailbox, Mailbox);
