import {expect, test} from 'vitest'

import type {SiteConfig} from '../jekyllSite.ts'
import {parsePage} from '../parsePage.ts'
import {contextOf} from './contextOf.ts'
import {renderLiquid} from './renderLiquid.ts'

const config: SiteConfig = {
  values: {title: 'Club', collections: {events: {output: true}}},
  timeZone: 'Europe/Stockholm',
  language: 'en',
  dateOrder: 'day',
  said: {},
  origins: ['https://example.org'],
  baseUrl: '/club',
}

test('Liquid sees the front matter, the configuration and other files', () => {
  const page = parsePage(
    {
      path: '_events/ride.md',
      text: '---\ntitle: Ride\nplace: {name: Bridge}\n---\n',
      digest: 'sha256-0',
    },
    config,
  )
  const template =
    '{{ page.title }} at {{ page.place.name }} of {{ site.title }}, {{ page.url | absolute_url }}, {% link _events/walk.md %}, {% link maps/a.pdf %}'
  expect(renderLiquid(template, contextOf(page, config)).text).toBe(
    'Ride at Bridge of Club, https://example.org/club/events/ride.html, /club/events/walk.html, /club/maps/a.pdf',
  )
})
