/** Text that is HTML already. Everything else is escaped on its way into a page, so a name is never markup. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template; nothing is written for undefined and false. */
export type Piece = Markup | string | number | undefined | false | readonly Piece[];

/** HTML from a template: what is put into it is escaped, attributes too as long as they stand in double quotation marks. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const text = strings.reduce((before, after, place) => before + written(pieces[place - 1]) + after);
  return new Markup(text);
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(written).join('');
  return escaped(String(piece));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Half characters and control characters are no HTML either; a page shows that something was there. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0B-\x1F\x7F-\x9F]/g, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
