// Which types an interface has, as Apollo's documentation has it asked of a server.
export async function possibleTypes(endpoint) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      query: '{ __schema { types { kind name possibleTypes { name } } } }',
    }),
  });
  const { data } = await response.json();
  const abstract = data.__schema.types.filter((type) => type.possibleTypes);
  return Object.fromEntries(
    abstract.map((type) => [type.name, type.possibleTypes.map(({ name }) => name)]),
  );
}
