import type { ReportInput } from '../report-data.js';
import { html, type Markup, type Piece } from '../page/markup.js';

/** A part of the page under a heading of its own; nothing where the run has nothing to say about it. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly write: (input: ReportInput) => Piece;
}

export const written = ({ id, heading }: Section, content: Piece): Markup =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${content}
  </section>`;
