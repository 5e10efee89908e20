'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import type { AppRouter } from '@/server/trpc/router';
import { codeOf } from './rejection';
import { TRPCProvider } from './trpc';

const ADDRESS = '/api/trpc';

function createClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: httpSubscriptionLink({ url: ADDRESS }),
        false: httpBatchLink({ url: ADDRESS, maxURLLength: 2000, maxItems: 10 }),
      }),
    ],
  });
}

function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Fresh enough not to ask twice for what the page brought along; live changes invalidate at once.
        staleTime: 5000,
        // What the server refused it refuses again; only a lost connection is worth another try.
        retry: (failures, error) => failures < 2 && codeOf(error) === 'client/offline',
      },
      mutations: { retry: false },
    },
  });
}

/** Queries, mutations and the live connection for everything below. */
export function TrpcProvider({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
