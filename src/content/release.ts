import type { ItemParameters, Question, Scene } from '../engine/index.ts';

/** A text in French and, where it is written, in English. */
export interface Words {
  readonly fr: string;
  readonly en?: string | undefined;
}

export interface Competence {
  readonly code: string;
  readonly title: Words;
  readonly description: Words;
}

export interface Area {
  readonly code: string;
  readonly title: Words;
  readonly competences: readonly Competence[];
}

export interface Tube {
  readonly id: string;
  readonly competence: string;
  readonly thematic: string;
  readonly title: Words;
  readonly description: Words;
}

export interface Skill {
  /** `query.3` */
  readonly id: string;
  readonly tubeId: string;
  readonly competenceId: string;
  /** 1 to 8 */
  readonly level: number;
  /** Share of the eight pix of its level in its competence. */
  readonly pix: number;
  readonly goal: Words;
  readonly hint: Words | null;
  readonly tutorials: readonly string[];
  /** Where answers put it on the scale of levels; absent while too few tell. */
  readonly difficulty?: number | undefined;
  /** Playable items, prototype first. */
  readonly itemIds: readonly string[];
}

export interface ItemFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface ItemText {
  readonly question: string;
  /** Markdown, may be empty. */
  readonly instruction: string;
  /** Markdown: why the answer is what it is. */
  readonly feedback: string;
  readonly fileLabel: string;
}

/** What differs between the surfaces of one item: names, numbers, documents, and the answer with them. */
export interface Surface {
  readonly picture: { readonly file: string; readonly alt: string; readonly text: string } | null;
  readonly files: readonly ItemFile[];
  readonly text: ItemText;
  readonly question: Question;
}

/** A question with its answer: never given to a page as such. */
export interface Item extends Surface {
  readonly id: string;
  readonly skillId: string;
  readonly tubeId: string;
  readonly type: Question['type'];
  readonly do: boolean;
  readonly device: readonly string[];
  readonly timer: number | null;
  /** What answers tell of it; absent while too few tell. */
  readonly learnt?: ItemParameters | undefined;
  /** Of a generated item, every surface: the item's own is the first. Absent from the others, and from older releases. */
  readonly surfaces?: readonly Surface[];
  /** For a simulator: the item of the same skill for those who go without. Absent in releases made before there were any. */
  readonly without?: string | null;
}

export interface Tutorial {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly competence: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  /** A drawing; absent where there is none, and from older releases. */
  readonly picture?: {
    readonly file: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
}

export interface Stage {
  /** Lowest mastery, in whole per cent, that reaches it. */
  readonly threshold: number;
  readonly title: Words;
  readonly message: Words;
}

/** A thematic result: won when each criterion holds. */
export interface ProfileBadge {
  readonly key: string;
  readonly title: Words;
  readonly message: Words;
  readonly criteria: readonly {
    /** Tubes of the profile that it is about; none: the whole profile. */
    readonly tubes: readonly string[];
    /** Least share of their skills that is validated, in whole per cent. */
    readonly threshold: number;
  }[];
}

export interface Profile {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  readonly tubes: readonly { readonly tube: string; readonly cap: number }[];
  readonly stages: readonly Stage[];
  /** Absent in releases made before there were any. */
  readonly badges?: readonly ProfileBadge[];
}

/** The whole content, frozen. Plain JSON; `id` is the hash of the rest. */
export interface Release {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly tubes: Readonly<Record<string, Tube>>;
  readonly skills: Readonly<Record<string, Skill>>;
  readonly items: Readonly<Record<string, Item>>;
  readonly tutorials: Readonly<Record<string, Tutorial>>;
  readonly profiles: readonly Profile[];
  /** Of a campaign on one competence. Absent where there are none, and from older releases. */
  readonly competenceStages?: readonly Stage[];
  /** Worlds of the simulators, by name. Absent in releases made before there were any. */
  readonly scenes?: Readonly<Record<string, Scene>>;
  /** « tube/file » of every picture and file of the items → hash of its bytes, so that a redrawn picture is another release. */
  readonly assets: Readonly<Record<string, string>>;
}
