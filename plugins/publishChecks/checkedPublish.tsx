import {useMemo} from 'react'
import {type DocumentActionComponent, getDraftId, useTranslation, useValidationStatus} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import {PublishDialog} from './PublishDialog.tsx'
import {isOpen} from './round.ts'
import {usePublishRound} from './usePublishRound.ts'

/** The Studio's own shortcut, which it takes away where there are errors. */
const shortcut = 'Ctrl+Alt+P'

/**
 * The Studio's publish action, which first says what a visitor would miss. It stays off for every
 * reason of the Studio's but one: where there are errors it can be pressed, and says which they are.
 */
export function checkedPublish(publish: DocumentActionComponent): DocumentActionComponent {
  const useCheckedPublish: DocumentActionComponent = (props) => {
    const {draft} = props
    const description = publish(props)
    const {t} = useTranslation('structure')
    const {validation} = useValidationStatus(getDraftId(props.id), props.type, true)
    const isOffForErrors =
      description?.disabled === true &&
      draft !== null &&
      description.title === t('action.publish.validation-issues.tooltip')
    const errors = isOffForErrors
      ? [
          ...new Set(validation.filter(({level}) => level === 'error').map(({message}) => message)),
        ].join(' ')
      : undefined
    const {round, begin, end, jump, gone, publishWith} = usePublishRound(
      props,
      description?.onHandle,
    )

    return useMemo(() => {
      if (description === null) return null
      const opened = isOpen(round) ? round : undefined
      const isOff = description.disabled === true && errors === undefined
      return {
        ...description,
        disabled: isOff,
        ...defined({title: errors === undefined || errors === '' ? undefined : errors}),
        // The same while the dialog is open: the Studio makes a new button when its tooltip comes or goes.
        shortcut: isOff ? null : shortcut,
        onHandle: begin,
        dialog: opened !== undefined &&
          draft !== null && {
            type: 'custom',
            component: (
              <PublishDialog
                round={opened}
                onClose={end}
                onJump={jump}
                onGone={gone}
                onPublish={publishWith}
              />
            ),
          },
      }
    }, [description, errors, round, begin, end, jump, gone, publishWith])
  }
  useCheckedPublish.action = 'publish'
  useCheckedPublish.displayName = 'CheckedPublish'
  return useCheckedPublish
}
