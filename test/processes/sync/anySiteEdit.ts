import {constantFrom, nat, oneof, record, type Arbitrary} from 'fast-check'

import {pageOf} from '../apply/historyPages.ts'
import {type Pages, without} from '../apply/imported.ts'

/** Something that the site's people do. */
export type SiteEdit = (pages: Pages) => Pages

/** The file of a page, whatever it is called by now. */
const fileOf = (pages: Pages, place: number): string | undefined => Object.keys(pages)[place]

const onPage =
  (place: number, change: (text: string, path: string, pages: Pages) => Pages): SiteEdit =>
  (pages) => {
    const path = fileOf(pages, place)
    return path === undefined ? pages : change(pages[path] ?? '', path, pages)
  }

const replaced = (place: number, from: string | RegExp, to: string): SiteEdit =>
  onPage(place, (text, path, pages) => ({...pages, [path]: text.replace(from, to)}))

const swapped = (place: number): SiteEdit =>
  onPage(place, (text, path, pages) => {
    const other = fileOf(pages, place + 1)
    return other === undefined ? pages : {...pages, [path]: pages[other] ?? '', [other]: text}
  })

/** What the site's people write begins with `Site`. */
export const siteEdits: Arbitrary<SiteEdit> = record({place: nat(3), n: nat(999)}).chain(
  ({place, n}) =>
    oneof(
      {
        arbitrary: constantFrom<SiteEdit>(
          replaced(place, /^title: .*$/mu, `title: Site title ${n}`),
          replaced(place, /^excerpt: .*$/mu, `excerpt: Site words ${n}`),
          replaced(place, /as .*\./u, `as Site place ${n}.`),
          replaced(place, /- 17:30 .*/u, `- 17:30 Site talk ${n}`),
          replaced(place, /- 17:00 .*\n/u, ''),
          replaced(place, 'title: Chat', `title: Site chat ${n}`),
          replaced(place, 'Bring a friend', `Site paragraph ${n} is new.\n\nBring a friend`),
          // Moves a paragraph, and a link.
          replaced(place, /^(Bring .*)\n\n(Coffee .*)$/mu, '$2\n\n$1'),
          replaced(place, /^(Coffee .*)\n\n(Bring .*)$/mu, '$2\n\n$1'),
          replaced(place, /(- title: .*\n {2}url: .*\n)(- title: .*\n {2}url: .*\n)/u, '$2$1'),
          replaced(place, /2031-\d\d-\d\d/u, `2031-05-${10 + (n % 20)}`),
          // A slip of the hand, which the one before mends.
          replaced(place, /2031-05/u, '2031-13'),
        ),
        weight: 6,
      },
      {
        arbitrary: constantFrom<SiteEdit>(
          replaced(place, 'lang: en', 'lang: en\npublished: false'),
          replaced(place, '\npublished: false', ''),
          onPage(place, (_text, path, pages) => without(pages, path)),
          onPage(place, (text, path, pages) => ({
            ...without(pages, path),
            [`_events/moved-${n}.md`]: text,
          })),
          swapped(place),
          (pages) => ({...pages, [`_events/new-${n}.md`]: pageOf(`Site page ${n}`)}),
        ),
        weight: 2,
      },
    ),
)
