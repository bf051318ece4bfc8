import type { Bar } from './bars.ts';
import type { Recovery } from './recovery.ts';
import { type JobResult, LENGTHS, type StrategyResult } from './run-job.ts';
import type { Speed } from './speed.ts';

interface Rest {
  readonly bars: readonly Bar[];
  readonly speed: readonly Speed[];
  readonly recovery: Recovery;
  readonly tiny: readonly { questions: number; optimum: number; greedy: number; ours: number }[];
}

const points = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1));
const two = (value: number | null): string => (value === null ? 'never' : value.toFixed(2));

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const HEAD = [
  'strategy',
  'pupils',
  'questions',
  'accuracy',
  'R',
  '90 %',
  ...LENGTHS.map((n) => `at ${n}`),
  'F1 at 10',
  'tube',
  'comp.',
  'first',
  'weak ¼',
  'worst ⅒',
  'unkind',
];

function line(one: StrategyResult): string[] {
  const { low, high } = one.ratioInterval;
  return [
    one.strategy,
    String(one.pupils),
    one.questions.toFixed(1),
    points(one.accuracyAtEnd),
    two(one.ratio),
    `${two(low)}–${two(high)}`,
    ...one.accuracy.map(points),
    points(one.f1[1] ?? null),
    (one.tubeError[3] ?? 0).toFixed(2),
    (one.competenceError[3] ?? 0).toFixed(2),
    points(one.firstRight),
    points(one.weakestSuccess),
    points(one.worstDecile),
    one.unkind.toFixed(2),
  ];
}

function jobText({ job, skills, tubes, strategies, end, bound, oracle }: JobResult): string {
  const announced =
    end.announcedTrue === null
      ? ''
      : `; announced range true ${points(end.announcedTrue)} % of ${end.announcedCount}, width ${end.announcedWidth?.toFixed(1)}`;
  return [
    `## ${job.world}, ${job.bank}: ${tubes} tubes, ${skills} skills, ${job.pupils} pupils`,
    table([HEAD, ...strategies.map(line)]),
    `ours at its own end: ${end.questions.toFixed(1)} questions (median ${end.median}, p90 ${end.p90}), accuracy ${points(end.accuracy)}, F1 ${points(end.f1)}, worst tenth ${points(end.worstDecile)}; said ${points(end.verified)} % of the skills, right ${points(end.verifiedRight)} %${announced}`,
    ...(bound
      ? [
          `bounds: ${bound.bits.toFixed(1)} bits to learn, ${bound.capacity.toFixed(3)} bit an answer, 95 % in no fewer than ${bound.to95.toFixed(1)} questions; ours ${strategies.find(({ strategy }) => strategy === 'ours')?.to95?.toFixed(1) ?? 'never'}`,
        ]
      : []),
    ...(oracle
      ? [
          `greedy oracle (${oracle.pupils} pupils): R ${two(oracle.ratio)}; ${oracle.accuracy.map(points).join(' ')}`,
        ]
      : []),
  ].join('\n');
}

const recoveryText = (one: Recovery): string =>
  [
    `${one.answers} answers of ${one.pupils} pupils.`,
    `Misplaced skills: ${two(one.difficultyBefore)} levels from the truth as announced, ${two(one.difficultyAfter)} as learnt.`,
    `Slip of the broken items: ${two(one.slipBefore)} from the truth before, ${two(one.slipAfter)} after.`,
    `Reported: ${one.found} of ${one.broken} broken items and misplaced skills, ${one.falseAlarms} false alarms.`,
    `Accuracy for other pupils, same answers: ${points(one.accuracyBefore)} % read as announced, ${points(one.accuracyAfter)} % as learnt.`,
  ].join('\n');

const sign = (met: boolean | null): string => (met === null ? '·' : met ? 'met' : 'NOT');

export function reportText(results: readonly JobResult[], { bars, speed, tiny, recovery }: Rest): string {
  return [
    'Accuracy and F1 in %. « accuracy »: the original at its end, the others at its mean length. tube, comp.: skills off per tube after 20 questions.',
    ...results.map(jobText),
    '## Exact optimum on three tubes (8 skills, ladder world)',
    table([
      ['questions', 'best plan', 'best next question', 'ours'],
      ...tiny.map((one) => [
        String(one.questions),
        points(one.optimum),
        points(one.greedy),
        points(one.ours),
      ]),
    ]),
    '## Time of a choice (µs)',
    table([
      ['strategy', 'skills', 'µs'],
      ...speed.map((one) => [one.strategy, String(one.skills), one.micros.toFixed(0)]),
    ]),
    '## Learning from stored answers (8 tubes; one item in twelve fails those who know, one skill in twelve is two levels off)',
    recoveryText(recovery),
    '## Bars',
    ...bars.map(({ bar, met, measured }) => `${sign(met).padEnd(4)} ${bar}: ${measured}`),
    '',
  ].join('\n\n');
}
