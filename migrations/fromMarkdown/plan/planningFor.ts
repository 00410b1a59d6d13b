import {
  aliasesIn,
  exportedDocuments,
  exportedFiles,
  type ExportRecord,
  isAliasIn,
} from '../dataset/exportRecords.ts'
import type {Planning} from './planSite.ts'

/** What an import knows of a dataset, and of what it is to do. */
type Given = Pick<Planning, 'dataset' | 'entries' | 'assetOf' | 'signal'> &
  Partial<Omit<Planning, 'isExported' | 'exportedOf'>> & {
    /** What exports wrote down, by document. */
    readonly exported: ReadonlyMap<string, ExportRecord>
  }

/**
 * What planning needs to know. What an import says nothing of is as for documents that stand alone:
 * none was moved, none is gone, and an editor's value stays.
 */
export function planningFor({exported, ...given}: Given): Planning {
  return {
    moves: new Map(),
    documents: new Map(),
    gone: [],
    refusals: new Map(),
    printOf: async () => undefined,
    alias: aliasesIn(exported),
    isAlias: isAliasIn(exported),
    isUnread: () => false,
    unreadIn: () => new Set(),
    isExported: exportedFiles(exported),
    exportedOf: exportedDocuments(exported),
    prefer: 'editor',
    restore: false,
    prune: false,
    ...given,
  }
}
