import { type Action, CHECKS, type Check, play, type Scene, scoreAnswer } from '../../engine/index.ts';
import { makeChecks, makeQuestion } from '../make-question.ts';
import type { Problem } from '../read-content.ts';
import type { ResolvedItem } from '../resolve-items.ts';
import { sceneOf } from '../scenes.ts';
import { atItem, type Bank, type Rule } from './rule.ts';
import { sceneFaults } from './scene-faults.ts';

/** Simulators: scenes hold together, samples of acts lead where they must, someone who goes without has a question. */
export const actRules: readonly Rule[] = [scenes, withouts, strays, samples];

const acts = (items: readonly ResolvedItem[]) => items.filter(({ item }) => item.type === 'act');

const sceneNamed = ({ content }: Bank, name: string | undefined): Scene | undefined => {
  const found = content.scenes.get(name ?? '');
  return found && sceneOf(found.value);
};

function scenes(bank: Bank): Problem[] {
  const used = new Set(acts(bank.items).map(({ item }) => item.scene));
  return [...bank.content.scenes].flatMap(([name, { file, value }]) => {
    const faults = sceneFaults(sceneOf(value));
    const problems = used.has(name) ? faults : ['no item uses it', ...faults];
    return problems.map((message) => ({ file, line: 1, message }));
  });
}

/** An item of the same skill that anyone can answer. */
function withouts({ items }: Bank): Problem[] {
  return acts(items).flatMap((found) => {
    const { id, without } = found.item;
    const other = items.find(({ item }) => item.id === without)?.item;
    const skill = id.replace(/\.[a-z]$/, '.');
    const ok = other?.id.startsWith(skill) && other.type !== 'act' && other.status === 'validated';
    if (ok) return [];
    const message = `« without » must name a validated item of the same skill that is no simulator, not « ${without} »`;
    return [atItem(found, message, ['without'])];
  });
}

/** Keys of one type in an item of another. */
function strays({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { type, scene, checks, acts: given, without, fields, fr } = found.item;
    const ofActs = scene || checks || given || without || fr.done;
    const ofOthers = fields || fr.choices || fr.accept || fr.groups || fr.reject || fr.labels;
    if (type === 'act' ? !ofOthers : !ofActs) return [];
    return [
      atItem(
        found,
        type === 'act' ? 'a simulator has no choice and no field' : 'this belongs to « type: act »',
      ),
    ];
  });
}

function samples(bank: Bank): Problem[] {
  return acts(bank.items).flatMap((found) => {
    const { checks = {}, fr, acts: given, scene: name } = found.item;
    const scene = sceneNamed(bank, name);
    const problems: string[] = scene ? [] : [`scene « ${name} » is not in scenes/`];
    const [names, told] = [Object.keys(checks), Object.keys(fr.done ?? {})];
    if (names.length === 0) problems.push('checks nothing');
    for (const one of names.filter((check) => !told.includes(check)))
      problems.push(`done: « ${one} » is missing`);
    for (const one of told.filter((check) => !names.includes(check)))
      problems.push(`done: « ${one} » is not checked`);
    for (const check of makeChecks(found.item)) problems.push(...checkFaults(check));
    if (!given || given.accept.length === 0)
      problems.push('no acts under « accept » prove that it can be done');
    if (!given || given.reject.length === 0)
      problems.push('no acts under « reject » prove that a near miss fails');
    if (scene && problems.length === 0) problems.push(...played(found, scene));
    return problems.map((message) => atItem(found, message, ['checks']));
  });
}

function checkFaults(check: Check): string[] {
  const asked = CHECKS.filter((name) => check[name] !== undefined).length;
  if (check.anyOf) return check.at === '' && asked === 0 ? [] : ['« anyOf » stands alone in its check'];
  return check.at !== '' && asked > 0 ? [] : [`the check at « ${check.at} » asks nothing`];
}

/** The solution passes, near misses and the untouched scene fail, each check is needed by one of them. */
function played(found: ResolvedItem, scene: Scene): string[] {
  const question = makeQuestion(found.item, () => scene);
  const { accept = [], reject = [] } = found.item.acts ?? {};
  const outcome = (list: readonly object[]) => {
    const { state, idle } = play(scene, list as readonly Action[]);
    const { verdict, fields = {} } = scoreAnswer(question, { kind: 'state', state });
    return {
      verdict,
      idle,
      missed: Object.keys(fields).filter((part) => !fields[part]),
      size: JSON.stringify(state).length,
    };
  };
  const problems: string[] = [];
  for (const [n, list] of accept.entries()) {
    const { verdict, idle, missed, size } = outcome(list);
    if (idle !== null) problems.push(`accept ${n + 1}: act ${idle + 1} changes nothing`);
    if (verdict !== 'right') problems.push(`accept ${n + 1} fails at check ${missed.join(', ')}`);
    if (size > 6000) problems.push(`accept ${n + 1} leaves a state of ${size} characters: 6 000 at most`);
  }
  const missed = new Set(outcome([]).missed);
  if (missed.size === 0) problems.push('is done before anything is done');
  for (const [n, list] of reject.entries()) {
    const result = outcome(list);
    if (result.idle !== null) problems.push(`reject ${n + 1}: act ${result.idle + 1} changes nothing`);
    if (result.verdict === 'right') problems.push(`reject ${n + 1} passes`);
    for (const part of result.missed) missed.add(part);
  }
  const checks = Object.keys(found.item.checks ?? {});
  for (const [i, name] of checks.entries())
    if (!missed.has(String(i + 1))) problems.push(`nothing shows that « ${name} » can fail`);
  return problems;
}
