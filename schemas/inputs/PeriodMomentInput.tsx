import type {ComponentType} from 'react'
import {type FormPatch, PatchEvent, type StringInputProps, set, useFormValue} from 'sanity'

import {millisecondsOf, startOfLocalDay} from '../../content/time/moment.ts'
import {listedTimeZone} from '../../content/time/timeZone.ts'

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
    const timeZone = typeof namedZone === 'string' ? namedZone : siteZone

    const toStartOfDay = (patch: FormPatch): FormPatch => {
      const moment = patch.type === 'set' ? millisecondsOf(String(patch.value)) : undefined
      return moment === undefined
        ? patch
        : set(new Date(startOfLocalDay(moment, timeZone)).toISOString(), patch.path)
    }

    return props.renderDefault({
      ...props,
      onChange: (change) =>
        props.onChange(allDay ? PatchEvent.from(change).patches.map(toStartOfDay) : change),
      schemaType: {
        ...props.schemaType,
        options: {...props.schemaType.options, displayTimeZone: listedTimeZone(timeZone)},
      },
    })
  }
}
