import {contrast, readable, readableOn} from '../../content/colour/contrast.ts'
import type {WebsiteFont} from '../../content/documents/website.ts'
import type {Website} from './website.ts'

/** Letters that come with computers and phones, those of Apple, Microsoft, Google and Linux in turn. */
const families: Readonly<Record<WebsiteFont, string>> = {
  plain: 'system-ui, sans-serif',
  humanist:
    "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', source-sans-pro, sans-serif",
  geometric: "Avenir, Montserrat, Corbel, 'URW Gothic', source-sans-pro, sans-serif",
  book: "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, serif",
  slab: "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', 'Sitka Small', serif",
}

/** Behind the text of visitors who have chosen dark. */
const darkGround = '#15181a'

const usual = {accent: '#155e75', background: '#ffffff'} as const

const colourOr = (colour: string | undefined, other: string): string =>
  colour !== undefined && contrast(colour, other) !== undefined ? colour.trim() : other

/**
 * The style sheet of the website's own colours and letters: variables that the other style sheets
 * use. Whatever colours are chosen, links can be read, in light and in dark.
 */
export function lookStyle(website: Website | undefined): string {
  const {font = 'plain'} = website ?? {}
  const chosen = colourOr(website?.background, usual.background)
  const ground = (contrast(chosen, '#1b1c1f') ?? 0) >= 7 ? chosen : usual.background
  const accent = colourOr(website?.accent, usual.accent)
  const light = readableOn(ground, accent, readable)
  const dark = readableOn(darkGround, accent, 7)
  const family = Object.hasOwn(families, font) ? families[font] : families.plain
  return `:root{--ground:light-dark(${ground},${darkGround});--accent:light-dark(${light},${dark});--font:${family}}`
}
