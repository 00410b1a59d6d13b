import type {TextBlock} from '../../../../content/text/portableText.ts'
import type {Line} from '../lines/line.ts'
import {hrefsOf, type ReadPresentation} from './presentationReader.ts'
import {presentersBehind, presentersLabelled} from './presentersBehind.ts'
import {projectTitle} from './projectTitle.ts'

const blockText = (block: TextBlock): string => block.children.map(({text}) => text).join('')

/**
 * A project whose title stands on a line of its own, with the blocks behind it as its pitch.
 * @param below the line below, which may name who presents it
 * @param written the title, where a label stands in front of it
 */
export function titledProject(
  line: Line,
  pitch: readonly TextBlock[],
  below: Line | undefined,
  written = line.text,
): ReadPresentation {
  const name = projectTitle(written, line.lexicon)
  const isOwn = pitch.some(({_key}) => _key === below?.blockKey)
  const labelled = below === undefined || !isOwn ? [] : presentersLabelled(below.words)
  const presenters = name.presenters.length > 0 ? name.presenters : labelled
  const [first] = pitch
  return {
    line,
    project: {
      ...name,
      presenters:
        presenters.length > 0 || first === undefined
          ? presenters
          : presentersBehind(line.lexicon.read(blockText(first))),
      hrefs: hrefsOf(line),
      pitch,
      blockKeys: [...new Set([line.blockKey, ...pitch.map(({_key}) => _key)])],
    },
    rule: 'project-titled',
  }
}
