import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';
import { packageFolder, sourceFolder } from './source-folder.js';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  readonly zipped: Buffer;
}

export interface Assets {
  readonly style: Asset;
  readonly script: Asset;
  readonly icon: Asset;
}

/** Reads what pages load, once. Its address changes with its content, so browsers may keep it for ever. */
export function readAssets(): Assets {
  return {
    style: asset('style.css', 'text/css; charset=utf-8', styles()),
    script: asset('script.js', 'text/javascript; charset=utf-8', read(govuk(), 'govuk-frontend.min.js')),
    icon: asset('icon.svg', 'image/svg+xml', read(sourceFolder(), 'layout/icon.svg')),
  };
}

const govuk = (): string => join(packageFolder('govuk-frontend'), 'dist/govuk');

function styles(): string {
  return [
    read(govuk(), 'govuk-frontend.min.css'),
    read(packageFolder('@ministryofjustice/frontend'), 'moj/moj-frontend.min.css'),
    read(sourceFolder(), 'layout/referral-hub.css'),
  ]
    .map(withoutCrownFont)
    .join('\n');
}

/** The GDS Transport typeface is licensed for the gov.uk domain alone; elsewhere the styles fall back to Arial. */
const withoutCrownFont = (css: string): string =>
  css.replaceAll(/@font-face\s*\{[^}]*\}/g, '').replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, '');

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

function asset(name: string, type: string, text: string): Asset {
  const body = Buffer.from(text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'));
  const fingerprint = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { path: `/assets/${fingerprint}/${name}`, type, body, zipped: gzipSync(body) };
}

/** Answers for the assets before anything looks for a session. */
export function serveAssets(assets: Assets) {
  const byPath = new Map(Object.values<Asset>({ ...assets }).map((one) => [one.path, one]));
  return (request: Request, response: Response, next: NextFunction): void => {
    const found = byPath.get(request.path);
    if (!found || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const zip = request.acceptsEncodings('gzip', 'identity') === 'gzip';
    response.set({
      'Content-Type': found.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    });
    if (zip) response.set('Content-Encoding', 'gzip');
    response.send(zip ? found.zipped : found.body);
  };
}
