import {slugify} from '../../../../content/text/slug.ts'

/** Under which slugs a name is looked for: `_venues/harbour-hall.md` and `/venues/harbour-hall/` are called as their last part. */
export function slugsOfName(name: string): readonly string[] {
  if (!name.includes('/')) return [slugify(name)]
  const [last = name] = name.split('/').filter(Boolean).slice(-1)
  return [slugify(name), slugify(last.replace(/\.\p{L}{2,8}$/u, ''))]
}
