import type {Link} from '../../content/links/link.ts'
import {linkHref} from '../body/safeHref.ts'
import type {Unfinished} from '../documents/unfinished.ts'
import type {Words} from '../wording/words.ts'
import type {PageSettings} from './settings.ts'

interface LinksProps {
  readonly links: readonly Unfinished<Link>[] | undefined
  readonly words: Words
  readonly settings: PageSettings
}

export function Links({links = [], words, settings}: LinksProps) {
  const shown = links.flatMap((link) => {
    const href = linkHref(link.url, settings)
    return href === undefined || href === '' ? [] : [{...link, href}]
  })
  if (shown.length === 0) return null
  return (
    <section className="links">
      <h2>{words.links}</h2>
      <ul>
        {shown.map(({_key, url, href, title, kind}) => (
          <li key={_key}>
            <a href={href}>{title ?? (kind === undefined ? url : words.linkKinds[kind])}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
