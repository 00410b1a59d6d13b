import {Button, Flex, Stack, Text} from '@sanity/ui'
import {type StringInputProps, set} from 'sanity'

import {type Occasion, stated} from '../../content/documents/occasion.ts'
import {untilStart} from '../../content/registration/untilStart.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {momentText} from '../../content/time/momentText.ts'
import {periodEnd} from '../../content/time/periodEnd.ts'
import {fieldText} from '../../content/time/reading/readMoment.ts'
import {listedTimeZone, zoneOf} from '../../content/time/timeZone.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {WrittenMoment, momentFormat} from '../../schemas/inputs/WrittenMoment.tsx'
import {useOccasion} from './useOccasion.ts'

/** The zone in which people are told when registration opens and closes. */
const useZone = (occasion: Occasion): string => {
  const site = useSite()
  return zoneOf(stated(occasion, 'period')?.timeZone, site.timeZone)
}

/** Shows and takes a moment in the zone of the event, whatever zone the editor's computer is in. */
export function MomentInput(props: StringInputProps) {
  const occasion = useOccasion()
  return <InZone input={props} occasion={occasion} time="00:00" timeZone={useZone(occasion)} />
}

/** The same for the end of registration, and what holds where none is given. */
export function ClosingInput(props: StringInputProps) {
  const occasion = useOccasion()
  const timeZone = useZone(occasion)
  const {timeZone: siteZone} = useSite()
  const start = untilStart(occasion)
  const isAtStart = start !== undefined && millisecondsOf(props.value) === millisecondsOf(start)
  const startText = momentText(start, {timeZone, siteZone, now: new Date(), locale: 'en-GB'})
  const what = occasion.event === undefined ? 'event' : 'session'

  return (
    <Stack gap={3}>
      <InZone input={props} occasion={occasion} time="23:59" timeZone={timeZone} />
      <Flex align="center" data-testid="closing" gap={3} wrap="wrap">
        {isAtStart && (
          <Text muted size={1}>
            {`When the ${what} starts.`}
          </Text>
        )}
        {props.value === undefined && (
          <Text muted size={1}>
            {periodEnd(stated(occasion, 'period'), siteZone) === undefined
              ? 'Without a time, registration stays open.'
              : `Without a time, registration stays open until the ${what} ends.`}
          </Text>
        )}
        {start !== undefined && !isAtStart && props.readOnly !== true && (
          <Button
            fontSize={1}
            mode="ghost"
            onClick={() => props.onChange(set(start))}
            padding={2}
            text={`Until the ${what} starts: ${startText}`}
          />
        )}
      </Flex>
    </Stack>
  )
}

interface InZoneProps {
  readonly input: StringInputProps
  readonly occasion: Occasion
  readonly timeZone: string
  /** `HH:MM`, of a day that is written without a time. */
  readonly time: string
}

const InZone = ({input, occasion, timeZone, time}: InZoneProps) => {
  const start = stated(occasion, 'period')?.start
  const options = {
    ...input.schemaType.options,
    ...momentFormat,
    displayTimeZone: listedTimeZone(timeZone),
    allowTimeZoneSwitch: false,
  }
  return (
    <WrittenMoment
      day={start === undefined ? undefined : fieldText(start, timeZone).slice(0, 10)}
      time={time}
      timeZone={timeZone}
      value={input.value}
    >
      {input.renderDefault({...input, schemaType: {...input.schemaType, options}})}
    </WrittenMoment>
  )
}
