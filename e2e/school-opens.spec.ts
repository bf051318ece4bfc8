import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { look } from './look.ts';
import { linkIn, startMailbox } from './mailbox.ts';
import { answering } from './start-demo.ts';

const PORT = 4312;
const BASE = `http://127.0.0.1:${PORT}`;
const PASSWORD = 'tambour lilas brume 39 gué';
const DEMO_PASSWORD = 'pierre-riviere-lanterne-48';
const REFERENT = 'odette.lamy@ac-loutre.example';
const COLLEAGUE = 'yann.prigent@ac-loutre.example';

let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let server: ChildProcess;
let dataDir: string;

/** The demo, but for its mails: they leave by a real mail server. */
test.beforeAll(async () => {
  // The demo plays sixty pupils in.
  test.setTimeout(180_000);
  mailbox = await startMailbox();
  dataDir = mkdtempSync(join(tmpdir(), 'pix-e2e-'));
  server = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(PORT),
      PUBLIC_URL: BASE,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Pix <ne-pas-repondre@loutre.example>',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answering(server, `${BASE}/pret`);
});
test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  await mailbox.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function someone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: BASE, locale: 'fr-FR' });
  return context.newPage();
}

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Je me connecte' }).click();
}

/** From the home page to a request whose address is confirmed. */
async function askForSpace(page: Page) {
  await page.goto('/');
  await page.getByRole('link', { name: 'Inscrire mon établissement' }).click();
  await page.getByRole('link', { name: 'Créez-le' }).click();
  await page.getByLabel('Prénom').fill('Odette');
  await page.getByLabel('Nom', { exact: true }).fill('Lamy');
  await page.getByLabel('Adresse e-mail').fill(REFERENT);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByLabel(/J’accepte les/).check();
  await page.getByRole('button', { name: 'Je crée mon compte' }).click();

  // Back at the form, filled in with what is known.
  await expect(page.getByLabel('Prénom')).toHaveValue('Odette');
  await expect(page.getByLabel('Adresse e-mail professionnelle')).toHaveValue(REFERENT);
  await look(page, '50-demande');
  await page.getByLabel('Nom de l’établissement').fill('Collège de la Loutre');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('Nom de l’établissement')).toHaveValue('Collège de la Loutre');
  await look(page, '51-demande-erreurs');
  await page.getByLabel('Type').selectOption('college');
  await page.getByLabel('UAI').fill('0750655E');
  await page.getByLabel('Commune').fill('Pont-sur-Eau');
  await page.getByLabel('Code postal').fill('75065');
  await page.getByLabel('Fonction').fill('Principale');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByRole('heading', { name: 'Il reste à confirmer votre adresse' })).toBeVisible();
  await look(page, '52-demande-envoyee');

  await page.goto(linkIn(await mailbox.letter(REFERENT, /^Confirmez/)));
  await expect(page.getByText('75065 Pont-sur-Eau')).toBeVisible();
  await look(page, '53-demande-a-confirmer');
  await page.getByRole('button', { name: 'Je confirme ma demande' }).click();
  await expect(page.getByRole('heading', { name: 'Votre demande nous est arrivée' })).toBeVisible();
  await mailbox.letter(REFERENT, /^Demande reçue/);
}

/** Someone of Pix Admin reads and accepts it. */
async function acceptRequest(page: Page) {
  await page.goto('/admin');
  await signIn(page, 'maud.ricard@pix-admin.example', DEMO_PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: 'Demandes d’espace' })).toBeVisible();
  await look(page, '54-admin-demandes');
  await page.getByRole('link', { name: 'Collège de la Loutre' }).click();
  await look(page, '55-admin-demande');
  await page.getByRole('button', { name: 'Accepter la demande' }).click();
  await expect(page.getByText(/Acceptée par Maud Ricard/)).toBeVisible();
  await page.getByRole('link', { name: 'Voir l’espace' }).click();
  await expect(page.getByRole('link', { name: 'Odette Lamy' })).toBeVisible();
  await look(page, '56-admin-espace');
  for (const [name, heading] of [
    ['Espaces', 'Espaces'],
    ['Profils', 'Profils cibles'],
    ['Comptes', 'Comptes'],
    ['Journal', 'Journal'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await look(page, `57-admin-${name.toLowerCase()}`);
  }
  await expect(page.getByRole('rowheader', { name: 'Accepter une demande' })).toBeVisible();
}

/** The referent, in a browser of another day, from the mail to the first page. */
async function enterSpace(page: Page) {
  await page.goto(linkIn(await mailbox.letter(REFERENT, /est ouvert$/)));
  await signIn(page, REFERENT, PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: 'Conditions de Pix Orga' })).toBeVisible();
  await page.getByRole('button', { name: 'J’accepte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Campagnes' })).toBeVisible();
  await look(page, '58-espace-ouvert');
  await page.getByRole('navigation').getByRole('link', { name: 'Équipe' }).click();
  await page.getByRole('link', { name: 'Inviter' }).click();
  await page.getByLabel(/Adresses/).fill(COLLEAGUE);
  await page.getByRole('button', { name: 'Envoyer les invitations' }).click();
}

/** A colleague without account, from the invitation to a campaign. */
async function joinTeam(page: Page) {
  await page.goto(linkIn(await mailbox.letter(COLLEAGUE, /./)));
  await page.getByLabel('Prénom').fill('Yann');
  await page.getByLabel('Nom', { exact: true }).fill('Prigent');
  await page.locator('#mot-de-passe').fill(PASSWORD);
  await page.getByLabel(/J’accepte les/).check();
  await page.getByRole('button', { name: 'Je crée mon compte' }).click();
  await page.getByRole('button', { name: 'Je rejoins l’équipe' }).click();
  await page.getByRole('button', { name: 'J’accepte' }).click();
  await page.getByRole('link', { name: 'Créer une campagne' }).first().click();
  await page.getByLabel('Nom de la campagne').fill('3e A – Sécurité');
  await page.getByLabel('Que souhaitez-vous tester ?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Créer la campagne' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '3e A – Sécurité' })).toBeVisible();
  await expect(page.getByText('Collège de la Loutre').first()).toBeVisible();
}

test('a school opens its space, and a colleague works in it', async ({ browser }) => {
  test.setTimeout(180_000);
  await askForSpace(await someone(browser));
  await acceptRequest(await someone(browser));
  await enterSpace(await someone(browser));
  await joinTeam(await someone(browser));
  // Each letter once, and to nobody else.
  expect(mailbox.letters.map(({ to }) => to).sort()).toEqual(
    [REFERENT, REFERENT, REFERENT, COLLEAGUE].sort(),
  );
});
