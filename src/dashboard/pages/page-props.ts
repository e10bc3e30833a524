/** What a page is given. */
export interface PageProps {
  /** Id of the project; empty on a page that is about none. */
  readonly project: string;
  /** What follows the page’s own part of the path, decoded: `/touchpoints/price` → `price`. */
  readonly rest: readonly string[];
}
