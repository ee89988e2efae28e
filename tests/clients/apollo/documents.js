// What the Apollo client asks.
import { gql } from '@apollo/client';

export const STATEMENTS = gql`
  query Statements($first: Int!, $after: String, $orderBy: [StatementOrder!]) {
    statements(first: $first, after: $after, orderBy: $orderBy) {
      totalCount
      edges {
        cursor
        node {
          id
          kind
          text
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const ENTITY = gql`
  fragment EntityPart on Entity {
    id
    name
    page
  }
`;

export const ORGANIZATION = gql`
  fragment OrganizationPart on Organization {
    kind
    headquarters {
      id
      name
    }
  }
`;

export const NODES = gql`
  query Nodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      ...EntityPart
      ...OrganizationPart
      ... on Official {
        statements(first: 1) {
          totalCount
        }
      }
    }
  }
  ${ENTITY}
  ${ORGANIZATION}
`;

export const UNKNOWN_FIELD = gql`
  query UnknownField {
    statements {
      author
    }
  }
`;

export const LARGE_PAGE = gql`
  query LargePage($first: Int!) {
    statements(first: $first) {
      totalCount
    }
  }
`;

export const DEAR = gql`
  query Dear {
    meetings(first: 100) {
      nodes {
        statements(first: 100) {
          nodes {
            topics(first: 20) {
              id
            }
          }
        }
      }
    }
  }
`;

export const PARTIAL = gql`
  query Partial {
    party(id: "erada-party") {
      id
    }
    official(id: "nidal-al-bataineh") {
      id
      roles(first: 101) {
        totalCount
      }
    }
  }
`;
