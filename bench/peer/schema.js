// The part of polgraph's graph that the workloads read, as @neo4j/graphql declares it:
// the same nodes and relationships, the loader's shortcuts where they answer.
export const typeDefs = `#graphql
  type Official
    @node
    @fulltext(
      indexes: [
        { indexName: "bench_names", queryName: "officialsSearch", fields: ["name"] }
      ]
    ) {
    id: ID!
    name: String!
    gender: String
    birthDate: String
    parties: [Party!]! @relationship(type: "MEMBER_OF", direction: OUT)
    roles: [Role!]! @relationship(type: "HELD_BY", direction: IN)
    meetings: [Meeting!]! @relationship(type: "SPOKE_AT", direction: OUT)
  }

  type Party @node {
    id: ID!
    name: String!
    members: [Official!]! @relationship(type: "MEMBER_OF", direction: IN)
  }

  type Organization @node {
    id: ID!
    name: String!
  }

  type Role @node {
    id: ID!
    title: String!
    since: String
    until: String
    organizations: [Organization!]! @relationship(type: "ROLE_IN", direction: OUT)
  }

  type Meeting @node {
    id: ID!
    name: String!
    date: String
    parts: [Participation!]! @relationship(type: "IN_MEETING", direction: IN)
    speakers: [Official!]! @relationship(type: "SPOKE_AT", direction: IN)
    reports: [Article!]! @relationship(type: "REPORTS_ON", direction: IN)
  }

  type Participation @node {
    id: ID!
    role: String!
    position: Int
    roleAsWritten: String
    officials: [Official!]! @relationship(type: "BY", direction: OUT)
  }

  type Article @node {
    id: ID!
    name: String!
    url: String
  }
`;
