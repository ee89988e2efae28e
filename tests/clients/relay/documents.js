// The documents that relay-compiler reads; what it makes of them is what runs.
import { graphql } from 'relay-runtime';

graphql`
  fragment documents_speaker on Official {
    name
    page
  }
`;

graphql`
  fragment documents_statement on Statement {
    kind
    text
    position
    speaker {
      id
      ...documents_speaker
    }
  }
`;

graphql`
  fragment documents_statements on Query
  @refetchable(queryName: "documentsPageQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 5 }
    cursor: { type: "String" }
    order: { type: "[StatementOrder!]" }
  ) {
    statements(first: $count, after: $cursor, orderBy: $order)
      @connection(key: "documents_statements", filters: ["orderBy"]) {
      totalCount
      edges {
        node {
          id
          ...documents_statement
        }
      }
    }
  }
`;

graphql`
  query documentsFirstPageQuery($count: Int, $order: [StatementOrder!]) {
    ...documents_statements @arguments(count: $count, order: $order)
  }
`;

graphql`
  fragment documents_meeting on Meeting
  @refetchable(queryName: "documentsMeetingQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 1 }
    cursor: { type: "String" }
  ) {
    name
    date
    speakers(first: $count, after: $cursor)
      @connection(key: "documents_speakers") {
      totalCount
      edges {
        position
        node {
          ...documents_speaker
        }
      }
    }
  }
`;

graphql`
  query documentsMeetingsQuery {
    meetings(first: 1) {
      nodes {
        id
        ...documents_meeting
      }
    }
  }
`;

graphql`
  query documentsNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Entity {
        name
        ... on Organization {
          organizationKind: kind
        }
      }
      ...documents_statement @alias(as: "statement")
    }
  }
`;
