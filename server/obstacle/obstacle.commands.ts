"use server";

import {
  addressObstacleInput,
  escalateObstacleInput,
  raiseObstacleInput,
  tellObstacleInput,
} from "@/domain/obstacle/obstacle.schema";
import { command } from "@/server/command";
import { addressObstacle as address } from "@/server/obstacle/address-obstacle";
import { answerObstacle as answer } from "@/server/obstacle/answer-obstacle";
import { escalateObstacle as escalate } from "@/server/obstacle/escalate-obstacle";
import { raiseObstacle as raise } from "@/server/obstacle/raise-obstacle";
import { reopenObstacle as reopen } from "@/server/obstacle/reopen-obstacle";
import { resolveObstacle as resolve } from "@/server/obstacle/resolve-obstacle";

export const raiseObstacle = command("raiseObstacle", raiseObstacleInput, raise);
export const addressObstacle = command("addressObstacle", addressObstacleInput, address);
export const answerObstacle = command("answerObstacle", tellObstacleInput, answer);
export const escalateObstacle = command("escalateObstacle", escalateObstacleInput, escalate);
export const resolveObstacle = command("resolveObstacle", tellObstacleInput, resolve);
export const reopenObstacle = command("reopenObstacle", tellObstacleInput, reopen);
