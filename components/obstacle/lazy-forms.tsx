"use client";

import dynamic from "next/dynamic";

/** The forms of the drawers and their rules come when a drawer opens, not with the page under it. */
export const RaiseObstacleForm = dynamic(() =>
  import("./raise-obstacle-form").then((module) => module.RaiseObstacleForm),
);
export const AddressObstacleForm = dynamic(() =>
  import("./address-obstacle-form").then((module) => module.AddressObstacleForm),
);
export const EscalateObstacleForm = dynamic(() =>
  import("./escalate-obstacle-form").then((module) => module.EscalateObstacleForm),
);
export const TellObstacleForm = dynamic(() => import("./tell-obstacle-form").then((module) => module.TellObstacleForm));
