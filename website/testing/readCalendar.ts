import ICAL from 'ical.js'

export interface ReadEvent {
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly location: string
  /** Milliseconds since 1970; of whole days, the date. */
  readonly start: number | string
  readonly end: number | string | undefined
  readonly zone: string | undefined
  readonly status: string
  readonly sequence: number
  readonly url: string | undefined
  readonly position: unknown
  readonly partOf: string | undefined
}

/** The events in a file, as an independent reader of calendars understands them. */
export function readCalendar(text: string): readonly ReadEvent[] {
  const file = new ICAL.Component(ICAL.parse(text))
  return file.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const value = (name: string) => component.getFirstPropertyValue(name)
    const written = (name: string) => (value(name) === null ? undefined : String(value(name)))
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      start: momentOf(event.startDate),
      end: value('dtend') === null ? undefined : momentOf(event.endDate),
      zone: written('dtstart') === undefined ? undefined : event.startDate.zone?.tzid,
      status: String(value('status')),
      sequence: Number(value('sequence')),
      url: written('url'),
      position: value('geo'),
      partOf: written('related-to'),
    }
  })
}

const momentOf = (time: ICAL.Time): number | string =>
  time.isDate ? time.toString() : time.toUnixTime() * 1000
