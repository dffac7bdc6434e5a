import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { signInPage, type SignInErrors } from './pages.js';
import type { Passwords } from './passwords.js';

const LONGEST_FORM = 4_096;

/** The page on which a person gives name and password, and what happens to them. */
export class SignInForm {
  constructor(
    private readonly provider: Provider,
    private readonly passwords: Passwords,
  ) {}

  async show(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid } = await this.provider.interactionDetails(request, response);
    sendPage(response, 200, signInPage(`/interaction/${uid}`));
  }

  async submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid } = await this.provider.interactionDetails(request, response);
    const form = new URLSearchParams(await bodyOf(request));
    const userName = (form.get('user-name') ?? '').trim().toLowerCase();
    const errors = await this.check(userName, form.get('password') ?? '');
    if (errors) return sendPage(response, 422, signInPage(`/interaction/${uid}`, userName, errors));
    await this.provider.interactionFinished(request, response, { login: { accountId: userName, remember: false } });
  }

  private async check(userName: string, password: string): Promise<SignInErrors | undefined> {
    if (!userName || !password) {
      return {
        ...(!userName && { userName: 'Enter your user name' }),
        ...(!password && { password: 'Enter your password' }),
      };
    }
    const right = await this.passwords.match(userName, password);
    return right ? undefined : { password: 'The user name or password is not correct' };
  }
}

export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += piece as string;
    if (text.length > LONGEST_FORM) throw new Error('The form is too long.');
  }
  return text;
}
