import {describe, expect, it} from 'vitest'

import {wikiTemplate} from './wikiTemplate.ts'

const read = (text: string) => {
  const rendered = wikiTemplate(text)
  return [rendered?.text ?? text, (rendered?.remarks ?? []).map(({ruleId}) => ruleId)]
}

describe('a note of a vault', () => {
  it.each([
    ['With [[Ada Berg]].', 'With Ada Berg.', ['wiki-link-unresolved']],
    ['See [[Spring#Venue|the hall]].', 'See the hall.', ['wiki-link-unresolved']],
    ['See [[Spring#Venue]].', 'See Spring › Venue.', ['wiki-link-unresolved']],
    ['![[a poster.png]]', '![](<a poster.png>)', []],
    ['![[a.png|A poster]]', '![A poster](<a.png>)', []],
    ['Come %%not before seven%% early.', 'Come  early.', ['comment-dropped']],
    ['Bring ==tools==.', 'Bring <mark>tools</mark>.', []],
    ['a == b and c == d', 'a == b and c == d', []],
    ['`[[code]]` and\n\n```\n%%code%%\n```\n', '`[[code]]` and\n\n```\n%%code%%\n```\n', []],
    ['50%% of [x](y)', '50%% of [x](y)', []],
  ])('%j is %j', (text, shown, remarks) => {
    expect(read(text)).toEqual([shown, remarks])
  })

  it.each(['[[', '%%', '==a', '`', '```\n', '![[a|'])('takes linear time for many %j', (part) => {
    // With a step for each pair of parts this would not come to an end.
    expect(wikiTemplate(`${part.repeat(50_000)}\n\n[[x]]`)?.text.length).toBeGreaterThan(1)
  })
})
