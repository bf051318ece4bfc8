import type { WorldName } from './worlds.ts';

export type BankName = '8' | '24' | '60' | 'A' | 'B' | 'own' | 'essential';

/** One cell of the bench: one bank in one world. Plain, so that it can go to a worker. */
export interface Job {
  readonly bank: BankName;
  readonly world: WorldName;
  readonly pupils: number;
  readonly firstPupil: number;
  readonly jscat: boolean;
  /** Pupils the oracle plays. */
  readonly oracle: number;
}

const NAMED: readonly WorldName[] = ['clean', 'ladder', 'mcq', 'irt'];
const MISFIT: readonly WorldName[] = [
  'shifted',
  'wrong-levels',
  'careless',
  'uneven',
  'fatigue',
  'unordered',
  'twins',
  'skips',
];

/** Seeds up to a million served to tune; the report is on others. */
const FRESH = 1_000_000;

export function planJobs({ quick, seed }: { quick: boolean; seed: number | null }): Job[] {
  const firstPupil = seed ?? FRESH;
  const job = (bank: BankName, world: WorldName, pupils: number, more: Partial<Job> = {}): Job => ({
    bank,
    world,
    pupils,
    firstPupil,
    jscat: !quick && bank !== '60' && bank !== 'own',
    oracle: 0,
    ...more,
  });
  if (quick)
    return [
      ...NAMED.map((world) => job('8', world, 40)),
      job('24', 'ladder', 30),
      job('24', 'mcq', 20),
      job('A', 'five-five', 60),
      job('own', 'product', 10),
    ];
  return [
    ...[...NAMED, ...MISFIT].flatMap((world) => [
      job('60', world, 40),
      job('24', world, 240, {
        oracle: world === 'ladder' ? 4 : 0,
      }),
      job('8', world, 300, {
        oracle: ['ladder', 'mcq', 'irt'].includes(world) ? 30 : 0,
      }),
    ]),
    ...(['A', 'B'] as const).flatMap((bank) =>
      (['quiet', 'five-five', 'ten-fifteen'] as const).map((world) => job(bank, world, 300)),
    ),
    job('own', 'product', 30),
    job('essential', 'product', 300),
  ];
}
