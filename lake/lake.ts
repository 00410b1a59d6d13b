import type {ImageCache} from './assets/imageCache.ts'
import type {Credentials} from './auth/credentials.ts'
import type {User} from './auth/users.ts'
import type {Listeners} from './listen/listeners.ts'
import type {Options} from './options.ts'
import type {Presence} from './presence/presence.ts'
import type {Address} from './store/address.ts'
import type {LakeFolder} from './store/database.ts'
import type {Store} from './store/store.ts'

/** The parts of a running lake. */
export interface Lake {
  readonly options: Options
  readonly folder: LakeFolder
  readonly address: Address
  readonly store: Store
  readonly listeners: Listeners
  readonly presence: Presence
  readonly images: ImageCache
  readonly credentials: Credentials
  /** The one person who works here. */
  readonly user: User
}
