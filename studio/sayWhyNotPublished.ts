import {type DocumentActionComponent, getDraftId, useValidationStatus} from 'sanity'

/**
 * The publish action that, where it is off because of errors in the document, says what they are and
 * not only that there are some.
 */
export function sayWhyNotPublished(publish: DocumentActionComponent): DocumentActionComponent {
  const publishSayingWhy: DocumentActionComponent = (props) => {
    const description = publish(props)
    const {validation} = useValidationStatus(getDraftId(props.id), props.type, true)
    const errors = validation.filter(({level}) => level === 'error').map(({message}) => message)
    if (description?.disabled !== true || props.draft === null || errors.length === 0) {
      return description
    }
    return {...description, title: [...new Set(errors)].join(' ')}
  }
  publishSayingWhy.action = 'publish'
  publishSayingWhy.displayName = 'PublishSayingWhy'
  return publishSayingWhy
}
