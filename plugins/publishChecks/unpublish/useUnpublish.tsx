import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {useMemo, useState} from 'react'
import {
  type DocumentActionComponent,
  getPublishedId,
  useDocumentOperation,
  useDocumentPairPermissions,
  usePerspective,
  useSetPerspective,
} from 'sanity'

import {titleOf} from '../titleOf.ts'
import {UnpublishDialog} from './UnpublishDialog.tsx'

/**
 * Takes a published document away from visitors, from where its draft is edited, and leaves the
 * editor there. The Studio's own action is only offered while one looks at what is published.
 */
export const useUnpublish: DocumentActionComponent = ({
  id,
  type,
  published,
  draft,
  release,
  liveEditSchemaType,
}) => {
  const {unpublish} = useDocumentOperation(id, type)
  const [permissions] = useDocumentPairPermissions({id, type, permission: 'unpublish'})
  const {selectedPerspectiveName} = usePerspective()
  const setPerspective = useSetPerspective()
  const [isAsking, setAsking] = useState(false)
  const shown = draft ?? published
  const isLookingAtPublished = selectedPerspectiveName === 'published'

  return useMemo(() => {
    if (release !== undefined || liveEditSchemaType || published === null || shown === null) {
      return null
    }
    const confirm = (): void => {
      setAsking(false)
      if (isLookingAtPublished) setPerspective('drafts')
      unpublish.execute()
    }
    return {
      label: 'Unpublish',
      icon: UnpublishIcon,
      tone: 'critical',
      disabled: unpublish.disabled !== false || permissions?.granted !== true,
      onHandle: () => setAsking(true),
      dialog: isAsking && {
        type: 'custom',
        component: (
          <UnpublishDialog
            id={getPublishedId(id)}
            type={type}
            title={titleOf(shown)}
            onClose={() => setAsking(false)}
            onConfirm={confirm}
          />
        ),
      },
    }
  }, [
    release,
    liveEditSchemaType,
    published,
    shown,
    isLookingAtPublished,
    setPerspective,
    unpublish,
    permissions,
    isAsking,
    id,
    type,
  ])
}
useUnpublish.action = 'unpublish'
useUnpublish.displayName = 'Unpublish'
