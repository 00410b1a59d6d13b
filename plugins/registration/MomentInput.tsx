import {Button, Flex, Stack, Text} from '@sanity/ui'
import {type StringInputProps, set} from 'sanity'

import {type Occasion, stated} from '../../content/documents/occasion.ts'
import {untilStart} from '../../content/registration/untilStart.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {momentText} from '../../content/time/momentText.ts'
import {periodEnd} from '../../content/time/periodEnd.ts'
import {listedTimeZone} from '../../content/time/timeZone.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {useOccasion} from './useOccasion.ts'

/** The zone in which people are told when registration opens and closes. */
const useZone = (occasion: Occasion): string => {
  const site = useSite()
  return stated(occasion, 'period')?.timeZone ?? site.timeZone
}

/** Shows and takes a moment in the zone of the event, whatever zone the editor's computer is in. */
export function MomentInput(props: StringInputProps) {
  return <InZone input={props} timeZone={useZone(useOccasion())} />
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
      <InZone input={props} timeZone={timeZone} />
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

const InZone = ({
  input,
  timeZone,
}: {
  readonly input: StringInputProps
  readonly timeZone: string
}) => {
  const options = {
    ...input.schemaType.options,
    displayTimeZone: listedTimeZone(timeZone),
    allowTimeZoneSwitch: false,
  }
  return input.renderDefault({...input, schemaType: {...input.schemaType, options}})
}
