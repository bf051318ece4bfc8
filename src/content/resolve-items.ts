import { agreementFaults } from './agreement.ts';
import { fillIn, type Generators, placeholdersIn, type Values } from './generators.ts';
import type { Content, Located, Problem } from './read-content.ts';
import { type ItemInFile, itemSchema, type SkillInFile, type TubeFile } from './schema.ts';

/** An item with all it inherits, and where its own lines are. */
export interface ResolvedItem {
  /** Of a generated item, the first surface. */
  readonly item: ItemInFile;
  /** Every surface of a generated item, in order; none of the others. */
  readonly surfaces: readonly ItemInFile[];
  /** Number of the surface that `item` is, from 1; null where it is the item as a whole. */
  readonly surface: number | null;
  readonly skill: SkillInFile;
  readonly tube: Located<TubeFile>;
  readonly path: readonly PropertyKey[];
}

type Raw = Readonly<Record<string, unknown>> & { readonly id: string; readonly from?: string | undefined };

/** Writes out `from`: an alternative inherits everything it does not restate, one step deep. */
export function resolveItems(content: Content, problems: Problem[]): ResolvedItem[] {
  const resolved: ResolvedItem[] = [];
  for (const tube of content.tubes) {
    const raws = new Map<string, Raw>();
    for (const raw of tube.value.skills.flatMap((skill) => skill.items))
      if (!raws.has(raw.id)) raws.set(raw.id, raw);
    for (const [s, skill] of tube.value.skills.entries()) {
      for (const [i, raw] of skill.items.entries()) {
        const path = ['skills', s, 'items', i];
        const place = { tube, path, problems, generators: content.generators };
        const [item, ...others] = resolveItem(raw, raws, place);
        if (!item) continue;
        const surfaces = others.length > 0 ? [item, ...others] : [];
        resolved.push({ item, surfaces, surface: null, skill, tube, path });
      }
    }
  }
  return resolved;
}

interface Place {
  readonly tube: Located<TubeFile>;
  readonly path: readonly PropertyKey[];
  readonly problems: Problem[];
  readonly generators: Generators;
}

/** The item in all its surfaces: one where nothing is generated, none where it cannot be read. */
function resolveItem(raw: Raw, raws: ReadonlyMap<string, Raw>, place: Place): ItemInFile[] {
  const { tube, path, problems } = place;
  const complain = (message: string, at: readonly PropertyKey[] = path): [] => {
    problems.push({ file: tube.file, line: tube.lineOf(at), message: `${raw.id}: ${message}` });
    return [];
  };
  const parent = raw.from === undefined ? undefined : raws.get(raw.from);
  if (raw.from !== undefined && !parent)
    return complain(`« from: ${raw.from} » is not in this file`, [...path, 'from']);
  if (parent?.from !== undefined)
    return complain('inherits from an item that inherits itself', [...path, 'from']);
  const merged = parent ? merge(parent, raw) : raw;
  const drawn = drawValues(merged, place);
  if (typeof drawn === 'string') return complain(drawn, [...path, 'generate']);
  const surfaces: ItemInFile[] = [];
  for (const [i, values] of drawn.entries()) {
    const faults = values === null ? [] : agreementFaults(merged.fr, values);
    for (const fault of new Set(faults)) complain(`surface ${i + 1}: ${fault}`, [...path, 'generate']);
    const parsed = itemSchema.safeParse(values === null ? merged : fillIn(merged, values));
    if (parsed.success) surfaces.push(parsed.data);
    else {
      for (const issue of parsed.error.issues)
        complain(`${issue.path.join('.')}: ${issue.message}`, [...path, ...issue.path]);
      return [];
    }
  }
  return surfaces;
}

/** The values of each surface, `[null]` for an item without generator, or what is wrong with them. */
function drawValues(
  item: Readonly<Record<string, unknown>>,
  { tube, generators }: Place,
): readonly (Values | null)[] | string {
  const wanted = new Set(placeholdersIn(item));
  const name = item.generate;
  if (typeof name !== 'string') {
    const [lost] = wanted;
    return lost === undefined ? [null] : `{{${lost}}} stands in a text, but nothing is generated`;
  }
  const draw = generators.get(tube.value.tube)?.[name];
  if (!draw) return `generators/${tube.value.tube}.ts exports no function « ${name} »`;
  const drawn = draw().map((values, i) => ({ surface: i + 1, ...values }));
  const known = new Set(Object.keys(drawn[0] ?? {}));
  const missing = [...wanted].filter((placeholder) => !known.has(placeholder));
  if (missing.length > 0) return `« ${name} » gives no ${missing.map((m) => `{{${m}}}`).join(', ')}`;
  const idle = [...known].filter((value) => value !== 'surface' && !wanted.has(value));
  return idle.length > 0 ? `« ${name} » gives ${idle.join(', ')}, which no text shows` : drawn;
}

/** The child's words over the parent's, language by language and key by key. */
function merge(parent: Raw, child: Raw): Record<string, unknown> {
  const { waived: _own, generate: _its, ...inherited } = parent;
  const merged: Record<string, unknown> = { ...inherited, ...child };
  for (const lang of ['fr', 'en']) {
    const [above, own] = [parent[lang], child[lang]];
    if (isObject(above) && isObject(own)) merged[lang] = { ...above, ...own };
  }
  return merged;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every surface as an item of its own, for what must hold of each; items without surfaces stay as they are. */
export const everySurface = (items: readonly ResolvedItem[]): ResolvedItem[] =>
  items.flatMap((found) =>
    found.surfaces.length === 0
      ? [found]
      : found.surfaces.map((item, i) => ({ ...found, item, surfaces: [], surface: i + 1 })),
  );
