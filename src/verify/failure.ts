/** Something on a page that is not as it must be. */
export interface Failure {
  /** Path below the site folder; empty where it is about no file of it. */
  readonly page: string;
  /** A sentence without a full stop. */
  readonly message: string;
}
