// @neo4j/graphql on Apollo Server, in production mode, on the graph of NEO4J_URI.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";
import { typeDefs } from "./schema.js";

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(
  NEO4J_URI,
  neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD),
  { maxConnectionPoolSize: 100, disableLosslessIntegers: false, telemetryDisabled: true },
);
const schema = await new Neo4jGraphQL({
  typeDefs,
  driver,
  features: { excludeDeprecatedFields: { implicitEqualFilters: true } },
}).getSchema();
const server = new ApolloServer({ schema, introspection: false });
const context = async () => ({ sessionConfig: { database: "neo4j" } });
await startStandaloneServer(server, {
  context,
  listen: { host: "127.0.0.1", port: Number(PORT) },
});
