const rewrites = process.stdout.isTTY === true;

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
}

/**
 * Runs one step and shows its name, its outcome and how long it took.
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} work
 * @param {(result: T) => string} [remark] a word on the result, after the name
 * @returns {Promise<T>}
 */
export async function step(name, work, remark = () => "") {
  const begun = performance.now();
  if (rewrites) process.stdout.write(`… ${name}`);
  const show = (sign, detail) => {
    const line = `${sign} ${name}${detail ? ` (${detail})` : ""} — ${seconds(performance.now() - begun)}`;
    process.stdout.write(`${rewrites ? "\r\u001B[K" : ""}${line}\n`);
  };
  try {
    const result = await work();
    show("✓", remark(result));
    return result;
  } catch (error) {
    show("✗", "");
    throw error;
  }
}
