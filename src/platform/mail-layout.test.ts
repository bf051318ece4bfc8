import { describe, expect, it } from 'vitest';
import { type Letter, writeMail } from './mail-layout.ts';

const LETTER: Letter = {
  lang: 'fr',
  to: 'lea@exemple.example',
  subject: 'Bonjour <Léa>',
  paragraphs: ['Un & deux.', 'Ligne 1\nLigne 2 <script>alert(1)</script>'],
  link: { label: 'J’y vais', url: 'https://pix.example/a?b=1&c="2"' },
  closing: 'À bientôt.',
};

describe('the layout of mails', () => {
  it('says the same in text and in HTML', () => {
    const { text, html } = writeMail(LETTER);
    const shown = html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<[^>]*>/g, '\n')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    for (const line of text.split('\n').filter((one) => one.trim() !== '' && one !== '-- '))
      expect(shown).toContain(line);
  });

  it('shows what people typed as text, and nothing of it becomes markup', () => {
    const { html } = writeMail(LETTER);
    expect(html).not.toContain('<script>');
    expect(html).toContain('<title>Bonjour &lt;Léa&gt;</title>');
    expect(html).toContain('href="https://pix.example/a?b=1&amp;c=&quot;2&quot;"');
  });

  it('asks for nothing on the network and says its language', () => {
    const { html } = writeMail({ ...LETTER, lang: 'en' });
    expect(html).not.toMatch(/<img|<link|url\(|@import/);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('nobody would read a reply');
  });

  it('does without link and closing', () => {
    const { text, html } = writeMail({
      lang: 'fr',
      to: 'a@b.example',
      subject: 'S',
      paragraphs: ['Un mot.'],
    });
    expect(text).toBe(
      'Un mot.\n\n-- \nMessage automatique de Pix\u00a0: une réponse n’arriverait à personne.',
    );
    expect(html).not.toContain('<a ');
  });
});
