import {offsetAtEpoch} from '../period/zoneOffsets.ts'
import type {Settled} from './settled.ts'
import type {WrittenOffset} from './siteFigures.ts'

/** Zones of which one is a site's, where its offsets fit several; the first wins. */
const zones = [
  'Europe/Stockholm',
  'Europe/London',
  'Europe/Helsinki',
  'Europe/Lisbon',
  'Europe/Moscow',
  'Europe/Istanbul',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Anchorage',
  'America/Halifax',
  'America/Bogota',
  'America/Sao_Paulo',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Jakarta',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Brisbane',
  'Pacific/Auckland',
  'Pacific/Honolulu',
]

/** Where a language is spoken in one zone, or mostly. */
const zoneOfLanguage: Readonly<Record<string, string>> = {
  sv: 'Europe/Stockholm',
  'sv-FI': 'Europe/Helsinki',
  nb: 'Europe/Oslo',
  no: 'Europe/Oslo',
  nn: 'Europe/Oslo',
  da: 'Europe/Copenhagen',
  fi: 'Europe/Helsinki',
  de: 'Europe/Berlin',
  'de-AT': 'Europe/Vienna',
  'de-CH': 'Europe/Zurich',
  nl: 'Europe/Amsterdam',
  'nl-BE': 'Europe/Brussels',
  fr: 'Europe/Paris',
  'fr-BE': 'Europe/Brussels',
  'fr-CA': 'America/Toronto',
  'fr-CH': 'Europe/Zurich',
  it: 'Europe/Rome',
  es: 'Europe/Madrid',
  'en-GB': 'Europe/London',
  'en-IE': 'Europe/Dublin',
}

const usualZone = (language: string): string | undefined =>
  zoneOfLanguage[language] ??
  (new Intl.Locale(language).region === undefined
    ? undefined
    : zoneOfLanguage[language.slice(0, 2)])

const hasOffset =
  (timeZone: string) =>
  ({day: {year, month, day}, offset}: WrittenOffset): boolean =>
    offsetAtEpoch(Date.UTC(year, month - 1, day, 12), timeZone) === offset

/** Whether an offset is one of a zone's in that year: many forget when the clocks are put forward. */
const isOffsetOf =
  (timeZone: string) =>
  ({day: {year}, offset}: WrittenOffset): boolean =>
    [0, 6].some((month) => offsetAtEpoch(Date.UTC(year, month, 1, 12), timeZone) === offset)

const total = (offsets: readonly WrittenOffset[]): number =>
  offsets.reduce((sum, {count}) => sum + count, 0)

/** Offsets that fit fewer days of a zone than this share of them do not tell it. */
const enough = 0.6
/** Where so many are offsets of the zone in which the language is spoken, it is that one. */
const nearlyAll = 0.9
/** Fewer offsets than this are a hint. */
const fewest = 3

/**
 * The zone that the offsets behind a site's dates share; else the one where its language is spoken.
 * UTC alone tells none: programs write it wherever they are.
 */
export function settleZone(
  language: string,
  written: readonly WrittenOffset[],
  otherwise: string,
): Settled {
  const usual = usualZone(language)
  const isUtc = written.every(({offset}) => offset === 0)
  const all = total(written)
  const ranked = isUtc
    ? []
    : [...(usual === undefined ? [] : [usual]), ...zones]
        .map((zone) => ({
          zone,
          fitting: total(written.filter(hasOffset(zone))),
          own: total(written.filter(isOffsetOf(zone))),
        }))
        .toSorted((one, other) => other.fitting + other.own - one.fitting - one.own)
  const spoken = ranked.find(({zone, own}) => zone === usual && own >= all * nearlyAll)
  const best = spoken ?? ranked.find(({fitting}) => fitting >= all * enough)
  if (best !== undefined) {
    const {zone, fitting, own} = best
    const ofOtherSeason = own > fitting ? `, and ${own - fitting} those of its other season` : ''
    return {
      value: zone,
      basis: all < fewest ? 'assumed' : 'measured',
      evidence:
        all === 1
          ? 'the only offset behind a date is one of its'
          : `${fitting} of ${all} offsets behind dates are those of its days${ofOtherSeason}`,
    }
  }
  return {
    value: usual ?? otherwise,
    basis: 'assumed',
    evidence: `nobody says the zone${all === 0 ? '' : ', and the offsets behind dates share none'}`,
  }
}
