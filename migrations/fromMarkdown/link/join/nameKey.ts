import {slugify} from '../../../../schemas/content/slug.ts'

/** What two spellings of a name have in common: "GovTech Day 2020", `govtechday2020`. */
export const nameKey = (name: string): string => slugify(name).replaceAll('-', '')

const domain = /\.(?:se|org|com|nu|net|io|eu|info|dev|app|no|dk|fi|de|uk)$/iu

/** As `nameKey`, of a name that may be a site's address: "Handlingar.example" without its ending. */
export const siteNameKey = (name: string): string => nameKey(name.trim().replace(domain, ''))
