"use server";

import { retryTaskInput } from "@/domain/jobs/retry-task.schema";
import { command } from "@/server/command";
import { retryTask as retry } from "@/server/jobs/failed-tasks";

export const retryTask = command("retryTask", retryTaskInput, retry);
