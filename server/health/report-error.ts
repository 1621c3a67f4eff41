import "server-only";
import type { Instrumentation } from "next";
import { log } from "@/server/log";
import { describeError } from "./describe-error";

/**
 * One line per bug. The route stands for the address, which may hold a one-time link; neither headers nor query are kept.
 */
export const reportError: Instrumentation.onRequestError = (error, request, context) => {
  const { routePath, routeType } = context;
  log().error({ ...describeError(error), method: request.method, route: routePath, kind: routeType }, "request failed");
};
