import { expect, type Page, test } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import { look } from './look.ts';

const TEACHER = { email: 'claire.aubert@gues.example', password: 'pierre-riviere-lanterne-48' };

async function openCampaign(page: Page): Promise<void> {
  await page.goto('/connexion?next=/orga/campagnes');
  await page.getByLabel('Adresse e-mail').fill(TEACHER.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(TEACHER.password);
  await page.getByRole('button', { name: 'Je me connecte' }).click();
  await page.getByRole('link', { name: '4e B – Bilan de rentrée' }).click();
}

test('a teacher reads the results of a class: how they spread, who is where', async ({ page }) => {
  await openCampaign(page);
  await page.getByRole('link', { name: /^Résultats/ }).click();
  await expect(page.getByText('de réussite en moyenne')).toBeVisible();
  await look(page, '90-resultats');
  // Every bar has its line in the table, folded.
  await page.getByText('Lire en tableau').click();
  await expect(page.getByRole('cell', { name: /^\d+ %$/ }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Par 10 %' }).click();
  await expect(page).toHaveURL(/par=dix/);
  await look(page, '91-resultats-dix');
  await page.getByRole('link', { name: 'Par palier' }).click();
  await page.getByRole('link', { name: /En chemin/ }).click();
  await expect(page).toHaveURL(/palier=\d/);
  const rows = page.getByRole('table').last().getByRole('row');
  const inStage = await rows.count();
  for (const row of (await rows.all()).slice(1)) await expect(row).toContainText('En chemin');
  await page.getByLabel('Ordre').selectOption({ label: 'Meilleurs résultats d’abord' });
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await expect(page).toHaveURL(/palier=\d.*tri=-resultat|tri=-resultat.*palier=\d/);
  expect(await rows.count()).toBe(inStage);
  // The address alone gives the same page.
  await page.goto(page.url());
  expect(await rows.count()).toBe(inStage);
  await page.getByRole('link', { name: 'Effacer les filtres' }).click();
  expect(await rows.count()).toBeGreaterThan(inStage);
});

test('the analysis says what to teach next, to whom, and what was answered', async ({ page }) => {
  await openCampaign(page);
  await page.getByRole('link', { name: 'Analyse' }).click();
  await expect(page.getByRole('heading', { name: 'À travailler d’abord' })).toBeVisible();
  await page
    .getByText(/Ses \d acquis et leurs tutos/)
    .first()
    .click();
  await expect(page.getByText(/non vérifié/).first()).toBeVisible();
  await look(page, '92-analyse');

  await page.getByRole('link', { name: 'Groupes de besoin' }).click();
  await expect(page.getByRole('heading', { name: /^Groupe 1 :/ })).toBeVisible();
  await look(page, '93-groupes');

  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await look(page, '94-questions');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'La correction' })).toBeVisible();
  await look(page, '95-question');
});

test('the sheet of a class fits one page of paper, or one a group', async ({ page }) => {
  await openCampaign(page);
  await page.getByRole('link', { name: 'Analyse' }).click();
  await page.getByRole('link', { name: 'Groupes de besoin' }).click();
  const pages = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  };
  expect(await pages()).toBe(1);
  const groups = await page.getByRole('heading', { name: /^Groupe \d :/ }).count();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Campagne' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Une page par groupe' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Fiche de la classe' })).toBeVisible();
  // Not « screen »: the paper would then be drawn as one.
  await page.emulateMedia({ media: null });
  // A class of many needs has six groups.
  await page.evaluate((missing) => {
    const first = document.querySelector('.need');
    for (let n = 0; n < missing; n++) first?.after(first.cloneNode(true));
  }, 6 - groups);
  expect(await pages()).toBe(1);
  await page.getByRole('link', { name: 'Une page par groupe' }).click();
  // The class first, then each group, then who is in none.
  expect(await pages()).toBe(
    1 + groups + (await page.getByRole('heading', { name: 'Rien à revoir' }).count()),
  );
});

test('the summary is one page of paper, and the workbook has the class', async ({ page }) => {
  await openCampaign(page);
  await page.getByRole('link', { name: /^Résultats/ }).click();
  await page.getByRole('link', { name: 'Bilan d’une page, à imprimer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '4e B – Bilan de rentrée' })).toBeVisible();
  await look(page, '96-bilan');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);

  await page.getByRole('link', { name: 'Retour aux résultats' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Classeur (.xlsx)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Resultats-4e B – Bilan de rentrée-.*\.xlsx$/);
  const sheets = await readWorkbook(await file.path());
  expect(sheets.map(({ sheet }) => sheet)).toContain('Lisez-moi');
  const people = sheets.at(-1)?.data ?? [];
  // A line of heads, then thirty pupils.
  expect(people).toHaveLength(31);
  expect(people.flat()).toContain('Bensaïd');
});

test('results and analysis hold on a telephone, and without script', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await openCampaign(page);
  await page.getByRole('link', { name: /^Résultats/ }).click();
  await page.getByRole('link', { name: 'Par 10 %' }).click();
  for (const tab of ['Analyse', 'Groupes de besoin', 'Questions']) {
    await page.getByRole('link', { name: tab, exact: true }).click();
    // Without script axe and the measures of the page cannot run: what is shown must not be wider than the screen.
    const box = await page.getByRole('main').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  }
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'La question' })).toBeVisible();
  await context.close();
});
