import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { launcherFile } from '../project.js';
import { sendPage, SignInForm } from './interaction.js';
import { problemPage, signOutScript } from './pages.js';
import type { Passwords } from './passwords.js';

export function signInServer(provider: Provider, passwords: Passwords, webAddress: string): Server {
  const form = new SignInForm(provider, passwords);
  const files = fixedAnswers();
  const protocol = provider.callback();
  return createServer((request, response) => {
    protect(response, webAddress);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const fixed = files.get(path);
    if (fixed) return void response.writeHead(200, { 'content-type': fixed.type }).end(fixed.text);
    if (!path.startsWith('/interaction/')) return void protocol(request, response);
    answerForm(form, request, response).catch(() => sendPage(response, 400, problemPage('sign-in-expired')));
  });
}

function answerForm(form: SignInForm, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return request.method === 'POST' ? form.submit(request, response) : form.show(request, response);
}

function fixedAnswers(): Map<string, { type: string; text: string }> {
  return new Map([
    ['/sign-in.css', { type: 'text/css', text: readFileSync(launcherFile('sign-in', 'sign-in.css'), 'utf8') }],
    ['/sign-out.js', { type: 'text/javascript', text: signOutScript }],
    ['/health/ready', { type: 'application/json', text: '{"status":"ok"}' }],
  ]);
}

/** A form's answer may send the browser on to the web app, which a browser counts as part of the form's target. */
function protect(response: ServerResponse, webAddress: string): void {
  const policy = `default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self' ${webAddress}; base-uri 'none'; frame-ancestors 'none'`;
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
}
