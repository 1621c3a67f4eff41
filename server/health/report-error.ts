import "server-only";
import type { Instrumentation } from "next";
import { log } from "@/server/log";
import { describeError } from "./describe-error";

/**
 * One line per bug, with the number its page gives as a reference. The route stands for the address, which may hold a one-time
 * link; of the headers, only the number that the proxy gave is kept.
 */
export const reportError: Instrumentation.onRequestError = (error, { method, headers }, { routePath, routeType }) => {
  const id = headers["x-request-id"];
  log().error({ request: id, ...describeError(error), method, route: routePath, kind: routeType }, "request failed");
};
