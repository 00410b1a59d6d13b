import {describe, expect, test} from 'vitest'

import type {LiquidContext} from './context.ts'
import {renderLiquid} from './renderLiquid.ts'

const context: LiquidContext = {
  page: {tags: ['a', 'b'], place: {name: 'Library'}, draft: null, n: 3},
  site: {authors: {ada: {name: 'Ada'}}},
  data: {
    'members.yml':
      '- {name: Ada, town: Umeå, age: 40}\n- {name: Bo, town: Lund, age: 31}\n- {name: Cia, town: Umeå}',
    'places/halls.json': '{"harbour": {"name": "Harbour hall", "seats": 40}}',
    'broken.yml': 'a: [',
  },
  baseUrl: '',
  origin: '',
  publishedAs: () => undefined,
}

const render = (template: string) => {
  const {text, unresolved} = renderLiquid(template, context)
  return {text, unresolved: unresolved.map(({written}) => written)}
}

describe('Liquid', () => {
  test.each([
    ['{% case page.n %}{% when 1, 2 %}a{% when 3 or 4 %}b{% else %}c{% endcase %}', 'b'],
    ['{% case page.place.name %} {% when "Hall" %}a{% else %}c{% endcase %}', 'c'],
    ['{% case page.n %}{% when 1 %}a{% endcase %}.', '.'],
    ['{% unless page.n == 3 %}a{% elsif page.draft %}b{% else %}c{% endunless %}', 'c'],
    [
      '{% capture line %}{{ page.n }} of {{ page.tags.size }}{% endcapture %}[{{ line }}]',
      '[3 of 2]',
    ],
    ['{% for i in (1..page.n) %}{{ i }}{% endfor %}', '123'],
    ['{% for pair in page.place %}{{ pair[0] }}={{ pair[1] }}{% endfor %}', 'name=Library'],
    ['{% assign key = "ada" %}{{ site.authors[key].name }}', 'Ada'],
    ['{{ page.n | plus: 2 | times: 3 | minus: 1 | divided_by: 4 | modulo: 2 }}', '1'],
    ['{{ page.n | divided_by: 2 }} {{ page.n | times: 1.5 }} {{ "7" | plus: 1 }}', '1 4.5 8'],
    ['{{ 3.14159 | round: 2 }} {{ 2.5 | ceil }} {{ 2.5 | floor }} {{ -3 | abs }}', '3.14 3 2 3'],
    ['{{ "open data" | capitalize }} {{ "ab" | upcase | downcase }}', 'Open data ab'],
    ['[{{ " a " | lstrip }}][{{ " a " | rstrip }}][{{ " a " | strip }}]', '[a ][ a][a]'],
    [
      '{{ "a,b,c" | split: "," | reverse | join: "-" }} {{ "b,a,b" | split: "," | uniq | sort | join }}',
      'c-b-a a b',
    ],
    ['{{ "one two three" | truncatewords: 2 }} {{ "abcdefgh" | truncate: 5 }}', 'one two... ab...'],
    ['{{ "aXbX" | remove_first: "X" }} {{ "aXbX" | replace_first: "X", "-" }}', 'abX a-bX'],
    ['{{ "<b>Hi</b> you" | strip_html }} {{ "a b" | url_encode | url_decode }}', 'Hi you a b'],
    ['{{ "abcdef" | slice: 1, 3 }} {{ "abc" | slice: -1 }}', 'bcd c'],
    ['{{ page.tags | array_to_sentence_string }} {{ "a b  c" | number_of_words }}', 'a and b 3'],
    ['See {{ "plain words" | markdownify }}', 'See plain words'],
    ['a\n\n{{ site.data.text.intro | markdownify }}\n\nb', 'a\n\n\n\n\nb'],
    ['{% assign note = "*so*" %}\n\n{{ note | markdownify }}\nb', '\n\n*so*\n\nb'],
  ])('%j is %j', (template, text) => {
    expect(render(template)).toEqual({text, unresolved: []})
  })

  test.each([
    ['{% for m in site.data.members %}{{ m.name }} {% endfor %}', 'Ada Bo Cia '],
    ['{{ site.data.places.halls.harbour.seats }} {{ site.data["members"][1].name }}', '40 Bo'],
    ['{% assign hall = "harbour" %}{{ site.data.places.halls[hall].name }}', 'Harbour hall'],
    ['{{ site.data.none.a }}{{ site.data.members[9].name }}.', '.'],
    ['{{ site.data.members | where: "town", "Umeå" | map: "name" | join: ", " }}', 'Ada, Cia'],
    ['{{ site.data.members | sort: "name" | reverse | map: "name" | first }}', 'Cia'],
    [
      '{% assign found = site.data.members | where: "name", "Bo" | first %}{{ found.age | plus: 1 }}',
      '32',
    ],
  ])('%j is %j by files of data', (template, text) => {
    expect(render(template)).toEqual({text, unresolved: []})
  })

  test('of a text in Markdown inside of HTML, or in the middle of a line, is kept', () => {
    for (const before of ['<div>\n', 'See ']) {
      const template = `${before}{{ "*so*" | markdownify }}\n`
      expect(render(template).unresolved).toEqual(['{{ "*so*" | markdownify }}'])
    }
  })

  test('has its comments told of', () => {
    const {remarks} = renderLiquid('a {% comment %} not yet {% endcomment %} b', context)
    expect(remarks).toMatchObject([{ruleId: 'comment-dropped', start: 2, actual: 'not yet'}])
  })
})
