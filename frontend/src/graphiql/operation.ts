/** What a tab, an example and a share link have in common: never headers, which may hold a token. */
export interface Operation {
  readonly query: string;
  /** The variables as JSON text, just as the reader typed them. */
  readonly variables: string;
}
