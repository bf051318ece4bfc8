import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { LANGS } from '../messages.ts';
import { routes } from '../routes.ts';
import { keep, LEA, rendered } from '../ui/rendered.tsx';
import { AccessibilityPage } from './accessibility.page.tsx';
import { ErrorPage } from './error.page.tsx';
import { HelpPage } from './help.page.tsx';
import { HomePage } from './home.page.tsx';
import { LegalPage } from './legal.page.tsx';
import { PrivacyPage } from './privacy.page.tsx';
import { TermsPage } from './terms.page.tsx';

const UNKNOWN = { publisher: null, director: null, host: null };
const TOLD = { publisher: 'Ville des *Gués*', director: 'Odile Marchand', host: 'Hébergeur, 1 quai <b>' };
const PAGES: Record<string, VNode> = {
  home: <HomePage />,
  help: <HelpPage />,
  accessibility: <AccessibilityPage contact="contact@college-des-gues.example" />,
  privacy: <PrivacyPage contact={null} />,
  legal: <LegalPage contact={null} legal={UNKNOWN} />,
  'legal-told': <LegalPage contact={null} legal={TOLD} />,
  terms: <TermsPage />,
};

describe.each(LANGS)('public pages in %s', (lang) => {
  test.each(Object.keys(PAGES))('%s: one title, no raw markup, nothing that the policy forbids', (name) => {
    const markup = keep(`${name}-${lang}`, rendered(PAGES[name] ?? <p />, { lang, demo: true }));
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).toContain(`<html lang="${lang}">`);
    expect(markup).not.toMatch(/ style=|<script>|\*\*|undefined|\{\w+\}/);
  });
});

test('the home page asks for a code, signed in it greets and leads on', () => {
  const out = rendered(<HomePage />);
  expect(out).toContain(`action="${routes.enterCode()}"`);
  expect(out).toContain(`href="${routes.signUp()}"`);
  const signedIn = keep('home-signed-in', rendered(<HomePage />, { viewer: LEA }));
  expect(signedIn).toContain('Bonjour Léa');
  expect(signedIn).toContain(`href="${routes.myCampaigns()}"`);
  expect(signedIn).not.toContain(`href="${routes.signUp()}"`);
});

test('who answers for the site is told, and what nobody said is said to be missing', () => {
  const told = rendered(<LegalPage contact={null} legal={TOLD} />);
  for (const words of ['Odile Marchand', '1 quai &lt;b&gt;']) expect(told).toContain(words);
  expect(told).not.toContain('doit compléter');
  for (const part of ['publisher', 'director', 'host'] as const)
    expect(rendered(<LegalPage contact={null} legal={{ ...TOLD, [part]: null }} />)).toContain(
      'doit compléter',
    );
});

test('an address to write to is given when there is one', () => {
  expect(rendered(<PrivacyPage contact="dpo@gues.example" />)).toContain('href="mailto:dpo@gues.example"');
  expect(rendered(<PrivacyPage contact={null} />)).not.toContain('mailto:');
});

test.each([400, 403, 404, 413, 429, 500, 503] as const)(
  'error %i says what to do and gives its number',
  (status) => {
    const markup = keep(
      `error-${status}`,
      rendered(<ErrorPage status={status} requestId="5f1c09ab" />, {
        url: '/parcours/1/question',
        viewer: LEA,
      }),
    );
    expect(markup).toContain('5f1c09ab');
    expect(markup).toContain(`data-error="${status}"`);
    expect(markup.includes('href="/parcours/1/question"')).toBe([429, 500, 503].includes(status));
  },
);
