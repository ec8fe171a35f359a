"""A billing worker: how recoup stands in a service with a database and a provider. ``docs/worker.md`` says what it promises.

``receive`` and ``run`` are the two commands; start there. ``attempts`` makes the rows of the history, ``planning`` the plan.
Every word with PostgreSQL is in ``books``, every word with Stripe in ``provider``, the time in ``clock``.
"""
