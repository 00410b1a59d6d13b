import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {Button} from '@sanity/ui'
import {pathToString} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import type {CheckedDocument} from '../../content/findings/checkedDocument.ts'
import type {Remedy} from './remedies.ts'

interface Props {
  readonly document: CheckedDocument
  readonly remedy: Remedy
}

/** Opens the page beside the review, at the place that a remark is about. */
export function RemedyButton({document: {_id, _type}, remedy: {action, path}}: Props) {
  const {ChildLink} = usePaneRouter()
  const childParameters = {type: _type, parentRefPath: 'page', path: pathToString([...path])}
  return (
    <div>
      <Button
        as={ChildLink}
        childId={_id}
        childParameters={childParameters}
        data-as="a"
        fontSize={1}
        icon={ArrowRightIcon}
        mode="ghost"
        padding={2}
        text={action}
      />
    </div>
  )
}
