import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { look } from './look.ts';
import { answerRight, answerWrong } from './pupil.ts';

const TEACHER = { email: 'karim.benali@gues.example', password: 'pierre-riviere-lanterne-48' };
const PUPIL = {
  firstName: 'Salomé',
  lastName: 'D’Artigues',
  email: 'salome@eleves.example',
  password: 'tambour lilas brume 39 gué',
};

test.describe.configure({ mode: 'serial' });

let code = '';

/** Every request of the journeys stays on our own address. */
function ownRequestsOnly(page: Page): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:4310/') && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text()))
      foreign.push(message.text());
  });
  return foreign;
}

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Je me connecte' }).click();
}

test('a teacher accepts the terms and creates a campaign', async ({ page }) => {
  const foreign = ownRequestsOnly(page);
  await page.goto('/');
  await look(page, '01-accueil');
  await page.goto('/orga');
  await expect(page).toHaveURL(/\/connexion\?next=/);
  await look(page, '02-connexion');
  await signIn(page, TEACHER);
  await expect(page.getByRole('heading', { level: 1, name: 'Conditions de Pix Orga' })).toBeVisible();
  await look(page, '03-cgu');
  await page.getByRole('button', { name: 'J’accepte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Campagnes' })).toBeVisible();
  await look(page, '04-campagnes');

  await page.getByRole('link', { name: 'Créer une campagne' }).click();
  await look(page, '05-nouvelle');
  await page.getByLabel('Titre du parcours').fill('x'.repeat(51));
  await page.getByRole('button', { name: 'Créer la campagne' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByText('Donnez un nom à la campagne.').first()).toBeVisible();
  await expect(page.getByLabel('Titre du parcours')).toHaveValue('x'.repeat(51));
  await look(page, '06-nouvelle-erreurs');
  await page.getByLabel('Nom de la campagne').fill('5e C – Mots de passe');
  await page.getByLabel('Que souhaitez-vous tester ?').selectOption({ label: 'Rentrée 6e' });
  await page.getByLabel('Titre du parcours').fill('Bien démarrer');
  await page
    .getByLabel('Texte de la page d’accueil')
    .fill('Bonjour les **5e C** !\n\nCe parcours n’est pas noté.');
  await page.getByRole('button', { name: 'Créer la campagne' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '5e C – Mots de passe' })).toBeVisible();
  await expect(page.getByText('En attente de participants')).toBeVisible();
  await look(page, '07-campagne-vide');
  code = (await page.locator('.share .code').innerText()).trim();
  expect(code).toMatch(/^[A-Z]{6}[2-9]{3}$/);
  await page.getByRole('link', { name: 'Paramètres' }).click();
  await look(page, '08-parametres');
  expect(foreign).toEqual([]);
});

test('a pupil joins, answers, stops, resumes and sends', async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext();
  const page = await context.newPage();
  const foreign = ownRequestsOnly(page);
  await page.goto('/campagnes');
  await look(page, '10-code');
  await page.getByLabel('Code du parcours').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'J’y vais' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bien démarrer' })).toBeVisible();
  await look(page, '11-landing');
  await page.getByRole('link', { name: 'Je commence' }).click();
  await look(page, '12-inscription');
  await page.getByRole('button', { name: 'Je crée mon compte' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, '13-inscription-erreurs');
  await page.getByLabel('Prénom').fill(PUPIL.firstName);
  await page.getByLabel('Nom', { exact: true }).fill(PUPIL.lastName);
  await page.getByLabel('Adresse e-mail').fill(PUPIL.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PUPIL.password);
  await page.getByLabel(/J’accepte les/).check();
  await page.getByRole('button', { name: 'Je crée mon compte' }).click();
  // Back to where they were going.
  await expect(page).toHaveURL(new RegExp(`/campagnes/${code}$`));
  await page.getByRole('button', { name: 'Je commence' }).click();
  await look(page, '14-regles');
  await page.getByRole('link', { name: 'Suivant' }).click();
  await page.getByRole('button', { name: 'Passer les règles' }).click();

  let answers = 0;
  const seen: string[] = [];
  for (let turn = 0; turn < 80; turn++) {
    if (/\/resultats$/.test(page.url())) break;
    if (/\/etape$/.test(page.url())) {
      if (answers === 5) {
        await expect(page.getByRole('heading', { level: 2, name: 'Vos 5 dernières réponses' })).toBeVisible();
        await page.locator('.rows details summary').nth(1).click();
        await look(page, '16-etape');
      }
      await page
        .getByRole('button', { name: /Continuer|Voir mes résultats/ })
        .first()
        .click();
      continue;
    }
    const question = await page.locator('h1').innerText();
    await expect(page.locator('.quiz__title')).toHaveText('Bien démarrer');
    if (answers < 14) await look(page, `15-question-${String(answers + 1).padStart(2, '0')}`);
    if (answers === 0) await emptyAnswerIsExplained(page);
    if (answers === 7) await stopAndResume(page, question);
    seen.push(question);
    if (answers % 4 === 3) await page.getByRole('button', { name: 'Je passe' }).click();
    else {
      await (answers % 4 === 1 ? answerWrong(page) : answerRight(page));
      await page.getByRole('button', { name: 'Je valide' }).click();
    }
    answers++;
  }
  // Enough to have stopped, come back, and passed a checkpoint; the engine decides on more.
  expect(answers).toBeGreaterThanOrEqual(8);
  await expect(page.getByRole('heading', { level: 1, name: 'Bien démarrer' })).toBeVisible();
  await look(page, '17-resultats');
  await page.getByRole('button', { name: 'J’envoie mes résultats' }).click();
  await expect(page.getByText(/Résultats envoyés le/)).toBeVisible();
  await look(page, '18-resultats-envoyes');
  await page.goto('/mes-parcours');
  await expect(page.getByRole('link', { name: /Voir mes résultats/ })).toBeVisible();
  await look(page, '19-mes-parcours');
  await page.goto('/competences');
  await look(page, '20-competences');
  await page.goto('/mes-tutos');
  await look(page, '21-mes-tutos');
  await page.locator('.tuto a').first().click();
  await look(page, '22-tuto');
  expect(foreign).toEqual([]);
  await context.close();
});

async function emptyAnswerIsExplained(page: Page) {
  await page.getByRole('button', { name: 'Je valide' }).click();
  await expect(page.getByRole('alert')).toContainText('Je passe');
}

async function stopAndResume(page: Page, question: string) {
  const options = await page.locator('label.choice').allInnerTexts();
  await page.getByRole('link', { name: /pause/i }).click();
  await look(page, '15-pause');
  await page.getByRole('link', { name: /Reprendre/ }).click();
  await expect(page.locator('h1')).toHaveText(question);
  expect(await page.locator('label.choice').allInnerTexts()).toEqual(options);
}

test('the teacher reads the numbers, the pupil’s page and the file', async ({ page }) => {
  await page.goto('/connexion?next=/orga/campagnes');
  await signIn(page, TEACHER);
  await page.getByLabel('Nom ou code').fill(code);
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.getByRole('link', { name: '5e C – Mots de passe' }).click();
  await expect(page.locator('.tiles')).toContainText('participant1');
  await look(page, '30-activite');
  await page.getByRole('link', { name: /^D’Artigues/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Salomé D’Artigues/ })).toBeVisible();
  await expect(page.locator('.tiles')).toContainText('acquis validés / acquis testés');
  const percent = Number(
    (await page.locator('.tile', { hasText: 'de réussite' }).locator('dd').innerText()).replace(/\D/g, ''),
  );
  await look(page, '31-participant');
  await page.goBack();
  await page
    .getByRole('navigation', { name: 'Campagne' })
    .getByRole('link', { name: /Résultats/ })
    .click();
  await expect(page.locator('.tiles')).toContainText(`${percent}`);
  await look(page, '32-resultats-collectifs');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger les résultats (.csv)' }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toMatch(
    /^Resultats-5e C – Mots de passe-\d+-\d{4}-\d\d-\d\d-\d{4}\.csv$/,
  );
  const [row] = parse(readFileSync(file, 'utf8'), { bom: true, columns: true, delimiter: ';' }) as Record<
    string,
    string
  >[];
  expect(row).toMatchObject({
    "Nom de l'organisation": 'Collège des Gués',
    'Nom de la campagne': '5e C – Mots de passe',
    'Nom du Participant': PUPIL.lastName,
    'Prénom du Participant': PUPIL.firstName,
    '% de progression': '1',
    'Partage (O/N)': 'Oui',
  });
  expect(
    Math.round(
      100 * Number((row?.["% maitrise de l'ensemble des acquis du profil"] ?? '').replace(',', '.')),
    ),
  ).toBe(percent);
});

test('a colleague sees the class half way and results only where they were sent', async ({ page }) => {
  await page.goto('/connexion?next=/orga/campagnes');
  await signIn(page, { ...TEACHER, email: 'claire.aubert@gues.example' });
  await look(page, '40-campagnes-toutes');
  await page.getByRole('link', { name: '4e A – Bilan de rentrée' }).click();
  await look(page, '41-activite-classe');
  await page.getByLabel('État').selectOption({ label: 'En cours' });
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.locator('tbody a').first().click();
  await expect(page.getByText('Résultats pas encore envoyés')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('de réussite');
  await look(page, '42-participant-en-cours');
});
