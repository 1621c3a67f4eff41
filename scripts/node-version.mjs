/** @returns {string | null} what to do when this Node is too old for the packages used */
export function nodeVersionProblem(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return fits
    ? null
    : `Creuset demande Node 20.19, 22.12 ou plus récent (ici ${version}) : installez-le depuis https://nodejs.org.`;
}
