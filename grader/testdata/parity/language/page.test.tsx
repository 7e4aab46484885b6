/** @jsxRuntime classic @jsx h */
import { expect, test } from 'vitest';
import { h, Page } from './page.tsx';

test('passes', () => expect(<p>mug</p>).toEqual({ tag: 'p', props: {}, children: ['mug'] }));
test('passes with a component', () => expect(Page({ name: 'mug' })).toEqual({ tag: 'main', props: { id: 'mug' }, children: ['a ', 'mug'] }));
test('fails', () => expect(<p>mug</p>).toEqual(<p>cup</p>));
test('passes inline', () => { expect(<b />).toMatchInlineSnapshot(`
  {
    "children": [],
    "props": {},
    "tag": "b",
  }
`); });
