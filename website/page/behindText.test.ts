import {describe, expect, test} from 'vitest'

import type {OccasionDocument} from '../documents/pageDocument.ts'
import type {RelatedSession} from '../documents/relatedDocument.ts'
import {shownPage, wordsIn} from '../testing/shownPage.tsx'

const standIn = (type: 'schedule' | 'presentations', key: string = type) => ({
  _type: type,
  _key: key,
})

const heading = (text: string, style: 'h2' | 'h4' = 'h2') => ({
  _type: 'block' as const,
  _key: text,
  style,
  markDefs: [],
  children: [{_type: 'span' as const, _key: 's', text, marks: []}],
})

const session = (id: string, start: string, more: object = {}): RelatedSession => ({
  _type: 'session',
  _id: id,
  title: id,
  event: {_type: 'reference', _ref: 'events-day'},
  period: {_type: 'period', kind: 'once', start, timeZone: 'Europe/Stockholm'},
  ...more,
})

const sessions = [session('Skruven', '2030-12-01T09:00:00Z')]

const event = (more: Partial<OccasionDocument> = {}): OccasionDocument => ({
  _type: 'event',
  _id: 'events-day',
  title: 'Lagardagen',
  language: 'sv',
  presentations: [{_type: 'presentation', _key: 'p', title: 'Hyllkartan'}],
  ...more,
})

const outline = (document: OccasionDocument, related: readonly RelatedSession[]) =>
  [...shownPage({document, related}).querySelectorAll('h1, h2, h3, h4, .name')].map(
    (element) => `${element.localName} ${wordsIn(element).join(' ')}`,
  )

describe('a published programme', () => {
  test('stands behind the text where no block for it stands in it', () => {
    expect(outline(event({body: [heading('Om dagen')]}), sessions)).toEqual([
      'h1 Lagardagen',
      'h2 Om dagen',
      'h2 Program',
      'span Skruven',
      'h2 Projekt som presenteras',
      'p Hyllkartan',
    ])
  })

  test('has its heading in the language of the page', () => {
    expect(outline(event({language: 'en'}), sessions)).toContain('h2 Presented projects')
  })

  test('stands where its block stands, and nowhere else', () => {
    const body = [standIn('presentations'), heading('Dagen'), standIn('schedule')]
    expect(outline(event({body}), sessions)).toEqual([
      'h1 Lagardagen',
      'p Hyllkartan',
      'h2 Dagen',
      'span Skruven',
    ])
  })

  test('is shown at the first of two blocks', () => {
    const body = [standIn('schedule'), heading('Dagen'), standIn('schedule', 'again')]
    expect(outline(event({body, presentations: []}), sessions)).toEqual([
      'h1 Lagardagen',
      'span Skruven',
      'h2 Dagen',
    ])
  })

  test('has no heading where there is nothing to show', () => {
    expect(outline(event({presentations: []}), [])).toEqual(['h1 Lagardagen'])
    const project = shownPage({document: {_type: 'project', title: 'Hyllkartan'}, related: []})
    expect(project.querySelector('.behind')).toBeNull()
  })

  test('is parted by days where it takes several', () => {
    const evening = session('Natten', '2030-12-01T22:30:00Z')
    const next = session('Morgonen', '2030-12-02T08:00:00Z')
    const open = session('Öppet', '2030-12-01T08:00:00Z', {period: {_type: 'period', kind: 'once'}})
    const related = [...sessions, evening, next, open]
    expect(outline(event({presentations: []}), related).slice(1)).toEqual([
      'h2 Program',
      'h3 söndag 1 december',
      'span Skruven',
      'span Natten',
      'h3 måndag 2 december',
      'span Morgonen',
      'span Öppet',
    ])
  })

  test('has its headings below those around them', () => {
    const body = [heading('Stort', 'h4'), standIn('schedule'), heading('Litet', 'h4')]
    const told = session('Skruven', '2030-12-01T09:00:00Z', {body: [heading('Inuti', 'h2')]})
    expect(outline(event({body, presentations: []}), [told])).toEqual([
      'h1 Lagardagen',
      'h2 Stort',
      'span Skruven',
      'h3 Inuti',
      'h2 Litet',
    ])
  })
})
