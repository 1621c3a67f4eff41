import { startCluster } from "./postgres-cluster.mjs";

/**
 * Starts a cluster, and again when something else than us ended it; gives up when that happens over and over.
 * @returns {Promise<() => Promise<void>>} stops it for good
 */
export async function keepRunning(cluster) {
  let server = await startCluster(cluster);
  let wanted = true;
  let restartsLeft = 5;
  const watch = async () => {
    await server.ended;
    if (!wanted) return;
    restartsLeft -= 1;
    console.error("La base embarquée s’est arrêtée sans qu’on le demande.");
    if (restartsLeft < 0) return;
    server = await startCluster(cluster);
    console.error("La base embarquée a redémarré.");
    await watch();
  };
  watch().catch((error) => console.error(error.message));
  return async () => {
    wanted = false;
    await server.stop();
  };
}
