/**
 * A sandbox without `allow-same-origin` leaves a page no origin: it can load neither modules nor workers of its own server.
 * The page that carries everything in itself needs none of them.
 */
if (self.origin === 'null') location.replace(`filigree.html${location.search}${location.hash}`);

export {};
