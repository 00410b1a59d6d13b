/** Languages that people call by their names, by BCP 47 tag. */
const named =
  'ar bg ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk vi zh'.split(
    ' ',
  )

const nameIn = (reader: string, tag: string): string =>
  new Intl.DisplayNames([reader], {type: 'language'}).of(tag)?.toLowerCase() ?? tag

let tagsByName: ReadonlyMap<string, string> | undefined

/** "svenska", "swedish" → `sv` */
const tagOfName = (name: string): string | undefined => {
  tagsByName ??= new Map(
    named.flatMap((tag) =>
      [...new Set([nameIn('en', tag), nameIn(tag, tag)])].map((own) => [own, tag]),
    ),
  )
  return tagsByName.get(name)
}

/** A tag as systems write it, with `_`, and with an encoding that is no part of it: `fr_CA.UTF-8`. */
const form = /^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/iu
const encoding = /\.[a-z\d-]+$/iu

/** Pages say the same few languages again and again. */
const known = new Map<string, string | undefined>()
const mostKnown = 1000

/**
 * The BCP 47 tag that is meant by `sv`, `fr_CA`, `en-us` or `English`, in canonical form;
 * `undefined` for what names no language.
 */
export function languageTag(written: string): string | undefined {
  if (known.has(written)) return known.get(written)
  if (known.size >= mostKnown) known.clear()
  const tag = read(written)
  known.set(written, tag)
  return tag
}

const read = (written: string): string | undefined => {
  const text = written.trim().replace(encoding, '')
  if (!form.test(text)) return tagOfName(text.toLowerCase())
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
