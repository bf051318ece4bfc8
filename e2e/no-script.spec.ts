import { expect, test } from '@playwright/test';
import { look } from './look.ts';
import { answerRight } from './pupil.ts';

test.use({ javaScriptEnabled: false });

/** axe needs scripts in the page: here only what a person sees and does counts. */
test('the whole story without JavaScript', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/orga');
  await page.getByLabel('Adresse e-mail').fill('solene.kerbrat@gues.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('pierre-riviere-lanterne-48');
  await page.getByRole('button', { name: 'Je me connecte' }).click();
  await page.getByRole('button', { name: 'J’accepte' }).click();
  await page.getByRole('link', { name: 'Créer une campagne' }).click();
  await page.getByLabel('Nom de la campagne').fill('6e D – Rentrée');
  await page.getByLabel('Que souhaitez-vous tester ?').selectOption({ label: '3.4 Programmer' });
  await page.getByLabel('Oui, un identifiant en plus').check();
  await page.getByRole('button', { name: 'Créer la campagne' }).click();
  await expect(page.getByText('Écrivez le libellé de l’identifiant').first()).toBeVisible();
  await page.getByLabel('Libellé de l’identifiant').fill('Numéro de casier');
  await page.getByRole('button', { name: 'Créer la campagne' }).click();
  const code = (await page.locator('.share .code').innerText()).trim();
  // A button that could do nothing without script is not shown.
  await expect(page.getByRole('button', { name: 'Copier le lien' })).toBeHidden();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();

  await page.goto(`/campagnes/${code}`);
  await page.getByRole('link', { name: 'Je commence' }).click();
  await page.getByLabel('Prénom').fill('Malo');
  await page.getByLabel('Nom', { exact: true }).fill('Sans-Script');
  await page.getByLabel('Adresse e-mail').fill('malo@eleves.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('orage tulipe 52 canoë brume');
  await page.getByLabel(/J’accepte les/).check();
  await page.getByRole('button', { name: 'Je crée mon compte' }).click();
  await page.getByRole('button', { name: 'Je commence' }).click();
  await page.getByRole('button', { name: 'Je continue' }).click();
  await expect(page.getByText('Remplissez ce champ pour commencer.').first()).toBeVisible();
  await page.getByLabel('Numéro de casier').fill('B-112');
  await page.getByRole('button', { name: 'Je continue' }).click();
  for (const rule of ['Suivant', 'Suivant', 'Suivant']) await page.getByRole('link', { name: rule }).click();
  await page.getByRole('button', { name: 'Démarrer mon parcours' }).click();

  for (let turn = 0; turn < 60 && !/\/resultats$/.test(page.url()); turn++) {
    if (/\/etape$/.test(page.url())) {
      await page
        .getByRole('button', { name: /Continuer|Voir mes résultats/ })
        .first()
        .click();
    } else {
      await answerRight(page);
      await page.getByRole('button', { name: 'Je valide' }).click();
    }
  }
  await expect(page.locator('.huge')).toContainText('100');
  await page.getByRole('button', { name: 'J’envoie mes résultats' }).click();
  await expect(page.getByText(/Résultats envoyés le/)).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();

  await page.goto('/connexion?next=/orga/campagnes');
  await page.getByLabel('Adresse e-mail').fill('solene.kerbrat@gues.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('pierre-riviere-lanterne-48');
  await page.getByRole('button', { name: 'Je me connecte' }).click();
  await page.getByRole('link', { name: '6e D – Rentrée' }).click();
  await expect(page.getByRole('row', { name: /Sans-Script/ })).toContainText('B-112');
  await look(page, '50-sans-script', { axe: false });
});
