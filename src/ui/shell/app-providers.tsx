'use client';
import type { ReactNode } from 'react';
import { KitProvider } from '@/kit/kit-provider';
import { TrpcProvider } from '@/ui/trpc-provider';
import { TimeZoneMemory } from './time-zone';

/** Everything a page of Docket needs above it, once, in the root layout. */
export function AppProviders({ children }: { readonly children: ReactNode }) {
  return (
    <TrpcProvider>
      <KitProvider>
        <TimeZoneMemory />
        {children}
      </KitProvider>
    </TrpcProvider>
  );
}
