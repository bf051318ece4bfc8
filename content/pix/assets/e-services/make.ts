import { makeDocx } from '../../../makers/docx.ts';
import { makeOdt } from '../../../makers/odt.ts';
import { makePdf } from '../../../makers/pdf.ts';
import { makeText } from '../../../makers/text.ts';

interface Block {
  style: 'title' | 'heading1' | 'heading2' | 'text' | 'list';
  text: string;
}

const DAO: Block[] = [
  { style: 'title', text: 'Notification de décision' },
  { style: 'text', text: 'Caisse du logement de Valbrune, service des aides' },
  { style: 'text', text: 'Courrier envoyé le 7 avril à Mme Thi Dao' },
  { style: 'text', text: 'Numéro d’allocataire : 771 203' },
  { style: 'text', text: 'Référence de la décision : AL-4482-17' },
  { style: 'heading1', text: 'Notre décision' },
  {
    style: 'text',
    text: 'Vous avez déposé une demande d’aide le 2 mars. Nous ne pouvons pas l’accepter, car l’attestation de loyer n’est pas signée.',
  },
  { style: 'heading1', text: 'Si vous n’êtes pas d’accord' },
  {
    style: 'text',
    text: 'Vous avez 30 jours pour contester. Le premier jour est le lendemain de celui où vous recevez ce courrier.',
  },
  {
    style: 'list',
    text: 'Écrivez d’abord à la commission de recours amiable, en rappelant la référence de la décision.',
  },
  { style: 'list', text: 'Le tribunal ne peut être saisi qu’après la réponse de cette commission.' },
  { style: 'list', text: 'Le service des aides ne traite pas les contestations.' },
];

const LEBEAU: Block[] = [
  { style: 'title', text: 'Réponse à votre inscription' },
  { style: 'text', text: 'Syndicat des cars scolaires du Val, bureau des inscriptions' },
  { style: 'text', text: 'Courrier envoyé le 15 juin à M. Rayan Lebeau' },
  { style: 'text', text: 'Numéro d’élève : 60 418' },
  { style: 'text', text: 'Référence de la décision : TS-0937-B' },
  { style: 'heading1', text: 'Notre décision' },
  {
    style: 'text',
    text: 'Votre fils ne peut pas prendre la ligne 4 à la rentrée, car votre adresse est à moins de 3 km du collège.',
  },
  { style: 'heading1', text: 'Si vous n’êtes pas d’accord' },
  {
    style: 'text',
    text: 'Vous avez 21 jours pour contester. Le premier jour est le lendemain de celui où vous recevez ce courrier.',
  },
  { style: 'list', text: 'Le bureau des inscriptions ne traite pas les contestations.' },
  {
    style: 'list',
    text: 'Écrivez d’abord à la présidente du syndicat, en rappelant la référence de la décision.',
  },
  { style: 'list', text: 'Le médiateur ne peut être saisi qu’après sa réponse.' },
];

const BEFORE = { title: '', heading1: '\r\n', heading2: '\r\n', text: '', list: '- ' };

function plain(blocks: Block[]): Uint8Array {
  return makeText(`${blocks.map((block) => `${BEFORE[block.style]}${block.text}`).join('\r\n')}\r\n`);
}

export function make(): Record<string, Uint8Array> {
  return {
    'courrier-dao.pdf': makePdf('Notification de décision', DAO),
    'courrier-dao.odt': makeOdt(DAO),
    'courrier-dao.docx': makeDocx(DAO),
    'courrier-dao.txt': plain(DAO),
    'courrier-lebeau.pdf': makePdf('Réponse à votre inscription', LEBEAU),
    'courrier-lebeau.odt': makeOdt(LEBEAU),
    'courrier-lebeau.docx': makeDocx(LEBEAU),
    'courrier-lebeau.txt': plain(LEBEAU),
  };
}
