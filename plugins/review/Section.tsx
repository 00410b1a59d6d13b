import {Heading, Stack, Text} from '@sanity/ui'
import {type ReactNode, useId} from 'react'

interface Props {
  readonly title: string
  readonly description?: string
  readonly children: ReactNode
}

/** A part of the view with a heading that names its list. */
export function Section({title, description, children}: Props) {
  const id = useId()
  return (
    <Stack gap={4}>
      <Stack gap={3}>
        <Heading as="h3" id={id} size={1}>
          {title}
        </Heading>
        {description !== undefined && (
          <Text size={1} muted>
            {description}
          </Text>
        )}
      </Stack>
      <Stack as="ul" gap={3} aria-labelledby={id}>
        {children}
      </Stack>
    </Stack>
  )
}
