"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Answer, Command } from "@/components/ui/command-answer";
import { useGesture } from "@/components/ui/gesture-form";

const IDLE: Answer = { status: "idle" };

/**
 * A judgement and its answer, held above the items: the one that is judged gives way to the next before its answer is read.
 * `answer` is about the version shown, or idle; `begin` says where to go once it is done.
 */
export function useJudgement(command: Command, version: string) {
  const { answer, submit } = useGesture(command);
  const [judged, setJudged] = useState<string | null>(null);
  const then = useRef<Route | null>(null);
  const router = useRouter();
  useEffect(() => {
    if (answer.status !== "done" || then.current === null) return;
    router.push(then.current, { scroll: false });
    then.current = null;
  }, [answer, router]);

  function begin(next: Route) {
    then.current = next;
    setJudged(version);
  }
  return { answer: judged === null || judged === version ? answer : IDLE, submit, begin };
}
