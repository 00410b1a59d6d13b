import {assert, constantFrom, oneof, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'

import {contrast, readable} from '../../content/colour/contrast.ts'
import {lookStyle} from './lookStyle.ts'
import {siteFrame, siteTitle} from './siteFrame.ts'
import {type Website, isWebsite} from './website.ts'

const website: Website = {
  _type: 'website',
  texts: [
    {
      _type: 'websiteText',
      _key: 'sv',
      language: 'sv',
      title: 'Bryggan',
      description: 'Vi lagar.',
      menu: [
        {
          _type: 'menuItem',
          _key: 'a',
          label: 'Om oss',
          page: {_type: 'reference', _ref: 'groups-umea'},
          url: '/gammal/',
        },
        {_type: 'menuItem', _key: 'b', label: 'Forum', url: 'https://forum.example.org/'},
        {_type: 'menuItem', _key: 'c', label: 'Farligt', url: 'javascript:alert(1)'},
        {_type: 'menuItem', _key: 'd', label: ' ', url: '/tomt/'},
      ],
    },
    {_type: 'websiteText', _key: 'en', language: 'en'},
  ],
}

const settings = {
  urlOf: ({_id}: {readonly _id?: string}) => (_id === 'groups-umea' ? '/umea/' : undefined),
}

describe('what stands around the pages', () => {
  test('is what the settings say in the language of the page', () => {
    expect(siteFrame(website, 'sv', settings)).toEqual({
      title: 'Bryggan',
      description: 'Vi lagar.',
      menu: [
        {href: '/umea/', label: 'Om oss'},
        {href: 'https://forum.example.org/', label: 'Forum'},
      ],
    })
  })

  test('has the name from another language where it has none, and no sentences', () => {
    expect(siteFrame(website, 'en', settings)).toEqual({title: 'Bryggan'})
    expect(siteTitle(website, 'nb')).toBe('Bryggan')
  })

  test('is left to the site where nothing is said', () => {
    expect(siteFrame(undefined, 'sv', settings)).toEqual({})
    expect(isWebsite({_type: 'website'})).toBe(true)
    expect(isWebsite({_type: 'event'})).toBe(false)
  })
})

const colours = oneof(constantFrom('#ffffff', '#000000', '#ffff00', '#101010', 'red'), string())

/** The two colours of a variable: in light, and in dark. */
const pair = (style: string, name: string): readonly string[] =>
  new RegExp(`--${name}:light-dark\\((#[0-9a-fA-F]{6}),(#[0-9a-fA-F]{6})\\)`)
    .exec(style)
    ?.slice(1) ?? []

describe('the look of the website', () => {
  test('can be read in light and in dark, whatever is chosen', () => {
    assert(
      property(colours, colours, (accent, background) => {
        const style = lookStyle({_type: 'website', accent, background})
        const [ground = '', dark = ''] = pair(style, 'ground')
        const [link = '', darkLink = ''] = pair(style, 'accent')
        expect(contrast(link, ground)).toBeGreaterThanOrEqual(readable)
        expect(contrast(darkLink, dark)).toBeGreaterThanOrEqual(readable)
        expect(contrast('#1b1c1f', ground)).toBeGreaterThanOrEqual(7)
        expect(style).toMatch(/^:root\{[^{}<>]*\}$/)
      }),
    )
  })

  test('takes the colours and letters that are chosen', () => {
    const style = lookStyle({
      _type: 'website',
      accent: '#7a1f5c',
      background: '#fdfaf3',
      font: 'book',
    })
    expect(pair(style, 'ground')[0]).toBe('#fdfaf3')
    expect(pair(style, 'accent')[0]).toBe('#7a1f5c')
    expect(style).toContain("--font:'Iowan Old Style'")
  })
})
