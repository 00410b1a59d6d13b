/** Where the bytes of an asset are: in the folder of its kind in an archive, flat in a lake. */
export interface AssetFile {
  readonly kind: 'image' | 'file'
  readonly name: string
}

const ofImage = /^image-([0-9a-f]{40}-\d+x\d+)-([a-z0-9]+)$/
const ofFile = /^file-([0-9a-f]{40})-([a-z0-9]+)$/

/** The file of the asset with this document id; undefined for any other id. */
export function assetFileOf(id: string): AssetFile | undefined {
  const kind = id.startsWith('image-') ? 'image' : 'file'
  const match = (kind === 'image' ? ofImage : ofFile).exec(id)
  return match === null ? undefined : {kind, name: `${match[1]}.${match[2]}`}
}

/** The other way round. */
export function assetIdOf({kind, name}: AssetFile): string {
  return `${kind}-${name.replace('.', '-')}`
}

/** The SHA-1 of its bytes, as its name states it. */
export function sha1Of({name}: AssetFile): string {
  return name.slice(0, 40)
}

export function archivePathOf({kind, name}: AssetFile): string {
  return `${kind}s/${name}`
}
