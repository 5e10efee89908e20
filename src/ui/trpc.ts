'use client';
import type { inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@/server/trpc/router';

/** `useTRPC()` gives typed options for useQuery, useMutation and useSubscription; `useTRPCClient()` calls directly. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** What the procedures answer: the browser's only knowledge of the server. */
export type Answers = inferRouterOutputs<AppRouter>;

/** An answer nobody changes: what pages hand down, whether it came over the network or straight from the server. */
export type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;
