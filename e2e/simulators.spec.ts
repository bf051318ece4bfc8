import AxeBuilder from '@axe-core/playwright';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { Keyboard } from './keyboard.ts';
import { look } from './look.ts';
import { openQuestion, type SimulatorDemo, startSimulators } from './simulator-demo.ts';

const PORT = 4314;
const BASE = `http://127.0.0.1:${PORT}`;
let demo: SimulatorDemo | undefined;
test.describe.configure({ timeout: 90_000 });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await startSimulators(PORT);
});
test.afterAll(() => demo?.stop());

/** What left our own address, or was refused by a policy, while the simulator ran. */
function strangers(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    if (!/^(data:|http:\/\/127\.0\.0\.1:4314\/)/.test(request.url())) found.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

async function begin(page: Page, item: string): Promise<FrameLocator> {
  await openQuestion(page, BASE, item);
  const frame = page.frameLocator('iframe[data-simulator]');
  await expect(frame.locator('.app')).toBeVisible();
  return frame;
}

async function isRight(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/etape$/);
  await expect(page.locator('.rows')).toContainText('Réussie');
}

interface Journey {
  readonly simulator: string;
  readonly mouse: {
    readonly item: string;
    readonly play: (frame: FrameLocator, page: Page) => Promise<void>;
  };
  readonly keyboard: { readonly item: string; readonly play: (keys: Keyboard) => Promise<void> };
}

const button = (frame: FrameLocator, name: string | RegExp) =>
  frame.getByRole('button', { name, exact: typeof name === 'string' });

const JOURNEYS: readonly Journey[] = [
  {
    simulator: 'mailbox',
    mouse: {
      item: 'email.1.c',
      play: async (frame) => {
        await button(frame, 'Nouveau message').click();
        await frame.getByText('Contacts', { exact: true }).click();
        await button(frame, 'Ajouter Atelier La Roue libre à la ligne À').click();
        await frame.getByLabel('Objet').fill('Réparer mon vélo');
        await frame.getByLabel('Message', { exact: true }).fill('Bonjour, je viendrai samedi. Merci. Samira');
        await button(frame, 'Envoyer').click();
        await expect(frame.getByRole('status')).toHaveText('Message envoyé.');
      },
    },
    keyboard: {
      item: 'phishing.2.c',
      play: async (keys) => {
        for (const subject of ['Carte bloquée, agissez avant midi', '84 € vous attendent']) {
          await keys.press(new RegExp(subject));
          await keys.press('Détails');
          await keys.press('Indésirable');
        }
      },
    },
  },
  {
    simulator: 'explorer',
    mouse: {
      item: 'files.2.c',
      play: async (frame) => {
        await button(frame, 'Nouveau dossier').click();
        await frame.getByLabel('Nom du nouveau dossier').fill('Hiver');
        await button(frame, 'OK').click();
        await button(frame, 'Été').click();
        await frame.getByRole('row', { name: /neige-au-col/ }).click();
        await button(frame, 'Déplacer').click();
        await frame.getByLabel('Déplacer neige-au-col.jpg vers').selectOption('Espace du club / Hiver');
        await button(frame, 'OK').click();
        await frame.getByRole('row', { name: /lac\.jpg/ }).click();
        await button(frame, 'Copier').click();
        await frame.getByLabel('Copier lac.jpg vers').selectOption('Espace du club / À montrer');
        await button(frame, 'OK').click();
      },
    },
    keyboard: {
      item: 'files.1.c',
      play: async (keys) => {
        await keys.press('Téléchargements');
        await keys.press('scan0043.pdf');
        await keys.reach('Choisir scan0043.pdf', ['Choisir plan-quartier.png', 'Choisir scan0042.pdf']);
        await keys.type(' ');
        await keys.press('Renommer', 'back');
        await keys.type('facture-fevrier.pdf');
        await keys.type('Enter');
      },
    },
  },
  {
    simulator: 'settings',
    mouse: {
      item: 'share.3.c',
      play: async (frame) => {
        await frame.getByLabel('Marc (frère)').selectOption('Modifier');
        await frame.getByLabel('Jeanne (grand-mère)').selectOption('Voir et commenter');
        await frame.getByLabel('Denis (voisin)').selectOption('Aucun accès');
        await button(frame, 'Lien').click();
        await frame.getByLabel('Les personnes invitées seulement').check();
        await button(frame, 'Enregistrer').click();
      },
    },
    keyboard: {
      item: 'trackers.3.c',
      play: async (keys) => {
        await keys.reach('Mesure d’audience par un tiers');
        await keys.type(' ');
        await keys.reach('Publicité personnalisée');
        await keys.type(' ');
        await keys.press('Partenaires', 'back');
        await keys.reach('Intérêt légitime des partenaires');
        await keys.type(' ');
        await keys.press('Enregistrer');
      },
    },
  },
  {
    simulator: 'browser',
    mouse: {
      item: 'e-services.1.c',
      play: async (frame) => {
        await frame.getByLabel('Mots à chercher', { exact: true }).fill('acte de naissance Sorbiers');
        // A page that is reached takes the focus, and scrolls with it: what comes next is pressed once it stands still.
        const reached = (title: string) =>
          expect(frame.getByRole('region', { name: title, exact: true })).toBeFocused();
        await button(frame, 'Chercher').click();
        await expect(frame.getByText('Pages trouvées : 4')).toBeVisible();
        await reached('Recherche : acte de naissance Sorbiers');
        await frame.getByRole('link', { name: 'État civil' }).click();
        await reached('État civil');
        await frame.getByRole('link', { name: 'Demander un acte de naissance' }).click();
        await reached('Demander un acte');
        await button(frame, 'Commencer ma demande').click();
      },
    },
    keyboard: {
      item: 'web-page.2.c',
      play: async (keys) => {
        await keys.press('Agenda des ateliers');
        await keys.press('Favori', 'back');
        await keys.press('Page précédente', 'back');
        await keys.press('Nouvel onglet', 'back');
        await keys.type('gymnase-des-lilas.example/horaires');
        await keys.type('Enter');
      },
    },
  },
  {
    simulator: 'sheet',
    mouse: {
      item: 'sheet.3.c',
      play: async (frame) => {
        await frame.getByRole('gridcell', { name: 'D2 87' }).click();
        await frame.getByLabel('Recopier D2 jusqu’en').fill('d6');
        await button(frame, 'Recopier').click();
        await expect(frame.getByRole('gridcell', { name: 'D6 60' })).toBeVisible();
      },
    },
    keyboard: {
      item: 'formula.5.c',
      play: async (keys) => {
        await keys.reach('A1 Élève');
        for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await keys.type(key);
        await keys.type('=SI(B2>=10;"validé";"à revoir")');
        await keys.type('Enter');
        await keys.type('ArrowUp');
        await keys.reach('Recopier C2 jusqu’en');
        await keys.type('C6');
        await keys.type('Enter');
      },
    },
  },
  {
    simulator: 'photo',
    mouse: {
      item: 'image-edit.1.c',
      play: async (frame, page) => {
        await button(frame, /À droite/).click();
        const pull = async (corner: string, dx: number, dy: number) => {
          const box = await button(frame, corner).boundingBox();
          if (!box) throw new Error(`no ${corner}`);
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          await page.mouse.move(x, y);
          await page.mouse.down();
          await page.mouse.move(x + dx, y + dy, { steps: 5 });
          await page.mouse.up();
        };
        const stage = await frame.locator('.stage__box').boundingBox();
        // The bin ends at 330 of 1200 pixels, the dog begins at 500.
        await pull('Coin en haut à gauche', ((stage?.width ?? 0) * 410) / 1200, 0);
      },
    },
    keyboard: {
      item: 'image-format.5.c',
      play: async (keys) => {
        await keys.reach('Largeur');
        await keys.type('Control+a');
        await keys.type('1000');
        await keys.reach(/^Qualité/);
        for (let n = 0; n < 6; n++) await keys.type('ArrowLeft');
      },
    },
  },
  {
    simulator: 'robot',
    mouse: {
      item: 'blocks.1.c',
      play: async (frame) => {
        const add = (name: string) => button(frame, `+ ${name}`).click();
        await add('avancer');
        await add('avancer');
        await add('prendre la clé');
        for (let n = 0; n < 3; n++) await add('avancer');
        await button(frame, /Lancer/).click();
        await expect(frame.locator('.robot__end')).toHaveText('Arrivé au drapeau.', { timeout: 15_000 });
      },
    },
    keyboard: {
      item: 'blocks.3.c',
      play: async (keys) => {
        const seven = async () => {
          await keys.press('+ répéter', 'back');
          await keys.press('+ avancer', 'back');
        };
        await seven();
        await keys.reach('Nombre de fois, ligne 1');
        await keys.type('Control+a');
        await keys.type('7');
        await keys.press('Ligne 1 : répéter', 'back');
        await keys.press('+ tourner à droite', 'back');
        await seven();
        await keys.reach('Nombre de fois, ligne 3');
        await keys.type('Control+a');
        await keys.type('7');
      },
    },
  },
];

for (const { simulator, mouse, keyboard } of JOURNEYS) {
  test(`${simulator}, with the mouse`, async ({ page }) => {
    const found = strangers(page);
    const frame = await begin(page, mouse.item);
    await look(page, `60-${simulator}`);
    await mouse.play(frame, page);
    await look(page, `61-${simulator}-fini`);
    await page.getByRole('button', { name: 'Je valide' }).click();
    await isRight(page);
    expect(found).toEqual([]);
  });

  test(`${simulator}, with the keyboard alone, on a phone’s width, without motion`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const frame = await begin(page, keyboard.item);
    const keys = new Keyboard(page);
    await keyboard.play(keys);
    const overflow = await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await keys.press('Je valide');
    await isRight(page);
  });
}

test('what was done comes back after a reload, and nothing done is told before it is sent', async ({
  page,
}) => {
  const frame = await begin(page, 'phishing.2.c');
  await page.getByRole('button', { name: 'Je valide' }).click();
  await expect(page.getByRole('alert')).toContainText('Rien n’a encore été fait');
  for (const subject of [/Carte bloquée/, /84 €/]) {
    await button(frame, subject).click();
    await button(frame, 'Indésirable').click();
  }
  await page.reload();
  await button(frame, /^Indésirables/).click();
  await expect(button(frame, /Carte bloquée/)).toBeVisible();
  await page.getByRole('button', { name: 'Je valide' }).click();
  await isRight(page);
});

test('the frame has no origin: it reads neither our cookies nor our pages, and axe looks into it', async ({
  page,
}) => {
  await begin(page, 'files.2.c');
  const inside = page.frames().find((one) => one.url().includes('/simulateurs/'));
  const tried = await inside?.evaluate(async () => ({
    origin: self.origin,
    cookie: (() => {
      try {
        return document.cookie;
      } catch {
        return 'refused';
      }
    })(),
    parent: (() => {
      try {
        return parent.document.title;
      } catch {
        return 'refused';
      }
    })(),
    fetched: await fetch('/mes-parcours').then(
      () => 'read',
      () => 'refused',
    ),
  }));
  expect(tried).toEqual({ origin: 'null', cookie: 'refused', parent: 'refused', fetched: 'refused' });
  const { passes } = await new AxeBuilder({ page }).options({ preload: false }).analyze();
  const nodes = passes.flatMap((rule) => rule.nodes);
  expect(nodes.some(({ target }) => target.length > 1)).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so, and what is validated empty is explained', async ({ page }) => {
    await openQuestion(page, BASE, 'files.2.c');
    // Locators by text do not look into « noscript » (Playwright issue 32542).
    await expect(page.locator('noscript .banner')).toBeVisible();
    await page.getByRole('button', { name: 'Je valide' }).click();
    await expect(page.getByRole('alert')).toContainText('Rien n’a encore été fait');
    await page.getByRole('button', { name: 'Je passe' }).click();
    await expect(page).toHaveURL(/\/etape$/);
  });
});
