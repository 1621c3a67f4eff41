import { createServer } from "node:net";

/** @returns {Promise<number>} the wished port when it is free, another one otherwise */
export function freePort(wished = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", () => (wished === 0 ? reject(new Error("Aucun port libre")) : resolve(freePort())));
    server.listen(wished, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
