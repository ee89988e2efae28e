// What each script is given: the server's address and an empty folder to write in.
const [address, folder] = process.argv.slice(2);

export { address, folder };
export const endpoint = `${address}/graphql`;
