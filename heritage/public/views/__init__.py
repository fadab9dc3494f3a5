"""Public views: each reads the address, asks `editions.queries`, makes a page's context, and renders it."""
