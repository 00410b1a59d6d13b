import {Card} from '@sanity/ui'
import type {ComponentType, ReactNode} from 'react'
import {pathToString} from 'sanity'
import {IntentLink} from 'sanity/router'
import {usePaneRouter} from 'sanity/structure'

import type {RuleFinding} from '../../content/findings/findingContext.ts'
import type {Concern} from './concern.ts'

export interface FindingLinkProps {
  readonly concern: Concern
  readonly finding: RuleFinding
  readonly children: ReactNode
}

/** Leads to the document at the field, wherever in the Studio it is. */
export type FindingLink = ComponentType<FindingLinkProps>

const fieldPath = ({path}: RuleFinding): string => pathToString([...path])

const look = ({severity}: RuleFinding) =>
  ({
    'data-as': 'a',
    __unstable_focusRing: true,
    border: true,
    padding: 3,
    radius: 2,
    tone: severity === 'error' ? 'critical' : 'caution',
  }) as const

/** Opens the document beside the list. */
export function PaneFindingLink({concern, finding, children}: FindingLinkProps) {
  const {ChildLink} = usePaneRouter()
  return (
    <Card
      {...look(finding)}
      as={ChildLink}
      childId={concern.id}
      childParameters={{type: concern.type, path: fieldPath(finding)}}
    >
      {children}
    </Card>
  )
}

/** Opens the document in the tool that it belongs to. */
export function IntentFindingLink({concern: {id, type}, finding, children}: FindingLinkProps) {
  return (
    <Card
      {...look(finding)}
      as={IntentLink}
      intent="edit"
      params={{id, type, path: fieldPath(finding)}}
    >
      {children}
    </Card>
  )
}
