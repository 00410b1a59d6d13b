import {type LayoutProps, LoadingBlock, useFeatureEnabled} from 'sanity'

/**
 * Shows the Studio once it is known whether the project has comments. Sanity shows it before, and all
 * of it anew where the answer is no: what was typed, opened or dropped by then would be gone.
 */
export function KnownFeatures(props: LayoutProps) {
  const {isLoading} = useFeatureEnabled('studioComments')
  return isLoading ? <LoadingBlock fill /> : props.renderDefault(props)
}
