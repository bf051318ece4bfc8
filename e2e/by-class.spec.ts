import { expect, test } from '@playwright/test';
import { look } from './look.ts';

test('one campaign a class: list, check, slips; a pupil joins with the code of her class; the campaign is archived, then deleted', async ({
  page,
  browser,
}) => {
  await page.goto('/connexion?next=/orga/campagnes/nouvelle');
  await page.getByLabel('Adresse e-mail').fill('claire.aubert@gues.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('pierre-riviere-lanterne-48');
  await page.getByRole('button', { name: 'Je me connecte' }).click();
  await page.getByText('Plus de choix').click();
  await look(page, '80-plus-de-choix');
  await page.getByRole('link', { name: 'Créer une campagne par classe, d’un coup' }).click();
  await page.getByLabel('Classes', { exact: true }).fill('5e A\n5e B');
  await page.getByLabel('Nom commun').fill('Point de janvier');
  await page.getByLabel('Que souhaitez-vous tester ?').selectOption({ label: '3.4 Programmer' });
  await look(page, '81-par-classe');
  await page.getByRole('button', { name: 'Vérifier la liste' }).click();
  await expect(page.getByText('5e B – Point de janvier')).toBeVisible();
  await look(page, '82-verifier');
  await page.getByRole('button', { name: 'Créer les 2 campagnes' }).click();
  await expect(page.getByRole('heading', { name: 'Codes à distribuer' })).toBeVisible();
  await look(page, '83-fiches');
  const code = (await page.locator('.slip .code').nth(1).innerText()).trim();

  const context = await browser.newContext();
  const pupil = await context.newPage();
  await pupil.goto(`/connexion?next=/campagnes/${code}`);
  await pupil.getByLabel('Adresse e-mail').fill('lea.ferrand@eleves.gues.example');
  await pupil.getByLabel('Mot de passe', { exact: true }).fill('pierre-riviere-lanterne-48');
  await pupil.getByRole('button', { name: 'Je me connecte' }).click();
  await pupil.getByRole('button', { name: 'Je commence' }).click();
  await expect(pupil).toHaveURL(/\/parcours\/\d+\//);

  await page.getByRole('link', { name: '5e B – Point de janvier' }).click();
  await expect(page.getByRole('row', { name: /Ferrand/ })).toBeVisible();
  await page.getByRole('link', { name: 'Paramètres' }).click();
  await look(page, '84-parametres');
  await page.getByRole('button', { name: 'Archiver' }).click();
  await expect(page.getByText(/Campagne archivée le/)).toBeVisible();
  await pupil.reload();
  await pupil.goto(pupil.url().replace(/regles.*/, 'question'));
  await expect(pupil.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Supprimer' }).click();
  await look(page, '85-supprimer');
  await page.getByLabel(/Pour confirmer/).fill('5e b - point de janvier');
  await page.getByRole('button', { name: 'Supprimer la campagne' }).click();
  await expect(page.getByText('La campagne est supprimée.')).toBeVisible();
  await expect(page.getByRole('link', { name: '5e B – Point de janvier' })).toHaveCount(0);
  await context.close();
});
