import type { Located, Problem } from './read-content.ts';
import { type ItemInFile, itemSchema, type SkillInFile, type TubeFile } from './schema.ts';

/** An item with all it inherits, and where its own lines are. */
export interface ResolvedItem {
  readonly item: ItemInFile;
  readonly skill: SkillInFile;
  readonly tube: Located<TubeFile>;
  readonly path: readonly PropertyKey[];
}

type Raw = Readonly<Record<string, unknown>> & { readonly id: string; readonly from?: string | undefined };

/** Writes out `from`: an alternative inherits everything it does not restate, one step deep. */
export function resolveItems(tubes: readonly Located<TubeFile>[], problems: Problem[]): ResolvedItem[] {
  const resolved: ResolvedItem[] = [];
  for (const tube of tubes) {
    const raws = new Map<string, Raw>();
    for (const raw of tube.value.skills.flatMap((skill) => skill.items))
      if (!raws.has(raw.id)) raws.set(raw.id, raw);
    for (const [s, skill] of tube.value.skills.entries()) {
      for (const [i, raw] of skill.items.entries()) {
        const path = ['skills', s, 'items', i];
        const item = resolveItem(raw, raws, tube, path, problems);
        if (item) resolved.push({ item, skill, tube, path });
      }
    }
  }
  return resolved;
}

function resolveItem(
  raw: Raw,
  raws: ReadonlyMap<string, Raw>,
  tube: Located<TubeFile>,
  path: readonly PropertyKey[],
  problems: Problem[],
): ItemInFile | null {
  const complain = (message: string, at: readonly PropertyKey[] = path): null => {
    problems.push({ file: tube.file, line: tube.lineOf(at), message: `${raw.id}: ${message}` });
    return null;
  };
  const parent = raw.from === undefined ? undefined : raws.get(raw.from);
  if (raw.from !== undefined && !parent)
    return complain(`« from: ${raw.from} » is not in this file`, [...path, 'from']);
  if (parent?.from !== undefined)
    return complain('inherits from an item that inherits itself', [...path, 'from']);
  const parsed = itemSchema.safeParse(parent ? merge(parent, raw) : raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    complain(`${issue.path.join('.')}: ${issue.message}`, [...path, ...issue.path]);
  return null;
}

/** The child's words over the parent's, language by language and key by key. */
function merge(parent: Raw, child: Raw): Record<string, unknown> {
  const { waived: _own, ...inherited } = parent;
  const merged: Record<string, unknown> = { ...inherited, ...child };
  for (const lang of ['fr', 'en']) {
    const [above, own] = [parent[lang], child[lang]];
    if (isObject(above) && isObject(own)) merged[lang] = { ...above, ...own };
  }
  return merged;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
