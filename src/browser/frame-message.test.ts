import { expect, test } from 'vitest';
import { readFrameMessage } from './frame-message.ts';

const nothing = { ready: false, state: null, height: null };

test.each<[string, unknown, object]>([
  ['it is ready', { ready: true }, { ...nothing, ready: true }],
  ['a state', { state: { a: [1] } }, { ...nothing, state: '{"a":[1]}' }],
  ['a height', { height: 512.4 }, { ...nothing, height: 512 }],
  ['a height beyond reason', { height: 1e9 }, { ...nothing, height: 2400 }],
  ['no height at all', { height: Number.NaN }, nothing],
  ['a state that the server would refuse', { state: { a: 'x'.repeat(9000) } }, nothing],
  ['a state that is a text', { state: '<b>' }, nothing],
  ['a text', 'ready', nothing],
  ['nothing', null, nothing],
])('%s', (_, message, read) => expect(readFrameMessage(message)).toEqual(read));
