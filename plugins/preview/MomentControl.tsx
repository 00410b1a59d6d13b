import {Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useId} from 'react'

import {clockTime, momentAt} from './clockTime.ts'

interface MomentControlProps {
  readonly chosen: Date | undefined
  readonly now: Date
  /** In which the page says its times. */
  readonly timeZone: string
  readonly onChoose: (moment: Date | undefined) => void
}

/** Chooses the moment at which somebody looks at the page, by the clock of the event. */
export function MomentControl({chosen, now, timeZone, onChoose}: MomentControlProps) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        As seen on ({timeZone.replaceAll('_', ' ')})
      </Text>
      <Flex gap={2} style={{maxWidth: '22rem'}}>
        <div style={{flex: 1, minWidth: 0}}>
          <TextInput
            id={id}
            type="datetime-local"
            fontSize={1}
            value={clockTime(chosen ?? now, timeZone)}
            onChange={({currentTarget}) => onChoose(momentAt(currentTarget.value, timeZone))}
          />
        </div>
        <Button
          mode="ghost"
          fontSize={1}
          text="Now"
          disabled={chosen === undefined}
          onClick={() => onChoose(undefined)}
        />
      </Flex>
    </Stack>
  )
}
