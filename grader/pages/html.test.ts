import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { html } from './html.ts';

test('what is put in is text', () => {
  expect(html`<p title="${'"><b>'}">${'<img src=x onerror=alert(1)>'}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;img src=x onerror=alert(1)&gt;</p>',
  );
});

test('pieces and lists of pieces stay as they are', () => {
  const items = ['a', 'b'].map((one) => html`<li>${one}</li>`);

  expect(
    html`<ul>
      ${items}
    </ul>`.text.replaceAll(/\s/g, ''),
  ).toBe('<ul><li>a</li><li>b</li></ul>');
});

test('nothing is shown for what is not there', () => {
  expect(html`${undefined}${null}${false}${0}`.text).toBe('0');
});

test('no text makes a tag', () => {
  assert(
    property(string({ unit: constantFrom(...'<>"\'&;/= a\u{1F600}\u202E') }), (text) => {
      expect(html`<p>${text}</p>`.text.replace(/^<p>|<\/p>$/g, '')).not.toMatch(/[<>"']/);
    }),
  );
});
