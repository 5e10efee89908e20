declare const brand: unique symbol;

/** A value of type `Base` that only code which has checked it may hold; costs nothing at run time. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
