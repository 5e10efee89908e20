'use client';
import { useEffect, useState } from 'react';
import type { ProcessDefinition } from '@/definition/definition';
import type { Directory } from '@/model/directory';
import type { Problem } from '@/model/problem';

const PAUSE_MS = 300;
const NONE: readonly Problem[] = [];

/**
 * What stands against publishing, found when there is a pause. The checks are the server's own; they are loaded apart from
 * the canvas, so that drawing begins before they are there.
 */
export function useProblems(definition: ProcessDefinition, directory: Directory): readonly Problem[] {
  const [problems, setProblems] = useState(NONE);
  useEffect(() => {
    let over = false;
    let cancelIdle: (() => void) | undefined;
    const timer = setTimeout(() => {
      cancelIdle = whenIdle(() => {
        import('@/definition/check').then(
          ({ checkDefinition }) => {
            if (!over) setProblems(checkDefinition(definition, directory));
          },
          // Without a connection the checks may not be here yet; the next change asks again, and publishing checks too.
          () => undefined,
        );
      });
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
      cancelIdle?.();
    };
  }, [definition, directory]);
  return problems;
}

/** Safari has no idle callback. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(run, { timeout: 1000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 0);
  return () => clearTimeout(id);
}
