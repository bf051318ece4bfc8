import { describe, expect, test } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';
import { REFUSED } from './gallery-form.tsx';
import { ParticipantsTable, SAMPLES } from './gallery-samples.tsx';
import { Pagination } from './pagination.tsx';
import { keep, LEA, rendered } from './rendered.tsx';

const pageOf = (name: string) => keep(`ui-${name}`, rendered(SAMPLES[name] ?? <p />, { viewer: LEA }));
/** The opening tag that holds this text. */
const tag = (markup: string, part: string) => markup.match(new RegExp(`<[^>]*${part}[^>]*>`))?.[0] ?? '';

describe.each(Object.keys(SAMPLES))('the page %s', (name) => {
  const markup = pageOf(name);

  test('holds nothing that the content policy forbids', () => {
    expect(markup).not.toMatch(/ style=| on\w+=|<script>|javascript:/);
  });

  test('has one main title, a skip link that leads somewhere and a title in the tab', () => {
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).toContain('href="#contenu"');
    expect(tag(markup, 'id="contenu"')).toMatch(/^<main/);
    expect(markup).toMatch(/<title>.+ – Pix( Orga)?<\/title>/);
  });

  test('ties each control to a label and each description to its text', () => {
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of markup.matchAll(/<label for="([^"]+)"/g)) expect(ids).toContain(id);
    for (const [, list = ''] of markup.matchAll(/aria-describedby="([^"]+)"/g)) {
      for (const id of list.split(' ')) expect(ids).toContain(id);
    }
  });
});

test('a refused form keeps what was typed and ties each error to its field', () => {
  const markup = pageOf('orga-form-refused');
  expect(tag(markup, 'id="nom"')).toContain('value="5e C – Sources et mots de passe"');
  expect(tag(markup, 'id="nom"')).not.toContain('aria-invalid');
  expect(tag(markup, 'id="titre"')).toMatch(
    /aria-invalid="true".*aria-describedby="titre-erreur titre-aide titre-note"/,
  );
  expect(tag(markup, 'value="oui"')).toContain('checked');
  expect(markup).toMatch(/<option value="info" selected/);
  expect(markup).toMatch(/<textarea[^>]*>Bonjour<\/textarea>/);
});

test('the error summary counts, is read aloud and leads to each field', () => {
  const markup = rendered(<ErrorSummary form={REFUSED} />);
  expect(markup).toContain('3 points à corriger');
  expect(tag(markup, 'role="alert"')).toContain('tabindex="-1"');
  for (const name of Object.keys(REFUSED.errors)) expect(markup).toContain(`href="#${name}"`);
  expect(rendered(<ErrorSummary form={{ values: {}, errors: {} }} />)).toBe('');
});

test('only what may stay empty is not required', () => {
  const markup = pageOf('orga-form');
  expect(tag(markup, 'id="nom"')).toContain('required');
  expect(tag(markup, 'id="titre"')).not.toContain('required');
  expect(markup).toContain('(facultatif)');
});

test('a table says how to read it, its roles survive the cards of a phone', () => {
  const markup = rendered(<ParticipantsTable />);
  expect(markup).toContain('<caption><b>Participants</b>');
  expect(markup.match(/role="columnheader"/g)).toHaveLength(5);
  expect(markup.match(/role="rowheader"/g)).toHaveLength(3);
  expect(markup).toContain('data-l="Avancement"');
  expect(rendered(<ParticipantsTable rows={[]} />)).not.toContain('<table');
});

test('pages: the present one is marked, the ends and neighbours have links', () => {
  const markup = rendered(<Pagination page={2} count={230} href={(page) => `?page=${page}`} />);
  expect(markup).toContain('26 à 50 sur 230');
  expect(tag(markup, 'aria-current="page"')).toContain('aria-label="Page 2"');
  expect(markup).toContain('href="?page=10"');
  expect(rendered(<Pagination page={1} count={25} href={String} />)).not.toContain('<a');
});

test('a progress is told in words, its picture is silent or named', () => {
  expect(pageOf('checkpoint')).toContain('role="img" aria-label="8 pierres franchies sur 20"');
  expect(pageOf('bits')).toContain('role="img" aria-label="Palier 4 sur 5"');
  expect(pageOf('orga-campaign')).toMatch(/<rect width="42%"[^>]*>/);
  expect(pageOf('orga-campaign')).toContain('42\u00a0%');
});

test('signing out and choosing a language are posts, never links', () => {
  const markup = rendered(SAMPLES.bits ?? <p />, { viewer: LEA, url: '/mes-parcours?x=1' });
  expect(markup).toMatch(/<form method="post" action="\/deconnexion">/);
  expect(markup).toMatch(/<input type="hidden" name="retour" value="\/mes-parcours\?x=1"/);
  expect(markup).not.toContain('href="/deconnexion"');
});

test('the demo says so, a real school never does', () => {
  expect(rendered(SAMPLES.bits ?? <p />, { demo: true })).toContain('href="/demo/courriels"');
  expect(pageOf('bits')).not.toContain('/demo/');
});
