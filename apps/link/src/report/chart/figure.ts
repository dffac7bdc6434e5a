import { html, type Markup, type Piece } from '../page/markup.js';

/** A chart with what it says above it and its numbers behind it. */
export const figure = (caption: Piece, picture: Markup, numbers: Markup): Markup =>
  html`<figure>
      <figcaption>${caption}</figcaption>
      ${picture}
    </figure>
    ${numbers}`;

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Piece[])[];
}

/** The first column heads its row; the others are numbers. */
export const table = ({ caption, head, rows }: Table): Markup =>
  scrolling(
    caption,
    html`<table class="compact narrow">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((text, place) => html`<th scope="col" class="${place === 0 ? '' : 'number'}">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map(cellOf)}
            </tr>`,
        )}
      </tbody>
    </table>`,
  );

const cellOf = (cell: Piece, place: number): Markup =>
  place === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="number">${cell}</td>`;

/** Wide content moves inside its own frame, which the keyboard reaches too. */
export const scrolling = (name: string, content: Markup): Markup =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${name}">${content}</div>`;

export const behind = (summary: string, content: Piece): Markup =>
  html`<details>
    <summary>${summary}</summary>
    <div>${content}</div>
  </details>`;

export const legend = (items: readonly (readonly [kind: string, text: string])[]): Markup =>
  html`<ul class="legend">
    ${items.map(([kind, text]) => html`<li><span class="key ${kind}"></span>${text}</li>`)}
  </ul>`;
