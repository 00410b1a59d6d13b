import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'

import type {ReviewDiagnostic, ReviewSeverity} from '../../content/documents/review.ts'
import type {CheckedDocument} from '../../content/findings/checkedDocument.ts'
import {hasRemedy, remedyFor} from './remedies.ts'
import {RemedyButton} from './RemedyButton.tsx'
import {Section} from './Section.tsx'
import {usePageDocument} from './usePageDocument.ts'
import {Words} from './Words.tsx'

const looks = {
  error: {icon: ErrorOutlineIcon, tone: 'critical', name: 'Error'},
  warning: {icon: WarningOutlineIcon, tone: 'caution', name: 'Warning'},
  note: {icon: InfoOutlineIcon, tone: 'default', name: 'Note'},
} as const satisfies Readonly<Record<ReviewSeverity, object>>

interface DiagnosticProps {
  readonly diagnostic: ReviewDiagnostic
  /** The page that it is about. */
  readonly page: CheckedDocument | undefined
}

const Diagnostic = ({diagnostic, page}: DiagnosticProps) => {
  const {severity, code, line, message, hint} = diagnostic
  const {icon: Icon, tone, name} = looks[severity]
  const remedy = page === undefined ? undefined : remedyFor(diagnostic, page)
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
          {remedy !== undefined && page !== undefined && (
            <RemedyButton document={page} remedy={remedy} />
          )}
          {hint !== undefined && !hasRemedy(code) && (
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

interface Props {
  readonly diagnostics: readonly ReviewDiagnostic[]
  /** Of the page's document. */
  readonly pageId: string
}

/** What was noticed, in the order of the page's text; what needs nobody comes after what may. */
export function DiagnosticList({diagnostics, pageId}: Props) {
  const page = usePageDocument(pageId)
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
            <Diagnostic diagnostic={diagnostic} key={diagnostic._key} page={page} />
          ))}
        </Section>
      )}
      {notes.length > 0 && (
        <Section
          title="For your information"
          description="What the import decided or repaired by itself. There is nothing to do."
        >
          {notes.map((diagnostic) => (
            <Diagnostic diagnostic={diagnostic} key={diagnostic._key} page={page} />
          ))}
        </Section>
      )}
    </>
  )
}
