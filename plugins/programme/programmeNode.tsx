import {lazy, Suspense} from 'react'
import type {DefaultDocumentNodeResolver, UserViewComponent} from 'sanity/structure'

/** Loaded when somebody turns to it. */
const Loaded = lazy(async () => {
  const {ProgrammeView: component} = await import('./ProgrammeView.tsx')
  return {default: component}
})

/** A view has to be a function, which what `lazy` gives is not. */
const ProgrammeView: UserViewComponent = (props) => (
  <Suspense>
    <Loaded {...props} />
  </Suspense>
)

/**
 * Gives an event its view *Programme*, beside the form: `structureTool({defaultDocumentNode: programmeNode()})`.
 *
 * @param otherwise what a Studio of one's own does with documents of all other types.
 */
export function programmeNode(
  otherwise?: DefaultDocumentNodeResolver,
): DefaultDocumentNodeResolver {
  return (S, options) => {
    if (options.schemaType !== 'event') return otherwise?.(S, options) ?? S.document()
    return S.document().views([
      S.view.form(),
      S.view.component(ProgrammeView).id('programme').title('Programme'),
    ])
  }
}
