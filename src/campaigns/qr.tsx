import { usePage } from '../ui/page.ts';
import type { QrCode } from './qr-code.ts';

/** The link of a campaign as a picture, for a telephone. */
export function Qr({ qr, code }: { qr: QrCode; code: string }) {
  const { t } = usePage();
  return (
    <svg
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label={t('campaigns.qr-label', { code })}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={qr.path} fill="#14252b" />
    </svg>
  );
}
