import {Card, Checkbox, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'

import type {CheckedCompanion} from './check.ts'
import {titleOf} from './titleOf.ts'

interface Props {
  readonly companions: readonly CheckedCompanion[]
  readonly chosen: readonly CheckedCompanion[]
  readonly isDisabled: boolean
  readonly onToggle: (id: string) => void
}

/** Drafts that can be published with the document. What it cannot be without is not to be left out. */
export function CompanionChoice({companions, chosen, isDisabled, onToggle}: Props) {
  const headingId = useId()
  return (
    <Stack as="section" gap={3} aria-labelledby={headingId}>
      <Heading as="h3" size={0} id={headingId}>
        Publish with it
      </Heading>
      <Text size={1} muted>
        It refers to these, and they are not published yet.
      </Text>
      <Stack as="ul" gap={2} padding={0} margin={0} style={{listStyle: 'none'}}>
        {companions.map((companion) => (
          <li key={companion.id}>
            <Choice
              companion={companion}
              isChosen={chosen.includes(companion)}
              isDisabled={isDisabled}
              onToggle={onToggle}
            />
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

interface ChoiceProps extends Pick<Props, 'isDisabled' | 'onToggle'> {
  readonly companion: CheckedCompanion
  readonly isChosen: boolean
}

const Choice = ({companion, isChosen, isDisabled, onToggle}: ChoiceProps) => {
  const {id, draft, isRequired, errors, warnings} = companion
  const inputId = useId()
  const typeTitle = useSchema().get(draft._type)?.title ?? draft._type
  const isBlocked = errors.length > 0
  return (
    <Card border radius={2} padding={3} tone={isBlocked ? 'critical' : 'default'}>
      <Flex gap={3} align="flex-start">
        <Checkbox
          id={inputId}
          checked={isChosen && !isBlocked}
          disabled={isDisabled || isRequired || isBlocked}
          onChange={() => onToggle(id)}
        />
        <Stack gap={3} flex={1} style={{overflowWrap: 'anywhere'}}>
          <Text as="label" size={1} weight="medium" htmlFor={inputId}>
            {`${typeTitle} “${titleOf(draft)}”`}
          </Text>
          {isRequired && (
            <Text size={1} muted>
              It has to be published first.
            </Text>
          )}
          {[...errors, ...warnings].map(({message}) => (
            <Text key={message} size={1} muted>
              {message}
            </Text>
          ))}
          {isBlocked && (
            <Text size={1}>
              <IntentLink intent="edit" params={{id, type: draft._type}}>
                {`Open ${typeTitle.toLowerCase()}`}
              </IntentLink>
            </Text>
          )}
        </Stack>
      </Flex>
    </Card>
  )
}
