// Uses the generated types as an application does. Where the contract allows null, the
// compiler has to refuse what takes a value for granted, and the other way round.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';

import {
  PartyFileDocument,
  WhereDidTheySpeakDocument,
  WhoSaidWhatAboutDocument,
  WhoSpokeAtWhichMeetingDocument,
} from './client/graphql';
import type { OfficialOrder, Query, StatementWhere } from './schema';

type WhoSpoke = ResultOf<typeof WhoSpokeAtWhichMeetingDocument>;
type WhoSaid = ResultOf<typeof WhoSaidWhatAboutDocument>;
type Spoke = ResultOf<typeof WhereDidTheySpeakDocument>;
type Party = ResultOf<typeof PartyFileDocument>;

export function speakers({ meetings }: WhoSpoke): string[] {
  return meetings.nodes.flatMap((meeting) =>
    meeting.speakers.edges.map(({ node, position, rolesThen, statements }) => {
      const place: number | null = position;
      const titles: string[] = rolesThen.map(({ title }) => title);
      const sources: string[] = statements.flatMap(({ citations }) =>
        citations.map(({ url, article }) => `${article.headline} ${url}`),
      );
      return [place, node.name, ...titles, ...sources, meeting.date?.slice(0, 4)].join(' ');
    }),
  );
}

export function years({ meetings }: WhoSpoke): string[] {
  // @ts-expect-error an undated meeting has no date
  return meetings.nodes.map(({ date }) => date.slice(0, 4));
}

export function quotes({ statements }: WhoSaid): string[] {
  // @ts-expect-error a citation may have no quote
  return statements.nodes.flatMap(({ citations }) => citations.map(({ quote }) => quote));
}

export function speakerNames({ statements }: WhoSaid): string[] {
  // @ts-expect-error narration has no speaker
  return statements.nodes.map(({ speaker }) => speaker.name);
}

export function held({ official }: Spoke): boolean {
  const certain = official?.roles.nodes.filter(({ held }) => held === 'DEFINITELY') ?? [];
  // @ts-expect-error there is no such certainty
  const perhaps = official?.roles.nodes.filter(({ held }) => held === 'PERHAPS') ?? [];
  return certain.length + perhaps.length > 0;
}

export function names({ party }: Party): string[] {
  // @ts-expect-error nobody may have the id
  const kept: string = party.name;
  return [kept, ...(party?.names.map(({ text }) => text) ?? [])];
}

export const asked: VariablesOf<typeof PartyFileDocument> = { id: 'erada-party', at: null };
// @ts-expect-error the id is required
export const unasked: VariablesOf<typeof PartyFileDocument> = { at: '2024' };

export const where: StatementWhere = {
  kind: ['VERBATIM', 'REPORTED'],
  OR: [
    { speaker: { name: { startsWith: 'نضال' } } },
    { date: { from: '2023-12', possibly: true } },
  ],
};

export const order: OfficialOrder = { spokeAtCount: 'DESC' };
// @ts-expect-error an order is by one field
export const orders: OfficialOrder = { spokeAtCount: 'DESC', name: 'ASC' };

export function found({ nodes, node, statements }: Query): string[] {
  const total: number = statements.totalCount;
  const edges: string[] = statements.edges.map(({ cursor }) => cursor);
  // @ts-expect-error an id of nothing is null among the nodes
  const missing: string[] = nodes.map(({ id }) => id);
  return [`${total}`, node?.id ?? '', ...edges, ...missing];
}
