import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'

import type {ReviewDiagnostic, ReviewSeverity} from '../../content/documents/review.ts'
import {Section} from './Section.tsx'
import {Words} from './Words.tsx'

const looks = {
  error: {icon: ErrorOutlineIcon, tone: 'critical', name: 'Error'},
  warning: {icon: WarningOutlineIcon, tone: 'caution', name: 'Warning'},
  note: {icon: InfoOutlineIcon, tone: 'default', name: 'Note'},
} as const satisfies Readonly<Record<ReviewSeverity, object>>

const Diagnostic = ({severity, code, line, message, hint}: ReviewDiagnostic) => {
  const {icon: Icon, tone, name} = looks[severity]
  return (
    <Card as="li" padding={3} radius={2} tone={tone} border>
      <Flex gap={3}>
        <Text size={1}>
          <Icon aria-label={name} role="img" />
        </Text>
        <Stack gap={3} flex={1}>
          <Text size={1}>
            <Words text={message} />
          </Text>
          {hint !== undefined && (
            <Text size={1}>
              <Words text={hint} />
            </Text>
          )}
          <Text size={1}>
            {line === undefined ? '' : `Line ${line} · `}
            <code>{code}</code>
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}

/** What was noticed, in the order of the page's text; what needs nobody comes after what may. */
export function DiagnosticList({diagnostics}: {readonly diagnostics: readonly ReviewDiagnostic[]}) {
  const serious = diagnostics.filter(({severity}) => severity !== 'note')
  const notes = diagnostics.filter(({severity}) => severity === 'note')
  return (
    <>
      {serious.length > 0 && (
        <Section
          title="To look at"
          description="Correct in the document what is wrong, then press “Done”."
        >
          {serious.map((diagnostic) => (
            <Diagnostic {...diagnostic} key={diagnostic._key} />
          ))}
        </Section>
      )}
      {notes.length > 0 && (
        <Section
          title="For your information"
          description="What the import decided or repaired by itself. There is nothing to do."
        >
          {notes.map((diagnostic) => (
            <Diagnostic {...diagnostic} key={diagnostic._key} />
          ))}
        </Section>
      )}
    </>
  )
}
