import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { look } from './look.ts';
import { answering } from './start-demo.ts';

const PORT = 4312;
const BASE = `http://127.0.0.1:${PORT}`;
const PASSWORD = 'pierre-riviere-lanterne-48';
const BOSS = 'claire.aubert@gues.example';
const COLLEAGUE = { email: 'nadia.ferhat@gues.example', password: 'orage tulipe 52 canoë brume' };

test.use({ baseURL: BASE });
test.describe.configure({ mode: 'serial' });

/** Mails as they came over the wire, by who they are for. */
const inbox: { readonly to: string; readonly text: string }[] = [];
let mailServer: SMTPServer;
let server: ChildProcess;
let dataDir: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        // Quoted-printable folds lines and writes « = » as « =3D ».
        const text = Buffer.concat(chunks).toString('utf8').replace(/=\r\n/g, '').replace(/=3D/g, '=');
        for (const { address } of session.envelope.rcptTo) inbox.push({ to: address, text });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', () => resolve()));
  const { port } = mailServer.server.address() as AddressInfo;
  dataDir = mkdtempSync(join(tmpdir(), 'pix-team-'));
  server = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(PORT),
      PUBLIC_URL: BASE,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
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
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  rmSync(dataDir, { recursive: true, force: true });
});

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Je me connecte' }).click();
}

/** The link of the last mail to that address, once it has come. */
async function mailedLink(to: string, path: RegExp): Promise<string> {
  const find = () => inbox.findLast((mail) => mail.to === to && path.test(mail.text));
  await expect.poll(() => find() !== undefined, { timeout: 30_000 }).toBe(true);
  return path.exec(find()?.text ?? '')?.[0] ?? '';
}

test('an administrator invites a colleague, who joins, works, changes role and is removed', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const boss = await (await browser.newContext()).newPage();
  await boss.goto('/connexion?next=/orga/equipe');
  await signIn(boss, BOSS, PASSWORD);
  await expect(boss.getByRole('heading', { level: 1, name: 'Équipe' })).toBeVisible();
  await look(boss, '60-equipe');
  await boss.getByRole('link', { name: 'Inviter' }).click();
  await look(boss, '61-inviter');
  await boss.getByLabel('Adresses e-mail').fill(`${COLLEAGUE.email}, Nadia`);
  await boss.getByRole('button', { name: 'Envoyer les invitations' }).click();
  await expect(boss.getByRole('alert').first()).toBeFocused();
  await expect(boss.getByLabel('Adresses e-mail')).toHaveValue(`${COLLEAGUE.email}, Nadia`);
  await look(boss, '62-inviter-erreur');
  await boss.getByLabel('Adresses e-mail').fill(COLLEAGUE.email);
  await boss.getByRole('button', { name: 'Envoyer les invitations' }).click();
  await expect(boss.getByRole('row', { name: new RegExp(COLLEAGUE.email) })).toBeVisible();
  await look(boss, '63-equipe-invitation');

  const link = await mailedLink(COLLEAGUE.email, /http:\S+\/orga\/invitation\/[\w-]{43}/);
  // The administrator opens it by mistake: said plainly.
  await boss.goto(link);
  await expect(
    boss.getByRole('heading', { name: 'Cette invitation est pour une autre adresse' }),
  ).toBeVisible();
  await look(boss, '64-autre-compte');

  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto(link);
  await look(colleague, '65-invitation');
  const form = colleague.locator('form', { hasText: 'Je n’ai pas encore de compte' });
  await form.getByLabel('Prénom').fill('Nadia');
  await form.getByLabel('Nom', { exact: true }).fill('Ferhat');
  await form.getByLabel('Mot de passe', { exact: true }).fill(COLLEAGUE.password);
  await form.getByLabel(/J’accepte les/).check();
  await form.getByRole('button', { name: 'Je crée mon compte' }).click();
  await look(colleague, '66-rejoindre');
  await colleague.getByRole('button', { name: 'Je rejoins l’équipe' }).click();
  await colleague.getByRole('button', { name: 'J’accepte' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Campagnes' })).toBeVisible();

  await colleague.getByRole('link', { name: 'Créer une campagne' }).click();
  await colleague.getByLabel('Nom de la campagne').fill('3e A – Tableur');
  await colleague.getByLabel('Que souhaitez-vous tester ?').selectOption({ label: 'Rentrée 6e' });
  await colleague.getByRole('button', { name: 'Créer la campagne' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: '3e A – Tableur' })).toBeVisible();
  const campaign = colleague.url();
  await colleague.getByRole('link', { name: 'Équipe' }).click();
  await expect(colleague.getByRole('link', { name: 'Inviter' })).toBeHidden();
  await look(colleague, '67-equipe-membre');

  await boss.goto('/orga/equipe');
  await boss.getByRole('link', { name: 'Changer le rôle Nadia Ferhat' }).click();
  await look(boss, '68-role');
  await boss.getByRole('radio', { name: /Administrateur/ }).check();
  await boss.getByRole('button', { name: 'Enregistrer le rôle' }).click();
  await expect(boss.getByText('Le rôle est enregistré.')).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByRole('link', { name: 'Inviter' })).toBeVisible();

  await boss.getByRole('link', { name: 'Retirer Nadia Ferhat' }).click();
  await look(boss, '69-retrait');
  await boss.getByRole('button', { name: 'Retirer de l’équipe' }).click();
  await expect(boss.getByText('Cette personne n’a plus accès à l’espace.')).toBeVisible();
  expect((await colleague.goto(campaign))?.status()).toBe(403);
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(/pas encore d’espace/);
  await look(colleague, '70-retiree');
  // What she made stays with the school.
  expect((await boss.goto(campaign))?.status()).toBe(200);
});

test('someone changes address, password and language, sees their devices and leaves', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await (await browser.newContext()).newPage();
  await page.goto('/connexion?next=/mon-compte');
  await signIn(page, COLLEAGUE.email, COLLEAGUE.password);
  await expect(page.getByText('Cet appareil')).toBeVisible();
  await look(page, '71-compte');
  await page.getByRole('link', { name: 'Changer d’adresse' }).click();
  await look(page, '72-adresse');
  const email = 'nadia.ferhat@ailleurs.example';
  await page.getByLabel('Nouvelle adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe actuel').fill(COLLEAGUE.password);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.goto(await mailedLink(email, /http:\S+\/mon-compte\/adresse\/[\w-]{43}/));
  await look(page, '73-adresse-confirmer');
  await page.getByRole('button', { name: 'C’est mon adresse' }).click();
  await expect(page.getByRole('heading', { name: 'Votre adresse est changée' })).toBeVisible();
  await mailedLink(COLLEAGUE.email, /http:\S+\/aide/);

  await page.goto('/mon-compte/mot-de-passe');
  await look(page, '74-mot-de-passe');
  await page.getByLabel('Mot de passe actuel').fill(COLLEAGUE.password);
  await page.getByLabel('Nouveau mot de passe').fill('lanterne rivière 48 pierre gué');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await expect(page.getByText('Votre mot de passe est changé')).toBeVisible();
  await page.getByLabel('Langue des pages et des messages').selectOption('en');
  await page.getByRole('button', { name: 'Enregistrer la langue' }).click();
  await expect(page.getByText('Your language is saved.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download for a spreadsheet (.csv)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^My data-.*\.csv$/);

  await page.getByRole('link', { name: 'Delete my account' }).click();
  await look(page, '75-suppression');
  await page.getByLabel('Present password').fill('lanterne rivière 48 pierre gué');
  await page.getByLabel('To confirm, write DELETE').fill('DELETE');
  await page.getByRole('button', { name: 'Delete my account for ever' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/supprimé|deleted/);
  await look(page, '76-supprime');
  await page.goto('/mes-parcours');
  await expect(page).toHaveURL(/\/connexion/);
});
