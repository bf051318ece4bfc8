import { makeText } from '../../../makers/text.ts';

interface Bounce {
  sender: string;
  senderAddress: string;
  server: string;
  subject: string;
  date: string;
  lines: { address: string; answer: string }[];
}

const DIOP: Bounce = {
  sender: 'Hélène Diop',
  senderAddress: 'helene.diop@courrier-valbrune.example',
  server: 'courrier-valbrune.example',
  subject: 'Photos du tournoi',
  date: 'Sat, 16 May 2026 18:42:07 +0200',
  lines: [
    { address: 'photo@journal-du-val.example', answer: '552 5.3.4 Message too big for system (limit: 5 MB)' },
    { address: 'lina.roussel@orvane.example', answer: '250 2.1.5 Delivered' },
    { address: 'bruno.castell@orvane.example', answer: '550 5.1.1 Recipient address rejected: user unknown' },
    { address: 'secretariat@rugby-valbrune.example', answer: '452 4.2.2 Mailbox full, next try in 2 hours' },
  ],
};

const NGUYEN: Bounce = {
  sender: 'Paul Nguyen',
  senderAddress: 'paul@relais-nguyen.example',
  server: 'relais-nguyen.example',
  subject: 'Dossier du hangar',
  date: 'Tue, 2 Jun 2026 08:15:30 +0200',
  lines: [
    {
      address: 'i.kone@mairie-lormont.example',
      answer: '451 4.3.2 System not accepting network messages, next try in 30 minutes',
    },
    { address: 'devis@toitures-brevane.example', answer: '550 5.1.1 No such user here' },
    { address: 'm.sanchez@mairie-lormont.example', answer: '250 2.1.5 Delivered' },
    {
      address: 'atelier@bois-et-cie.example',
      answer: '552 5.3.4 Message size exceeds fixed limit (limit: 8 MB)',
    },
  ],
};

/** The notice as a person reads it. */
function notice(bounce: Bounce): string {
  const rows = bounce.lines.flatMap((line) => [`<${line.address}>`, `    ${line.answer}`, '']);
  return [
    'Avis automatique de distribution',
    '',
    `Votre message « ${bounce.subject} » a été envoyé à quatre adresses.`,
    'Voici la réponse du serveur de chacune :',
    '',
    ...rows,
    'Ne répondez pas à cet avis.',
    '',
  ].join('\r\n');
}

function mail(bounce: Bounce): string {
  return [
    `From: <postmaster@${bounce.server}>`,
    `To: <${bounce.senderAddress}>`,
    'Subject: =?UTF-8?Q?Remise_partielle_de_votre_message?=',
    `Date: ${bounce.date}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    'Auto-Submitted: auto-replied',
    '',
    notice(bounce),
  ].join('\r\n');
}

function readable(bounce: Bounce): string {
  return [
    `De : postmaster@${bounce.server}`,
    `À : ${bounce.sender} <${bounce.senderAddress}>`,
    'Objet : Remise partielle de votre message',
    '',
    notice(bounce),
  ].join('\r\n');
}

export function make(): Record<string, Uint8Array> {
  return {
    'retour-diop.eml': makeText(mail(DIOP)),
    'retour-diop.txt': makeText(readable(DIOP)),
    'retour-nguyen.eml': makeText(mail(NGUYEN)),
    'retour-nguyen.txt': makeText(readable(NGUYEN)),
  };
}
