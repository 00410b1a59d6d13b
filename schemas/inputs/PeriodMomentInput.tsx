import type {ComponentType} from 'react'
import {type FormPatch, PatchEvent, type StringInputProps, set, useFormValue} from 'sanity'

import {millisecondsOf, startOfLocalDay} from '../../content/time/moment.ts'
import {fieldText} from '../../content/time/reading/readMoment.ts'
import {listedTimeZone, zoneOf} from '../../content/time/timeZone.ts'
import {WrittenMoment, momentFormat} from './WrittenMoment.tsx'

/**
 * Shows and takes a moment of a period in the zone that the period names, whatever zone the computer
 * of the editor is in. Of whole days it keeps the first moment of the day.
 *
 * @param siteZone IANA name of the zone of a period that names none.
 */
export function periodMomentInput(siteZone: string): ComponentType<StringInputProps> {
  return function PeriodMomentInput(props) {
    const period = props.path.slice(0, -1)
    const namedZone = useFormValue([...period, 'timeZone'])
    const allDay = useFormValue([...period, 'allDay']) === true
    const start = useFormValue([...period, 'start'])
    const timeZone = zoneOf(typeof namedZone === 'string' ? namedZone : undefined, siteZone)
    const isEnd = props.path.at(-1) === 'end'
    const [startDay] = typeof start === 'string' ? fieldText(start, timeZone).split(' ') : []

    const toStartOfDay = (patch: FormPatch): FormPatch => {
      const moment = patch.type === 'set' ? millisecondsOf(String(patch.value)) : undefined
      return moment === undefined
        ? patch
        : set(new Date(startOfLocalDay(moment, timeZone)).toISOString(), patch.path)
    }

    const onChange: typeof props.onChange = (change) =>
      props.onChange(allDay ? PatchEvent.from(change).patches.map(toStartOfDay) : change)

    return (
      <WrittenMoment
        day={startDay}
        time={isEnd ? '23:59' : '00:00'}
        timeZone={timeZone}
        value={props.value}
      >
        {props.renderDefault({
          ...props,
          onChange,
          schemaType: {
            ...props.schemaType,
            options: {
              ...props.schemaType.options,
              ...momentFormat,
              displayTimeZone: listedTimeZone(timeZone),
            },
          },
        })}
      </WrittenMoment>
    )
  }
}
