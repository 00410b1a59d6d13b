/**
 * What a Studio with a project id asks of hosts that are not its project's. The test lets none of it
 * through; nothing is missing then but what is named here. docs/hosted.md lists the same.
 */
export const harmless: Readonly<Record<string, string>> = {
  'core.sanity-cdn.com': "the script that shows the Studio inside Sanity's dashboard",
  'design-system-static.sanity.io': 'the font Inter, for which the system’s own stands in',
  'studio-static.sanity.io': 'the font Inter, in another build of the Studio',
  'sanity-cdn.com': 'the search for a newer version of the Studio',
}
