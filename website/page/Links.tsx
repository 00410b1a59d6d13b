import type {Link} from '../../content/links/link.ts'
import {safeHref} from '../body/safeHref.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import type {Words} from '../wording/words.ts'

interface LinksProps {
  readonly links: readonly Unfinished<Link>[] | undefined
  readonly words: Words
}

export function Links({links = [], words}: LinksProps) {
  const shown = links.filter(({url}) => url !== undefined && safeHref(url) !== undefined)
  if (shown.length === 0) return null
  return (
    <section className="links">
      <h2>{words.links}</h2>
      <ul>
        {shown.map(({_key, url, title, kind}) => (
          <li key={_key}>
            <a href={url}>{title ?? (kind === undefined ? url : words.linkKinds[kind])}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
