import {expect, it} from 'vitest'

import {looksLikeMarkdown} from './looksLikeMarkdown.ts'

it.each([
  '# Program',
  'Text\n\n## Praktiskt\n',
  '- ett\n- två',
  '* ett\n\n* två',
  '1. ett\n2. två',
  '> citat',
  '```\nkod\n```',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'Se [programmet](https://example.org/a).',
  '[Lund](https://sv.wikipedia.org/wiki/Lund_(stad))',
  'Det är **viktigt** att komma.',
])('knows Markdown: %j', (text) => {
  expect(looksLikeMarkdown(text)).toBe(true)
})

it.each([
  'Välkommen!',
  '- Hej då, sade hon.',
  '5 * 3 ** 2',
  '2. juni är vi stängda.',
  'a # b, och #fixdagen',
  '[hej] (där)',
  'https://example.org/a_b_c',
  '',
])('leaves what is none: %j', (text) => {
  expect(looksLikeMarkdown(text)).toBe(false)
})

it.each(['[', '*', '- a\n', '|', '**a'])('is quick with 50,000 of %j', (part) => {
  expect(looksLikeMarkdown(part.repeat(50_000))).toBe(part === '- a\n')
})
