import axe from 'axe-core'
import type {Page} from 'playwright-core'

type Axe = typeof axe

/**
 * What an accessibility checker finds serious or critical in the part of a page that `selector` names,
 * one line a finding, with the elements.
 * @param rules to ask; the usual ones unless given
 */
export async function seriousFindings(
  page: Page,
  selector: string,
  rules?: string[],
): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source)
  const {violations} = await page.evaluate(
    ([scope, values]) =>
      globalThis.axe.run(scope, {
        resultTypes: ['violations'],
        // None of the usual rules that find anything serious asks for style sheets or media.
        preload: false,
        ...(values !== undefined && {runOnly: {type: 'rule', values}}),
      }),
    [selector, rules] as const,
  )
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, help, nodes}) => `${id}: ${help}: ${nodes.map(({html}) => html).join(' | ')}`)
}

declare global {
  var axe: Axe
}
