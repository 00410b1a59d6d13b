declare namespace NodeJS {
  interface ProcessEnv {
    /** A project hosted by Sanity. Without it the Studio talks to the embedded lake. */
    readonly SANITY_STUDIO_PROJECT_ID?: string
    /** `production` unless it says otherwise. */
    readonly SANITY_STUDIO_DATASET?: string
    /** Address of the website. */
    readonly SANITY_STUDIO_SITE_URL?: string
    /** Where the website is served with the drafts of a hosted lake. */
    readonly SANITY_STUDIO_PREVIEW_URL?: string
    /** Where the embedded lake answers, for `sanity dev`. */
    readonly LECTERN_LAKE?: string
    /** Where that lake keeps its content, `.lectern/lake` unless it says otherwise. */
    readonly LECTERN_DATA?: string
  }
}
