const CLIENT_PASSWORD = 'tambour lilas brume 39 gué';

/** A browser without a screen: keeps its cookies, posts as our own pages do, follows nothing by itself. */
export class Client {
  private readonly cookies = new Map<string, string>();
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async send(
    path: string,
    form?: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(this.base + path, {
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        origin: this.base,
        ...headers,
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    return response;
  }

  /** The session, to be put into a browser. */
  session(): { name: string; value: string } {
    const [found] = [...this.cookies].filter(([name]) => name.endsWith('session'));
    return { name: found?.[0] ?? '', value: found?.[1] ?? '' };
  }

  async signUp(firstName: string, courriel: string) {
    const response = await this.send('/inscription', {
      prenom: firstName,
      nom: 'Essai',
      courriel,
      'mot-de-passe': CLIENT_PASSWORD,
      conditions: 'oui',
    });
    if (response.status !== 303) throw new Error(`sign-up answered ${response.status}`);
  }
}
