import {Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useId, useState} from 'react'
import type {Path, SanityDocument} from 'sanity'

import {CompanionChoice} from './CompanionChoice.tsx'
import {Remarks} from './Remarks.tsx'
import type {OpenRound} from './round.ts'
import {titleOf} from './titleOf.ts'
import {useIsOnlyCopy} from './useIsOnlyCopy.ts'

interface Props {
  readonly round: OpenRound
  readonly onClose: () => void
  readonly onJump: (path: Path) => void
  /** Called when the dialog does not hold the focus any more. */
  readonly onGone: () => void
  /** Publishes these drafts and then the document. */
  readonly onPublish: (companions: readonly SanityDocument[]) => void
}

/** Says what a visitor would miss, and what can be published with the document. */
export function PublishDialog(props: Props) {
  return useIsOnlyCopy(props.round.shownBy) ? <OnlyPublishDialog {...props} /> : null
}

const OnlyPublishDialog = ({round, onClose, onJump, onGone, onPublish}: Props) => {
  useEffect(() => onGone, [onGone])
  const {check, document, step, failure} = round
  const dialogId = useId()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const companions = check.companions.filter(
    ({id, isRequired, errors}) => isRequired || (errors.length === 0 && !left.has(id)),
  )
  const isBlocked = check.errors.length > 0 || companions.some(({errors}) => errors.length > 0)
  const isBusy = step !== 'asking'

  const toggle = (id: string): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }

  return (
    <Dialog
      id={dialogId}
      header={isBlocked ? `Not ready: “${titleOf(document)}”` : `Publish “${titleOf(document)}”?`}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="bleed" text={isBlocked ? 'Close' : 'Cancel'} onClick={onClose} />
          {!isBlocked && (
            <Button
              text={isBusy ? 'Publishing…' : publishText(companions.length, check.warnings.length)}
              aria-disabled={isBusy}
              onClick={() => {
                if (!isBusy) onPublish(companions.map(({draft}) => draft))
              }}
            />
          )}
        </Flex>
      }
    >
      <Stack gap={5} padding={4}>
        {failure !== undefined && (
          <Card tone="critical" padding={3} radius={2} border role="alert">
            <Text size={1}>{failure}</Text>
          </Card>
        )}
        <Remarks
          title="Put this right first"
          severity="error"
          remarks={check.errors}
          onJump={onJump}
        />
        {check.companions.length > 0 && (
          <CompanionChoice
            companions={check.companions}
            chosen={companions}
            isDisabled={isBusy}
            onToggle={toggle}
          />
        )}
        <Remarks
          title="Visitors would miss this"
          severity="warning"
          remarks={check.warnings}
          onJump={onJump}
        />
      </Stack>
    </Dialog>
  )
}

const publishText = (companions: number, warnings: number): string => {
  if (companions > 0) return `Publish all ${companions + 1}`
  return warnings > 0 ? 'Publish anyway' : 'Publish'
}
