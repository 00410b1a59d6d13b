import type {GivenFile} from './gather.ts'

const childrenOf = async (
  folder: FileSystemDirectoryEntry,
): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  // A reader gives some at a time, and none when it is at its end.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const filesIn = async (entry: FileSystemEntry): Promise<readonly GivenFile[]> => {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject)
    })
    return [{path: entry.fullPath.replace(/^\//u, ''), file}]
  }
  const found: GivenFile[] = []
  for (const child of isFolder(entry) ? await childrenOf(entry) : []) {
    found.push(...(await filesIn(child)))
  }
  return found
}

/** What one item of a drop is: a file or folder of a disk, or a file that some program made. */
const givenIn = async (item: DataTransferItem): Promise<readonly GivenFile[]> => {
  const [entry, file] = [item.webkitGetAsEntry(), item.getAsFile()]
  if (entry !== null) return filesIn(entry)
  return file === null ? [] : [{path: file.name, file}]
}

/** What was dropped, with all that is in folders. Asks the event at once, which forgets later. */
export async function dropped(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  return (await Promise.all([...transfer.items].map(givenIn))).flat()
}

/** What was chosen in a dialog. */
export function chosen(files: FileList | null): readonly GivenFile[] {
  return [...(files ?? [])].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }))
}
