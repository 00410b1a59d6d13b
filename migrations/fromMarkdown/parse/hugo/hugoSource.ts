import {splitAnyFrontMatter} from '../frontMatter/splitAnyFrontMatter.ts'
import {folderPath} from '../sources/folderPath.ts'
import type {PageSource} from '../sources/pageSource.ts'
import {cascadedValues} from './cascade.ts'
import {hiddenBy} from './hiddenBy.ts'
import {hugoAddress} from './hugoAddress.ts'
import {hugoLists} from './hugoLists.ts'
import {readHugoPath} from './hugoPath.ts'
import {resourceWords} from './resourceWords.ts'
import {shortcodeTemplate} from './shortcodes/shortcodeTemplate.ts'
import {shownImage} from './shownImage.ts'

const ownKeys =
  'build cascade category categories draft expirydate headless iscjklanguage keywords lastmod layout linktitle markup menu menus modified outputs publishdate pubdate published slug sitemap translationkey type unpublishdate url weight'

/** Pages as Hugo reads them. @see https://gohugo.io/content-management/front-matter/#fields */
export const hugoSource: PageSource = {
  markdown: 'goldmark',
  readPath: readHugoPath,
  split: splitAnyFrontMatter,
  membersOf: 'params',
  // Files of one name in several languages are one page to Hugo, and `type` chooses what shows it.
  defaults: (path, site, own) => {
    const {language, label, inCollection} = path
    const cascaded = cascadedValues(path, site)
    const type = own['type'] ?? cascaded['type']
    return {
      ...cascaded,
      ...(language !== undefined && {translationKey: `${label}/${inCollection}`}),
      ...(typeof type === 'string' && {layout: type}),
    }
  },
  address: hugoAddress,
  lists: hugoLists,
  addressOfFile: (path, site) => hugoAddress(path, {}, site),
  named: ({slug, url}) => ({slug, address: url}),
  isDraft: ({draft}) => draft === true,
  hiddenBy: (values, {today}) => (today === undefined ? undefined : hiddenBy(values, today)),
  filesOf: folderPath,
  imageOf: shownImage,
  wordsOf: resourceWords,
  imageKeys: new Set(['images', 'resources']),
  render: shortcodeTemplate,
  ownKeys: new Set(ownKeys.split(' ')),
  stated: {
    draft: (value) => typeof value === 'boolean',
    url: (value) => typeof value === 'string',
  },
}
