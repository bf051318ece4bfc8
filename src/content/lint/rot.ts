import type { Problem } from '../read-content.ts';
import type { ItemInFile } from '../schema.ts';
import type { Bank, Rule } from './rule.ts';
import { warn } from './waivers.ts';

/** What makes a question wrong with time, or for those who use other tools: brands, the live web, years gone by. */
export const rotRules: readonly Rule[] = [brandsAndLinks, lessons];

const list = (names: string): string => names.trim().split(/\s+/).join('|');

/** Products that texts on digital skills fall into naming; words that are also common ones are left out. */
const BRANDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${list(`
    Acrobat Airbnb Alexa Amazon Android Apple Bing BlaBlaCar Canva ChatGPT Chromebook Cortana Deezer Discord Doctolib
    Dropbox DuckDuckGo eBay Ecosia ENT-Pronote Excel Facebook FaceTime Firefox Fortnite Framapad Gmail Google Hotmail
    iCloud iMessage Instagram iOS iPad iPhone iTunes Keynote LeBonCoin Leboncoin LibreOffice LinkedIn Linux macOS
    MacBook Mastodon Messenger Microsoft Midjourney Minecraft Netflix OneDrive OneNote OpenOffice Outlook Parcoursup
    PayPal Photoshop Pinterest Playstation PlayStation PowerPoint Pronote Qwant Reddit Roblox Safari Samsung Shazam
    Shein Siri Skype Snapchat SoundCloud Spotify Telegram TikTok Trello Twitch Twitter Ubuntu Vinted VLC Waze
    WhatsApp Wikipedia Wikipédia Windows WordPress Xbox Yahoo YouTube
  `)})(?![\\p{L}\\p{N}])`,
  'u',
);

/** The machine one sits at is no live web. */
const OUTSIDE = /(?:https?:\/\/|\bwww\.)(?!localhost\b|127\.0\.0\.1)(?=\w)(?![\w.-]*\.example)/;

function brandsAndLinks({ items }: Bank): Problem[] {
  return items.flatMap((found) => {
    const text = `${textOf(found.item)} ${found.skill.hint?.fr ?? ''}`;
    const [brand] = BRANDS.exec(text) ?? [];
    return [
      ...(brand === undefined ? [] : warn(found, 'brand', `names a product, « ${brand} »`)),
      ...(OUTSIDE.test(text) ? warn(found, 'url', 'an address outside of .example') : []),
    ];
  });
}

/** A lesson has no waiver: it says « un tableur » and shows invented addresses. */
function lessons({ content }: Bank): Problem[] {
  return content.tutorials.flatMap(({ file, value }) => {
    const [brand] = BRANDS.exec(value.body) ?? [];
    const messages = [
      ...(brand === undefined ? [] : [`names a product, « ${brand} »`]),
      ...(OUTSIDE.test(value.body) ? ['an address outside of .example'] : []),
    ];
    return messages.map((message) => ({ file, line: 1, message }));
  });
}

const textOf = ({ fr }: ItemInFile): string => JSON.stringify(fr);

/** Years that were « now » not long ago: what is said of them may not hold any more. Birthdays and tables stay. */
export const datesBefore =
  (thisYear: number): Rule =>
  ({ items }) =>
    items.flatMap((found) => {
      const { question, instruction = '', feedback } = found.item.fr;
      const told = `${question} ${instruction} ${feedback}`
        .replace(/```[\s\S]*?```|`[^`\n]*`|^\s*[|>].*$/gm, ' ')
        .replace(/\bnée?s?\*{0,2}(?: en| le \d+\p{L}* \p{L}+)?(?:\*\*)?[\s\u00a0:]*\d{4}/giu, ' ');
      const old = (told.match(/\b20\d\d\b/g) ?? []).find((year) => Number(year) < thisYear - 2);
      return old === undefined ? [] : warn(found, 'date', `speaks of ${old}`);
    });
