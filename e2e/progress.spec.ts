import { expect, test } from '@playwright/test';
import { look } from './look.ts';

/** The demo holds two campaigns of 4e B on the same profile, two months apart. */
test('a teacher compares two campaigns of a class, and reads a pupil over the year', async ({ page }) => {
  await page.goto('/connexion?next=/orga/campagnes');
  await page.getByLabel('Adresse e-mail').fill('claire.aubert@gues.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('pierre-riviere-lanterne-48');
  await page.getByRole('button', { name: 'Je me connecte' }).click();
  await page.getByRole('link', { name: '4e B – Point d’étape' }).click();
  await page.getByRole('link', { name: 'Progrès', exact: true }).click();
  await look(page, '70-comparer');
  const before = page.locator('option').filter({ hasText: '4e B – Bilan de rentrée' });
  await page.getByLabel('Comparer avec').selectOption((await before.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: 'Comparer' }).click();
  // The choice is in the address: it can be kept and sent.
  await expect(page).toHaveURL(/\/comparaison\?avec=\d+$/);
  await expect(page.getByRole('heading', { name: /^De « 4e B – Bilan de rentrée »/ })).toBeVisible();
  await expect(page.getByText('La classe progresse')).toBeVisible();
  const table = page.getByRole('table', { name: /^Par élève/ });
  expect(await table.getByRole('row').count()).toBeGreaterThan(20);
  await look(page, '71-comparaison');
  await page.emulateMedia({ media: 'print' });
  await look(page, '72-comparaison-imprimee');
  await page.emulateMedia({ media: 'screen' });

  await table.getByRole('link').first().click();
  await expect(page.getByRole('table', { name: /^Par sujet/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /^Dans vos autres campagnes/ })).toContainText(
    'Bilan de rentrée',
  );
  await look(page, '73-eleve');
  const name = await page.locator('h1').innerText();
  await page.getByRole('link', { name: 'Suivant' }).click();
  await expect(page.locator('h1')).not.toHaveText(name);
});
