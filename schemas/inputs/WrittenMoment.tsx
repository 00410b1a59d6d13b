import {Card, Stack, Text} from '@sanity/ui'
import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type PropsWithChildren,
  useState,
} from 'react'

import {momentText} from '../../content/time/momentText.ts'
import {type MomentReading, fieldText, readMoment} from '../../content/time/reading/readMoment.ts'
import {useSite} from '../components/SiteContext.tsx'

/** How Sanity's field is to show and read a moment, so that what is written here is read there. */
export const momentFormat = {dateFormat: 'YYYY-MM-DD', timeFormat: 'HH:mm'} as const

interface Props {
  /** The moment that is stored. */
  readonly value: string | undefined
  /** IANA name of the zone in which the field shows times. */
  readonly timeZone: string
  /** `YYYY-MM-DD`, of a time that is written without a date; that of `value` goes before. */
  readonly day?: string | undefined
  /** `HH:MM`, of a date that is written without a time; that of `value` goes before. */
  readonly time?: string | undefined
}

/** What was read, and what was stored by then. */
interface Seen {
  readonly reading: MomentReading
  readonly value: string | undefined
}

const isDateField = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset['testid'] === 'date-input'

const isEnter = ({key}: KeyboardEvent): boolean => key === 'Enter'

/** Whether what was read is still what this is about, and not a moment that somebody chose since. */
const isCurrent = (seen: Seen, value: string | undefined): boolean =>
  seen.value === value || (seen.reading.isRead && seen.reading.moment === value)

/** Its weekday is not in the field, and tells whether it is the day that somebody meant. */
const asStored = (moment: string | undefined): MomentReading | undefined =>
  moment === undefined ? undefined : {isRead: true, moment}

/**
 * Around Sanity's field for a moment: takes what people write, says below what was understood, or why
 * it was not. The field itself only reads one way of writing, so it is handed that one before it looks.
 */
export function WrittenMoment({value, timeZone, children, ...usual}: PropsWithChildren<Props>) {
  const {languages, timeZone: siteZone} = useSite()
  const [seen, setSeen] = useState<Seen>()
  const [ownDay, ownTime] = value === undefined ? [] : fieldText(value, timeZone).split(' ')
  const shown: MomentReading | undefined =
    seen !== undefined && isCurrent(seen, value) ? seen.reading : asStored(value)

  const read = (text: string): Seen | undefined => {
    if (text.trim() === '') return undefined
    const reading = readMoment(text, {
      timeZone,
      siteZone,
      now: new Date(),
      languages: languages.map(({id}) => id),
      day: ownDay ?? usual.day,
      time: ownTime ?? usual.time,
    })
    return {reading, value}
  }
  const onInput = ({target}: FormEvent): void => {
    if (isDateField(target)) setSeen(read(target.value))
  }
  const settle = ({target}: FocusEvent | KeyboardEvent): void => {
    if (!isDateField(target) || target.readOnly || seen === undefined) return
    const {reading} = read(target.value) ?? {}
    if (reading?.isRead === true) target.value = fieldText(reading.moment, timeZone)
  }

  return (
    <Stack gap={2}>
      <div
        onBlurCapture={settle}
        onInput={onInput}
        onKeyPressCapture={(event) => isEnter(event) && settle(event)}
      >
        {children}
      </div>
      <div aria-live="polite" data-testid="understood" role="status" style={{minHeight: '1em'}}>
        {shown !== undefined && (
          <Understood reading={shown} siteZone={siteZone} timeZone={timeZone} />
        )}
      </div>
    </Stack>
  )
}

interface Understanding {
  readonly reading: MomentReading
  readonly siteZone: string
  readonly timeZone: string
}

/** With the year, whatever year it is. */
const whenever = new Date(0)

const Understood = ({reading, siteZone, timeZone}: Understanding) => {
  if (reading.isRead) {
    const {moment} = reading
    return (
      <Text muted size={1}>
        {momentText(moment, {timeZone, siteZone, now: whenever, locale: 'en-GB'})}
      </Text>
    )
  }
  return (
    <Card padding={2} paddingLeft={3} radius={2} tone="critical">
      <Text size={1}>{reading.reason}</Text>
    </Card>
  )
}
