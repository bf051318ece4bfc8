import { type Problem, TUTORIALS } from '../read-content.ts';
import { atItem, type Bank, type Rule } from './rule.ts';
import { svgFaults } from './svg.ts';

/** On a school’s connection a file must be there in a second; a drawing is part of the page. */
const MAX_KB = 200;
const MAX_SVG_KB = 30;

/** Pictures and files: there, used, light, licensed, described, harmless. */
export const assetRules: readonly Rule[] = [missingFiles, descriptions, lessons, folders];

function missingFiles({ content, items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const present = new Set((content.assets.get(found.tube.value.tube) ?? []).map((asset) => asset.name));
    return namesOf(found.item)
      .filter((name) => !present.has(name))
      .map((name) =>
        atItem(found, `« ${name} » is not in assets/${found.tube.value.tube}/`, [
          name === found.item.picture ? 'picture' : 'files',
        ]),
      );
  });
}

const namesOf = (item: { picture?: string | null | undefined; files: readonly string[] }): string[] => [
  ...(item.picture ? [item.picture] : []),
  ...item.files,
];

function descriptions({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const { picture, files, fr } = found.item;
    const problems: string[] = [];
    if (picture && !(fr.alt && fr.pictureText)) problems.push('a picture needs « alt » and « pictureText »');
    if (picture && !picture.endsWith('.svg')) problems.push('a picture is an SVG');
    if (files.length > 0 && !fr.fileLabel) problems.push('a file needs « fileLabel »');
    if (!picture && (fr.alt || fr.pictureText)) problems.push('describes a picture that it does not have');
    if (new Set(files.map((name) => name.replace(/\.[^.]+$/, ''))).size > 1)
      problems.push('its files must be one file in several formats');
    return problems.map((message) => atItem(found, message, ['fr']));
  });
}

/** A lesson’s drawing is there, is an SVG, and is told in words; nothing is told that is not there. */
function lessons({ content }: Bank): Problem[] {
  const present = new Set((content.assets.get(TUTORIALS) ?? []).map(({ name }) => name));
  return content.tutorials.flatMap(({ file, lineOf, value: { head } }) => {
    const { picture, alt } = head;
    const problems: string[] = [];
    if (picture && !present.has(picture)) problems.push(`« ${picture} » is not in assets/${TUTORIALS}/`);
    if (picture && !picture.endsWith('.svg')) problems.push('a picture is an SVG');
    if (picture && !alt) problems.push('a picture needs « alt »');
    if (!picture && alt) problems.push('describes a picture that it does not have');
    return problems.map((message) => ({ file, line: lineOf(['picture']), message }));
  });
}

/** `list-*.ods` names every surface of that file. */
const isNamed = (name: string, line: string): boolean =>
  name === line || (line.includes('*') && name.replace(/-\d+(?=\.)/, '-*') === line);

function folders({ content, items }: Bank): Problem[] {
  const used = new Set([
    ...items.flatMap(({ item, tube }) => namesOf(item).map((name) => `${tube.value.tube}/${name}`)),
    ...content.tutorials.map(({ value }) => `${TUTORIALS}/${value.head.picture}`),
  ]);
  return [...content.assets].flatMap(([folder, assets]) => {
    const licences = content.licences.get(folder) ?? {};
    const unlicensed = Object.keys(licences).filter(
      (name) => !assets.some((asset) => isNamed(asset.name, name)),
    );
    const lost = unlicensed.map((name) => ({
      file: `assets/${folder}/licence.yaml`,
      line: 1,
      message: `« ${name} » has a licence but is not there`,
    }));
    return [
      ...lost,
      ...assets.flatMap(({ name, size, svg }) => {
        const problems: string[] = [];
        if (!used.has(`${folder}/${name}`)) problems.push('no item uses it');
        if (!Object.keys(licences).some((line) => isNamed(name, line)))
          problems.push('has no line in licence.yaml');
        const most = svg === null ? MAX_KB : MAX_SVG_KB;
        if (size > most * 1024) problems.push(`is over ${most} KB`);
        if (svg !== null) problems.push(...svgFaults(svg));
        return problems.map((message) => ({ file: `assets/${folder}/${name}`, line: 1, message }));
      }),
    ];
  });
}
