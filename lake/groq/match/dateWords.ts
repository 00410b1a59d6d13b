/** In the languages in which people here ask for a month. */
const languages = 'en sv nb nn da fi is de nl fr es pt it pl et lv lt'.split(' ')

const namesByMonth = (): readonly string[] => {
  const formats = languages.map((language) => {
    const beside = new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
    })
    return {beside, alone: new Intl.DateTimeFormat(language, {timeZone: 'UTC', month: 'long'})}
  })
  return Array.from({length: 12}, (_, month) => {
    const moment = Date.UTC(2024, month, 15)
    const names = formats.flatMap(({beside, alone}) => {
      const part = beside.formatToParts(moment).find(({type}) => type === 'month')
      return [alone.format(moment), part?.value ?? '']
    })
    return [...new Set(names)].join(' ')
  })
}

let monthNames: readonly string[] | undefined

/** The names of a month, from 1. Made when the first moment is looked for, not when the lake starts. */
const monthWords = (month: number): string => {
  monthNames ??= namesByMonth()
  return monthNames[month - 1] ?? ''
}

const dates = new Map<string, Intl.DateTimeFormat | undefined>()

/** `2026-12-15` in a zone; `undefined` for no zone that is known. */
const dateIn = (timeZone: string): Intl.DateTimeFormat | undefined => {
  if (!dates.has(timeZone)) {
    try {
      dates.set(timeZone, new Intl.DateTimeFormat('en-CA', {timeZone, dateStyle: 'short'}))
    } catch {
      dates.set(timeZone, undefined)
    }
  }
  return dates.get(timeZone)
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * The words by which people look for a moment (UTC, ISO 8601), by the clock of `timeZone` where that
 * is known: `2026 12 15` and the names of the month. Empty for a text that is no moment.
 */
export function dateWords(text: string, timeZone: string): string {
  const milliseconds = moment.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(milliseconds)) return ''
  const day = (dateIn(timeZone) ?? dateIn('UTC'))?.format(milliseconds) ?? ''
  return `${day} ${monthWords(Number(day.slice(5, 7)))} ${Number(day.slice(8))}`
}
