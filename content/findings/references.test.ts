import {describe, expect, it} from 'vitest'

import {event, messages, session, told} from '../testing/sample.ts'
import type {Referred} from './findingContext.ts'
import {mentionedIds} from './mentions.ts'

const reference = (_ref: string, _key: string) => ({_type: 'reference' as const, _key, _ref})
const shown = {
  ...event,
  presentations: [
    {
      _type: 'presentation' as const,
      _key: 'p',
      project: {_type: 'reference' as const, _ref: 'shelf'},
      presenters: [reference('ylva', 'y')],
    },
  ],
  organisers: [reference('club', 'o')],
}
const referred = (state: Referred['state']) =>
  new Map<string, Referred>(
    ['shelf', 'ylva', 'club'].map((id) => [id, {state, title: `The ${id}`}]),
  )

describe('what a document shows of others', () => {
  it('is found where visitors cannot see it', () => {
    expect(told(shown, {referred: referred('draft')})).toEqual([
      {ruleId: 'project-unpublished', path: ['presentations', {_key: 'p'}, 'project']},
      {
        ruleId: 'person-unpublished',
        path: ['presentations', {_key: 'p'}, 'presenters', {_key: 'y'}],
      },
      {ruleId: 'person-unpublished', path: ['organisers', {_key: 'o'}]},
    ])
    expect(messages(shown, {referred: referred('draft')})[0]).toBe(
      'The project “The shelf” is not published, so visitors do not see it. Publish it as well.',
    )
  })

  it('is found among speakers', () => {
    expect(told(session, {event, referred: referred('draft')})).toEqual([
      {ruleId: 'person-unpublished', path: ['speakers', {_key: 's'}]},
    ])
  })

  it('is found where it does not exist any more', () => {
    expect(messages(shown, {referred: referred('missing')})[0]).toMatch(/does not exist any more/u)
  })

  it('is fine where it is published, or where nobody looked', () => {
    expect(told(shown, {referred: referred('published')})).toEqual([])
    expect(told(shown)).toEqual([])
  })

  it('is listed for whoever looks it up', () => {
    expect(mentionedIds(shown)).toEqual(['shelf', 'ylva', 'club'])
  })
})
