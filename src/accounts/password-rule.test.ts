import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetBits, passwordProblem } from './password-rule.ts';

const ZOE = ['Zoé', 'Étienne-Martin', 'zoe.etienne@college-des-gues.example'];

describe('a password', () => {
  it.each([
    ['kvqmzjrwtbxp', 'twelve random small letters'],
    ['tambour lilas gué 39', 'words without link'],
    ['correct horse battery staple'.split('').reverse().join(''), 'a long line'],
    [`${'orage tulipe canoë brume '.repeat(4)}7`, 'more than sixty-four characters'],
    ['🦦🪨🌊🏞🐟🌿🦆🪵🌧☀⛵🎣', 'emoji'],
    ['канат волна мост', 'another alphabet'],
    ['  deux espaces   devant  ', 'spaces that count'],
    ['q9$Fv!2mXw#7', 'twelve characters of all kinds'],
    ['a'.repeat(3) + 'kvqmzjrwtbxp'.repeat(21), 'at the longest'],
  ])('« %s » is taken: %s', async (password) => expect(await passwordProblem(password, ZOE)).toBeNull());

  it.each([
    ['', 'accounts.error-password-short'],
    ['kvqmzjrwtbx', 'accounts.error-password-short'],
    ['Aa1!Aa1!', 'accounts.error-password-short'],
    ['x'.repeat(257), 'accounts.error-password-long'],
    ['aaaaaaaaaaaaaaaaaaaa', 'accounts.error-password-weak'],
    ['123456789012', 'accounts.error-password-weak'],
    ['azertyuiop12', 'accounts.error-password-weak'],
    ['qwertyuiop123', 'accounts.error-password-weak'],
    ['motdepasse2026', 'accounts.error-password-weak'],
    ['MotDePasse2026!', 'accounts.error-password-weak'],
    ['mot de passe 2026', 'accounts.error-password-weak'],
    ['Azerty-123456!', 'accounts.error-password-weak'],
    ['Lycée-Collège-2026', 'accounts.error-password-weak'],
    ['abcdefghijkl', 'accounts.error-password-weak'],
    ['soleilsoleil', 'accounts.error-password-weak'],
    ['pixpixpixpix', 'accounts.error-password-weak'],
    ['pixorgapixorga', 'accounts.error-password-weak'],
    ['zoezoezoezoe', 'accounts.error-password-weak'],
    ['zoeetienne2011', 'accounts.error-password-weak'],
    ['Zoé.Étienne.2011', 'accounts.error-password-weak'],
    ['etiennemartin1', 'accounts.error-password-weak'],
    ['zoe.etienne@college-des-gues.example', 'accounts.error-password-weak'],
  ])('« %s » is refused: %s', async (password, problem) =>
    expect(await passwordProblem(password, ZOE)).toBe(problem),
  );

  it('is judged against its owner: what is weak for one may serve another', async () => {
    expect(await passwordProblem('kerbratmalo 1987', ['Malo', 'Kerbrat'])).toBe(
      'accounts.error-password-weak',
    );
    expect(await passwordProblem('kvqmzjrwtbxp', ['kvqmzjrwtbxp', ''])).toBe('accounts.error-password-weak');
  });

  it('is answered quickly however it is made, so that nobody holds up a class', async () => {
    await passwordProblem('tambour lilas gué 39', []);
    for (const password of [
      '0aA!'.repeat(64),
      'password'.repeat(32),
      'é'.repeat(256),
      '20112011'.repeat(32),
    ]) {
      const before = process.cpuUsage();
      await passwordProblem(password, ZOE);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000, password).toBeLessThan(400);
    }
  });

  it('random letters of twelve and more are never refused', async () => {
    const letters = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), {
      minLength: 14,
      maxLength: 40,
    });
    const distinct = (password: readonly string[]) => new Set(password).size > 9;
    await fc.assert(
      fc.asyncProperty(letters.filter(distinct), async (password) => {
        expect(await passwordProblem(password.join(''), [])).toBeNull();
      }),
      { numRuns: 30, seed: 2026 },
    );
  });
});

describe('bits of its alphabet', () => {
  it.each([
    ['', 0],
    ['aaaaaaaaaaaa', 3 * Math.log2(26)],
    ['kvqmzjrwtbxp', 12 * Math.log2(26)],
    ['ABCdef123456', 12 * Math.log2(62)],
    ['éàùçôîêëüïæœ', 12 * Math.log2(26)],
    ['🦦🪨🌊', 3 * Math.log2(33)],
  ])('of « %s »', (password, bits) => expect(alphabetBits(password)).toBeCloseTo(bits));
});
