import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

const SECRET = 'V7d-Qz2mXk9_sB4wLr8TyHnC1eFgJa0P';

describe('a sealed secret', () => {
  it('comes back under the same secret, and never looks the same', () => {
    const sealed = seal(SECRET, 'JBSWY3DPEHPK3PXP');
    expect(unseal(SECRET, sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DP');
    expect(seal(SECRET, 'JBSWY3DPEHPK3PXP')).not.toBe(sealed);
  });

  it('does not open under another secret, nor when a byte was touched', () => {
    const sealed = seal(SECRET, 'JBSWY3DPEHPK3PXP');
    expect(() => unseal(`${SECRET}x`, sealed)).toThrow();
    for (const place of [0, 15, -1]) {
      const bytes = Buffer.from(sealed, 'base64');
      bytes.writeUInt8((bytes.at(place) ?? 0) ^ 1, place < 0 ? bytes.length + place : place);
      expect(() => unseal(SECRET, bytes.toString('base64'))).toThrow();
    }
  });
});
