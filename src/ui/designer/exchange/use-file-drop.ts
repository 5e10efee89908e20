'use client';
import { useEffect } from 'react';
import { useExchange } from './use-exchange';

/** A definition dropped anywhere on the window is imported; without this the browser would leave the page for the file. */
export function useFileDrop(): void {
  const { take } = useExchange();
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (isFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      // A form's attachment field takes files itself.
      if (!isFile(event) || event.defaultPrevented) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) void take(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
}
