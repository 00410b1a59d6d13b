declare namespace NodeJS {
  interface ProcessEnv {
    /** A project hosted by Sanity. Without it the Studio talks to the embedded lake. */
    readonly SANITY_STUDIO_PROJECT_ID?: string
    /** `production` unless it says otherwise. */
    readonly SANITY_STUDIO_DATASET?: string
    /** Where the embedded lake answers, for `sanity dev`. */
    readonly LECTERN_LAKE?: string
    /** Where that lake keeps its content, `.lectern/lake` unless it says otherwise. */
    readonly LECTERN_DATA?: string
  }
}
