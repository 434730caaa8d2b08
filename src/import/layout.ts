/** What the files of a repository become: articles of one source, or, where every folder is a service, of one for each. */
export type Layout = 'files' | 'services';

/** The folder and the name without its ending of a file one folder deep; undefined for all others. */
export function serviceOf(path: string): { service: string; terms: string } | undefined {
  const { service, terms } = /^(?<service>[^/.][^/]*)\/(?<terms>[^/]+)\.[^./]+$/.exec(path)?.groups ?? {};
  return service === undefined || terms === undefined ? undefined : { service, terms };
}

/** How the engine of Open Terms Archive begins the message of a commit, now and in former times. */
const recorded =
  /^(?:First record of|Record new changes of|Record changes of|Apply technical or declaration upgrade on|Start tracking|Refilter|Update) /;

/** Counts what speaks for a repository of Open Terms Archive: a folder for each service, a file for each of its terms. */
export class LayoutGuess {
  #commits = 0;
  #recorded = 0;

  /** Takes the subject of a commit and the paths of the texts that it changed. */
  take(subject: string, paths: readonly string[]): void {
    const [service] = paths.flatMap((path) => serviceOf(path) ?? []);
    if (service === undefined) return;
    this.#commits += 1;
    // The engine names a service by its own name, which may differ from that of the folder, but never the terms.
    const terms = service.terms.replace(/ #.*$/, '');
    if (recorded.test(subject) && subject.includes(terms)) this.#recorded += 1;
  }

  /** What it is, as nearly all commits that changed such a file say. */
  get layout(): Layout {
    return this.#commits > 0 && this.#recorded >= 0.8 * this.#commits ? 'services' : 'files';
  }
}
