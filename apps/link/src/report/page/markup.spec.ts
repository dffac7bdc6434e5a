import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html, Markup } from './markup.js';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const readBack = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');

describe('what is put into a page', () => {
  it('is never markup, whatever somebody is called', () => {
    expect(html`<td title="${'" onload="x'}">${'<script>alert(1)</script>'}</td>`.text).toBe(
      '<td title="&quot; onload=&quot;x">&lt;script&gt;alert(1)&lt;/script&gt;</td>',
    );
  });

  it('is read again as it was, and holds no sign that ends a text or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = html`${text}`.text;
        expect(written).not.toMatch(/[<>"']/);
        fc.pre(!/\p{Cc}/u.test(text));
        expect(readBack(written)).toBe(text);
      }),
    );
  });

  it('has a mark where a character cannot stand in a page', () => {
    expect(html`${'a\u0000b\u0085c\uD800d\ne'}`.text).toBe('a\uFFFDb\uFFFDc\uFFFDd\ne');
  });

  it('may be markup made before, in lists too, and is nothing where there is nothing to say', () => {
    const item = (text: string): Markup => html`<li>${text}</li>`;
    const items = html`${['a', '<'].map(item)}${undefined}${false}${0}`;
    expect(
      html`<ul>
        ${items}
      </ul>`.text.replace(/\s/g, ''),
    ).toBe('<ul><li>a</li><li>&lt;</li>0</ul>');
  });
});
