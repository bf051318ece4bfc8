import { makeText } from '../../../makers/text.ts';

interface Letter {
  readonly sender: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly button: string;
  readonly shown: string;
  readonly target: string;
}

/** A saved e-mail: what it shows is not where its button leads. Addresses in « .example » lead nowhere. */
function letter({ sender, subject, lines, button, shown, target }: Letter): Uint8Array {
  return makeText(`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${subject}</title>
<style>
body { font: 1rem/1.5 Verdana, sans-serif; color: #14252b; background: #faf7f1; max-width: 36rem; margin: 2rem auto; padding: 0 1rem; }
header { border-bottom: 2px solid #0f6272; padding-bottom: .5rem; }
.bouton { display: inline-block; background: #0f6272; color: #fff; padding: .75rem 1.25rem; border-radius: .5rem; }
.note { color: #46585f; font-size: .9rem; }
</style>
</head>
<body>
<p class="note">Exercice : ce courriel est inventé. Aucune de ses adresses n’existe.</p>
<header><p><strong>${sender}</strong></p><h1>${subject}</h1></header>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
<p><a class="bouton" href="${target}">${button}</a></p>
<p class="note">Lien affiché : ${shown}</p>
</body>
</html>
`);
}

interface Mail {
  readonly host: string;
  readonly server: string;
  readonly address: string;
  readonly desk: string;
  readonly bounce: string;
  readonly results: string;
  readonly from: string;
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly body: readonly string[];
}

function mail(m: Mail): Uint8Array {
  return makeText(
    [
      `Return-Path: <${m.bounce}>`,
      `Received: from ${m.server} (${m.server} [${m.address}])`,
      `\tby ${m.host} with ESMTPS id k7Qd21; ${m.date}`,
      `Received: from ${m.desk} (unknown [198.51.100.23])`,
      `\tby ${m.server} with ESMTP id 0f93A; ${m.date}`,
      `Authentication-Results: ${m.host};`,
      ...m.results.split('; ').map((result, index, all) => `\t${result}${index < all.length - 1 ? ';' : ''}`),
      `From: ${m.from}`,
      `Reply-To: <${m.replyTo}>`,
      `To: <${m.to}>`,
      `Subject: ${m.subject}`,
      `Date: ${m.date}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      ...m.body,
      '',
    ].join('\r\n'),
  );
}

export function make(): Record<string, Uint8Array> {
  const direction = mail({
    host: 'mx.aviron-garonne.example',
    server: 'srv9.envoi-78.example',
    address: '203.0.113.45',
    desk: 'poste-12.envoi-78.example',
    bounce: 'rebond@envoi-78.example',
    results:
      'spf=fail smtp.mailfrom=envoi-78.example; dkim=none; dmarc=fail header.from=aviron-garonne.example',
    from: '"Anne Castel" <anne.castel@aviron-garonne.example>',
    replyTo: 'presidence.aviron@boite-libre.example',
    to: 'tresorier@aviron-garonne.example',
    subject: 'Virement de ce matin',
    date: 'Tue, 12 May 2026 08:41:07 +0200',
    body: [
      'Bonjour,',
      '',
      'Je suis en réunion et je ne peux pas téléphoner. Faites ce matin un virement',
      'de 2 350 € au fabricant des rames. Répondez-moi, je vous donne le compte.',
      '',
      'Anne',
    ],
  });
  const invoice = mail({
    host: 'mx1.atelier-rabot.example',
    server: 'relais3.masse-info.example',
    address: '203.0.113.178',
    desk: 'bureau-4.masse-info.example',
    bounce: 'retour@masse-info.example',
    results:
      'spf=fail smtp.mailfrom=masse-info.example; dkim=none; dmarc=fail header.from=scierie-jura.example',
    from: '"Scierie du Jura" <factures@scierie-jura.example>',
    replyTo: 'compta-scierie@courrier-vite.example',
    to: 'bonjour@atelier-rabot.example',
    subject: 'Notre nouveau compte bancaire',
    date: 'Thu, 24 Sep 2026 17:52:30 +0200',
    body: [
      'Madame, Monsieur,',
      '',
      'Nous changeons de banque. Merci de payer la facture de septembre sur le',
      'nouveau compte, que nous vous donnerons en réponse à ce message.',
      '',
      'Le service des factures',
    ],
  });
  return {
    'courriel-mutuelle.html': letter({
      sender: 'Mutuelle Soleil',
      subject: 'Votre remboursement est prêt',
      lines: [
        'Bonjour,',
        'Votre remboursement de 46,20 € attend votre accord. Ouvrez votre espace avant vendredi pour le recevoir.',
      ],
      button: 'Ouvrir mon espace',
      shown: 'https://mutuelle-soleil.example/mon-espace',
      target: 'https://mutuelle-soleil.example.espace-adherents.example/mutuelle-soleil.example/acces',
    }),
    'courriel-colis.html': letter({
      sender: 'Transport Hirondelle',
      subject: 'Votre colis est à la frontière',
      lines: [
        'Bonjour,',
        'Une taxe de 3,40 € manque pour votre colis. Réglez-la sous 24 heures, sinon il repartira.',
      ],
      button: 'Régler la taxe',
      shown: 'https://transport-hirondelle.example/suivi',
      target: 'https://suivi.transport-hirondelle.douane-paiement.example/transport-hirondelle.example/taxe',
    }),
    'message-direction.eml': direction,
    'message-direction.txt': direction,
    'message-facture.eml': invoice,
    'message-facture.txt': invoice,
  };
}
