import type {WorkspaceOptions} from 'sanity'

/** Switches off what only the hosted service has: releases, tasks, comments, announcements … */
export const withoutCloudFeatures = {
  releases: {enabled: false},
  scheduledDrafts: {enabled: false},
  scheduledPublishing: {enabled: false},
  tasks: {enabled: false},
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  apps: {canvas: {enabled: false}},
  document: {comments: {enabled: false}, askToEdit: {enabled: false}},
  advancedVersionControl: {enabled: false},
  beta: {
    eventsAPI: {documents: false, releases: false},
    create: {startInCreateEnabled: false},
    variants: {enabled: false},
  },
} as const satisfies Partial<WorkspaceOptions>
