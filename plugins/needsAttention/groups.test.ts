import {array, assert, constantFrom, property, uniqueArray} from 'fast-check'
import {expect, it} from 'vitest'

import type {RuleFinding} from '../../content/findings/findingContext.ts'
import {type RuleId, ruleTitles} from '../../content/findings/ruleTitles.ts'
import type {Concern} from './concern.ts'
import {groupedBy, groupings} from './groups.ts'

const finding = (ruleId: RuleId, field = ruleId): RuleFinding => ({
  ruleId,
  severity: 'warning',
  message: `${ruleId} ${field}`,
  path: [field],
})

const page = (id: string, ...ruleIds: readonly RuleId[]): Concern => ({
  id,
  type: 'event',
  title: id,
  occasion: {},
  findings: ruleIds.map((ruleId) => finding(ruleId)),
})

const isRuleId = (text: string): text is RuleId => Object.hasOwn(ruleTitles, text)

const bare = Array.from({length: 3000}, (_, index) =>
  page(`p${index}`, 'image-without-description'),
)

it('begins with what costs visitors most, whatever comes soonest', () => {
  const concerns = [
    page('soon', 'image-without-description'),
    page('later', 'registration-link-broken', 'link-broken'),
    page('last', 'time-missing'),
  ]
  expect(groupedBy.document(concerns).map(({title}) => title)).toEqual(['last', 'later', 'soon'])
  expect(groupedBy.finding(concerns).map(({title}) => title)).toEqual([
    'No time',
    'Broken registration link',
    'Broken link',
    'Image without description',
  ])
})

it('folds what is the same on many pages into one row', () => {
  const groups = groupedBy.document([...bare, page('p0-too', 'place-missing')])
  expect(groups.map(({title, isFolded, rows}) => [title, isFolded, rows.length])).toEqual([
    ['p0-too', false, 1],
    ['Image without description', true, 3000],
  ])
})

it('loses and repeats no finding, however they are grouped', () => {
  const ruleId = constantFrom(...Object.keys(ruleTitles).filter(isRuleId))
  assert(
    property(
      uniqueArray(constantFrom(...'abcdefghijklmnopqrstuvwxyz'), {maxLength: 26}),
      array(uniqueArray(ruleId, {minLength: 1, maxLength: 4}), {minLength: 26, maxLength: 26}),
      constantFrom(...groupings),
      (ids, found, grouping) => {
        const concerns = ids.map((id, index) => page(id, ...(found[index] ?? [])))
        const keys = groupedBy[grouping](concerns).flatMap(({rows}) => rows.map(({key}) => key))
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.length).toBe(concerns.flatMap(({findings}) => findings).length)
      },
    ),
  )
})
