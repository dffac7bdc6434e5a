import { html, type Markup, type Piece } from './page/markup.js';
import { style } from './page/style.js';
import type { ReportInput } from './report-data.js';
import { blockingSection } from './section/blocking.js';
import { histogramSection } from './section/histogram.js';
import { peopleSection } from './section/people.js';
import { qualitySection } from './section/quality.js';
import { samplesSection } from './section/samples.js';
import { written, type Section } from './section/section.js';
import { summarySection } from './section/summary.js';
import { unreadSection } from './section/unread.js';
import { weightsSection } from './section/weights.js';

const sections: readonly Section[] = [
  weightsSection,
  samplesSection,
  histogramSection,
  qualitySection,
  peopleSection,
  blockingSection,
  unreadSection,
];

/**
 * The whole of `report.html`: one page that needs nothing else, neither a network nor scripts, and may run none. The same
 * input gives the same page.
 */
export function renderReport(input: ReportInput): string {
  const filled = sections.flatMap((section) => {
    const content = section.write(input);
    return content === undefined ? [] : [{ section, content }];
  });
  const parts = filled.map(({ section, content }) => written(section, content));
  return page(html`${summarySection(input)} ${contents(filled)} ${parts}`, input).text;
}

const contents = (filled: readonly { readonly section: Section }[]): Markup =>
  html`<nav aria-label="On this page">
    <ul>
      ${filled.map(({ section }) => html`<li><a href="#${section.id}">${section.heading}</a></li>`)}
    </ul>
  </nav>`;

/** Were a script to get into the page in spite of all, browsers would not run it, nor fetch anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const page = (content: Piece, { summary }: ReportInput): Markup =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Linkage report: ${summary.files.map(({ name }) => name).join(' and ')}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the report</a>
        <header class="bar">
          <div class="wide"><p>Linkage report</p></div>
        </header>
        <main id="content" class="wide">${content}</main>
        <footer>
          <div class="wide">
            <p>
              Made by the link command with model ${summary.modelVersion}. All parameters are in model.json, all pairs
              in pairs.csv and all people in clusters.csv.
            </p>
          </div>
        </footer>
      </body>
    </html>`;
