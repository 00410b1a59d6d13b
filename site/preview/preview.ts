import type {SanityClient} from '@sanity/client'

import type {Answering, ContentSource} from '../answer/answer.ts'
import {readBundleFile} from '../bundle/bundleFiles.ts'
import type {Perspective} from '../published/store.ts'
import {firstAnswer, type Handler, handlersOf, type Served} from '../serve/handlers.ts'
import {tokenIn} from './cookie.ts'
import {editAttribute} from './editAttribute.ts'
import {enable} from './enable.ts'
import {refused, withScript} from './pages.ts'
import {previewFolder, previewLook, scriptsFolder} from './paths.ts'
import {PreviewSessions} from './sessions.ts'

export interface Previewing extends Omit<Served, 'source' | 'answering'> {
  /** `baseUrl` is that of the site itself. */
  readonly answering: Answering
  /** With a token: it asks whether a secret is one that the Studio made. */
  readonly client: SanityClient
  readonly sourceOf: (perspective: Perspective) => ContentSource
  /** The folder with what makes pages answer to the Studio. */
  readonly scripts: Promise<string>
}

/**
 * The site as it would be if all drafts were published, below `/_preview/`, for browsers that the
 * Studio has let in. Its links stay within it, so that no page outside ever shows a draft.
 */
export class Preview {
  readonly #previewing: Previewing
  readonly #sessions = new PreviewSessions()
  readonly #handlers = new Map<Perspective, readonly Handler[]>()

  constructor(previewing: Previewing) {
    this.#previewing = previewing
  }

  /** What the browser with these cookies looks at; `undefined` of one that was not let in. */
  perspectiveFor(cookies: string | undefined): Perspective | undefined {
    return this.#sessions.perspectiveOf(tokenIn(cookies))
  }

  /** @param url from the root, with its query: `/_preview/events/fair/` */
  async answer(url: string, cookies: string | undefined): Promise<Response> {
    const [path = ''] = url.split(/[?#]/, 1)
    if (path === `${previewFolder}/enable`) {
      return enable(url, this.#previewing.client, this.#sessions)
    }
    const perspective = this.perspectiveFor(cookies)
    if (perspective === undefined) return refused()
    if (path.startsWith(scriptsFolder)) {
      const folder = await this.#previewing.scripts
      const file = await readBundleFile(folder, path.slice(scriptsFolder.length - 1))
      return file ?? new Response('Not Found', {status: 404})
    }
    if (path.startsWith(previewLook)) {
      const wanted = path === `${previewLook}published` ? 'published' : 'drafts'
      this.#sessions.look(tokenIn(cookies), wanted)
      return new Response(null, {status: 204})
    }
    const found = await firstAnswer(
      this.#handlersFor(perspective),
      path.slice(previewFolder.length) || '/',
    )
    return withScript(found)
  }

  #handlersFor(perspective: Perspective): readonly Handler[] {
    const {answering, sourceOf, filesFolder, images} = this.#previewing
    const baseUrl = new URL(`${previewFolder.slice(1)}/`, answering.baseUrl).href
    const handlers =
      this.#handlers.get(perspective) ??
      handlersOf({
        source: sourceOf(perspective),
        filesFolder,
        images,
        answering: {...answering, baseUrl, isLive: false, editAttribute},
      })
    this.#handlers.set(perspective, handlers)
    return handlers
  }
}
