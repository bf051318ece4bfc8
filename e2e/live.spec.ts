import { type Browser, expect, type Page, test } from '@playwright/test';
import { look } from './look.ts';

const PASSWORD = 'pierre-riviere-lanterne-48';
const BOSS = 'claire.aubert@gues.example';
/** Of 4e A: their class has a campaign that nobody has begun. */
const PUPILS = ['lea.ferrand@eleves.gues.example'];

async function enter(browser: Browser, email: string, next: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`/connexion?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Je me connecte' }).click();
  return page;
}

/** A page that came anew would have lost this. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-marked', ''));
const kept = (page: Page) => expect(page.locator('body[data-marked]')).toHaveCount(1);

test('a pupil works, and the teacher’s page and the wall move by themselves', async ({ browser }) => {
  test.setTimeout(120_000);
  const boss = await enter(browser, BOSS, '/orga/campagnes');
  await boss.getByRole('link', { name: /Mots de passe et sécurité/ }).click();
  await expect(boss.getByText('En direct')).toBeVisible();
  await expect(boss.getByText('En attente de participants')).toBeVisible();
  await look(boss, '80-suivi-vide');
  const code = (await boss.locator('.share .code').innerText()).trim();
  const wall = await boss.context().newPage();
  await wall.goto(`${boss.url()}/projection`);
  await expect(wall.getByText('En direct')).toBeVisible();
  await boss.bringToFront();
  await mark(boss);

  const pupil = await enter(browser, PUPILS[0] ?? '', `/campagnes/${code}`);
  await pupil.getByRole('button', { name: 'Je commence' }).click();
  const row = boss.getByRole('row', { name: /Ferrand/ });
  await expect(row.getByText('0 %')).toBeVisible({ timeout: 3_000 });
  await kept(boss);
  // The reader's place is kept: a link that has the focus, a word half typed, a table unfolded.
  await boss.getByLabel('Nom', { exact: true }).fill('Fer');
  await boss.getByRole('link', { name: 'Ferrand Léa' }).focus();
  await pupil.getByRole('button', { name: 'Passer les règles' }).click();
  await expect(pupil).toHaveURL(/question/);
  await pupil.getByRole('button', { name: 'Je passe' }).click();
  await expect(row.getByText('0 %', { exact: true })).toBeHidden({ timeout: 3_000 });
  await expect(boss.getByRole('link', { name: 'Ferrand Léa' })).toBeFocused();
  await expect(boss.getByLabel('Nom', { exact: true })).toHaveValue('Fer');
  await kept(boss);
  await look(boss, '81-suivi');

  await wall.bringToFront();
  await expect(wall.getByText('1', { exact: true }).first()).toBeVisible();
  await expect(wall.getByText('Léa')).toBeHidden();
  await look(wall, '82-mur');
  await wall.getByRole('link', { name: 'Montrer les prénoms' }).click();
  await expect(wall.getByText('Léa F.')).toBeVisible();
  await wall.getByRole('link', { name: 'Fond sombre' }).click();
  await look(wall, '83-mur-sombre');
  await wall.getByRole('link', { name: 'Quitter la projection' }).click();

  await boss.bringToFront();
  await boss.getByRole('link', { name: /^Retirer – Léa Ferrand/ }).click();
  await look(boss, '84-retirer');
  await boss.getByRole('button', { name: 'Retirer de la campagne' }).click();
  await expect(boss.getByText('En attente de participants')).toBeVisible();
  await boss.getByRole('link', { name: 'Voir les participants retirés' }).click();
  await look(boss, '85-retires');
  await pupil.goto('/mes-parcours');
  await expect(pupil.getByText('Retiré par votre enseignant')).toBeVisible();
  await look(pupil, '86-retire-eleve');
  await boss.getByRole('button', { name: /Remettre dans la campagne/ }).click();
  await expect(boss.getByText('De retour dans la campagne.')).toBeVisible();
});

test('the list is filtered and sorted by its address, with or without script', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto('/connexion?next=/orga/campagnes');
    await page.getByLabel('Adresse e-mail').fill(BOSS);
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Je me connecte' }).click();
    await page.getByRole('link', { name: /4e A – Bilan de rentrée/ }).click();
    await page.getByLabel('État').selectOption({ label: 'En cours' });
    await page.getByLabel('Trier par').selectOption({ label: 'Avancement' });
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await expect(page).toHaveURL(/etat=en-cours&tri=avancement/);
    const progress = await page.locator('tbody .meter > span').allInnerTexts();
    const numbers = progress.map((text) => Number.parseInt(text, 10));
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    await page.getByRole('link', { name: 'Avancement' }).click();
    await expect(page).toHaveURL(/etat=en-cours&tri=avancement-inverse/);
    await expect(page.locator('tbody .meter > span').first()).toHaveText(progress.at(-1) ?? '');
    if (javaScriptEnabled) continue;
    await page.getByRole('link', { name: 'Actualiser toutes les 30 secondes' }).click();
    await expect(page).toHaveURL(/etat=en-cours.*auto=1/);
    await expect(page.locator('meta[http-equiv=refresh]')).toHaveCount(1);
    await page.getByRole('link', { name: 'Ne plus actualiser tout seul' }).click();
    await expect(page).not.toHaveURL(/auto=1/);
  }
});

test('whoever signs out elsewhere sees that the page no longer moves', async ({ browser }) => {
  const page = await enter(browser, BOSS, '/orga/campagnes');
  await page.getByRole('link', { name: /4e A – Bilan de rentrée/ }).click();
  await expect(page.getByText('En direct')).toBeVisible();
  const other = await page.context().newPage();
  await other.goto('/orga/campagnes');
  await other.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.bringToFront();
  await expect(page.getByText('Le suivi en direct est arrêté.').first()).toBeVisible({ timeout: 15_000 });
});
